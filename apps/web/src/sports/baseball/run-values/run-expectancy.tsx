import type { baseballRoutes, RouteOutput } from '@fieldhouse/contracts';
import { countText, DataTable, SectionHead, type TableColumn } from '@fieldhouse/web-ui';
import { runnersText } from '../bases.js';

type State = RouteOutput<typeof baseballRoutes.runValues>['states'][number];

const outs = [0, 1, 2] as const;
const columns: readonly TableColumn<State>[] = [
  {
    key: 'bases',
    header: 'Bases',
    align: 'start',
    cell: ({ bases }) => runnersText([1, 2, 4].map((base) => (bases & base) !== 0)),
  },
  ...outs.map((out): TableColumn<State> => ({
    key: `runs-${out}`,
    header: `${out} out`,
    title: `Mean runs to the end of the half inning with ${out} out`,
    cell: ({ runs }) => runs[out].toFixed(3),
  })),
  ...outs.map((out): TableColumn<State> => ({
    key: `seen-${out}`,
    header: `Seen, ${out} out`,
    title: `How often an event found these bases with ${out} out`,
    cell: ({ seen }) => countText(seen[out]),
  })),
];

/** Mean runs from each state of bases and outs to the end of the half inning. */
export function RunExpectancy({
  states,
  halfInnings,
}: {
  readonly states: readonly State[];
  readonly halfInnings: number;
}) {
  return (
    <section id="run-expectancy">
      <SectionHead
        title="Run expectancy"
        line={`mean runs to the end of the half inning, over ${countText(halfInnings)} half innings`}
      />
      <DataTable
        name="run-expectancy-table"
        caption="Run expectancy by bases and outs"
        columns={columns}
        rows={states}
        rowKey={({ bases }) => String(bases)}
        sort={null}
      />
    </section>
  );
}
