import { operationsRoutes } from '@fieldhouse/contracts';
import { downloadAddress } from '@fieldhouse/web-client';
import { countText, EmptyState, FilterMenu, ListActions, PageHead } from '@fieldhouse/web-ui';
import { shownToReader } from '../../../api/session.js';
import { changed, chosen, one, type PageProps } from '../../../frame/addresses.js';
import { Page } from '../../../frame/page.js';
import { refusable } from '../../../frame/refusable.js';
import { OperationsNav } from '../../../parts/operations/operations-nav.js';
import { RunTable } from '../../../parts/operations/run-table.js';
import { unaccounted } from '../../../parts/operations/run-words.js';
import { SaidBefore } from '../../../parts/said-before.js';

const states = ['waiting', 'running', 'succeeded', 'failed', 'cancelled'] as const;
const own = '/operations/runs';

/** Says first whether all is well, then each run with what went in and what became of it. */
export default refusable(async function RunsPage({ searchParams }: PageProps) {
  const query = await searchParams;
  const state = chosen<(typeof states)[number]>(query, 'state');
  const filter = { plugin: one(query, 'plugin'), state };
  const { totals, plugins, runs, page } = await shownToReader(operationsRoutes.runs, {
    query: { ...filter, cursor: one(query, 'cursor'), limit: 100 },
  });
  const to = (change: Readonly<Record<string, string | undefined>>) =>
    changed(own, query, { cursor: undefined, ...change });
  const missing = unaccounted(totals);
  const numbers = [
    {
      name: 'Runs',
      value: totals.runs,
      note: totals.failed === 0 ? 'none failed' : `${countText(totals.failed)} failed`,
      bad: totals.failed > 0,
    },
    { name: 'Records in', value: totals.recordsIn, note: 'read from sources and tables', bad: false },
    { name: 'Out', value: totals.recordsOut, note: 'translated or computed', bad: false },
    { name: 'Rejected', value: totals.rejected, note: 'kept with their reason', bad: false },
    {
      name: 'Duplicate',
      value: totals.duplicate,
      note: missing === 0 ? 'in = out + rejected + duplicate' : `${missing} unaccounted`,
      bad: missing !== 0,
    },
  ];
  return (
    <Page title="Runs" provenance={null}>
      <PageHead
        title={headline(totals.failed, totals.rejected)}
        line="Every run of every plugin, and what became of each record."
      >
        <OperationsNav current="runs" />
      </PageHead>
      <SaidBefore />
      <ul className="tiles">
        {numbers.map((number) => (
          <li key={number.name} className={number.bad ? 'card bad' : 'card'}>
            <span className="tiny muted">{number.name}</span>
            <b>{countText(number.value)}</b>
            <span className="tiny muted">{number.note}</span>
          </li>
        ))}
      </ul>
      <div className="bar">
        <FilterMenu
          name="plugin"
          label="Plugin"
          choices={plugins.map((plugin) => ({ value: plugin, label: plugin }))}
          chosen={filter.plugin}
          to={(plugin) => to({ plugin })}
        />
        <FilterMenu
          name="state"
          label="State"
          choices={states.map((known) => ({ value: known, label: known }))}
          chosen={state}
          to={(of) => to({ state: of })}
        />
        <ListActions
          what="Runs"
          link={changed(own, query, {})}
          csv={downloadAddress(operationsRoutes.runs, { query: filter }, 'csv')}
          json={downloadAddress(operationsRoutes.runs, { query: filter }, 'json')}
        />
      </div>
      <section>
        {runs.length === 0 ? (
          <EmptyState title="No run in this choice">
            <p>
              Nothing has run yet, or nothing that matches. <a href={own}>Show all runs</a>.
            </p>
          </EmptyState>
        ) : (
          <RunTable runs={runs} />
        )}
        {page.nextCursor !== null && (
          <p className="note">
            <a href={changed(own, query, { cursor: page.nextCursor })}>Older runs</a>
          </p>
        )}
      </section>
    </Page>
  );
});

function headline(failed: number, rejected: number): string {
  if (failed > 0) return `${countText(failed)} ${failed === 1 ? 'run has' : 'runs have'} failed`;
  if (rejected > 0)
    return `All runs are well; ${countText(rejected)} ${rejected === 1 ? 'record was' : 'records were'} rejected`;
  return 'All runs are well';
}
