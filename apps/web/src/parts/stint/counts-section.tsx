import { signed } from '@fieldhouse/web-charts';
import { DataTable, SectionHead, type TableColumn } from '@fieldhouse/web-ui';
import type { AppearanceWindow } from './stint-answers.js';

const counts = [
  { of: 'plateAppearances', name: 'Plate appearances' },
  { of: 'atBats', name: 'At-bats' },
  { of: 'singles', name: 'Singles' },
  { of: 'doubles', name: 'Doubles' },
  { of: 'triples', name: 'Triples' },
  { of: 'homeRuns', name: 'Home runs' },
  { of: 'walks', name: 'Walks' },
  { of: 'intentionalWalks', name: 'of these intentional' },
  { of: 'strikeouts', name: 'Strikeouts' },
  { of: 'sacrificeHits', name: 'Sacrifice bunts' },
  { of: 'sacrificeFlies', name: 'Sacrifice flies' },
  { of: 'hitByPitch', name: 'Hit by pitch' },
] as const;

interface Row {
  readonly of: string;
  readonly name: string;
  readonly before: number;
  readonly after: number;
}

/** What the plate appearances of each half were. */
export function CountsSection({ window, returned }: { readonly window: AppearanceWindow; readonly returned: boolean }) {
  const { before, after } = window.lines;
  const columns: readonly TableColumn<Row>[] = [
    { key: 'name', header: 'Count', align: 'start', cell: (row) => row.name },
    { key: 'before', header: 'Before', cell: (row) => row.before },
    ...(returned
      ? [
          { key: 'after', header: 'After', cell: (row: Row) => row.after },
          { key: 'change', header: 'Change', cell: (row: Row) => signed(row.after - row.before, 0) },
        ]
      : []),
  ];
  return (
    <section id="counts">
      <SectionHead title="Counts" line={lineText(window, returned)} />
      <DataTable
        name="counts-table"
        caption="Counts of each half"
        columns={columns}
        rows={counts.map((count) => ({ ...count, before: before[count.of], after: after[count.of] }))}
        rowKey={(row) => row.of}
        sort={null}
      />
    </section>
  );
}

function lineText({ role, lines }: AppearanceWindow, returned: boolean): string {
  const sample = `${lines.before.plateAppearances}${returned ? ` and ${lines.after.plateAppearances}` : ''}`;
  return `${sample} plate appearances${role === 'pitcher' ? ' of the batters against him' : ''}`;
}
