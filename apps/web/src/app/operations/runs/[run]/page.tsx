import { operationsRoutes } from '@fieldhouse/contracts';
import {
  countText,
  DataTable,
  durationText,
  instantText,
  Notice,
  PageHead,
  pluralText,
  SectionHead,
} from '@fieldhouse/web-ui';
import { shownToReader } from '../../../../api/session.js';
import type { PageProps } from '../../../../frame/addresses.js';
import { Page } from '../../../../frame/page.js';
import { Rejects } from '../../../../parts/operations/rejects.js';
import { shortSlice } from '../../../../parts/operations/run-table.js';
import { Balance, isOver, RunState } from '../../../../parts/operations/run-words.js';
import { retryRun } from '../retry.action.js';

/** A run: its counts, why it failed, what it rejected, the raw objects it read, its log. */
export default async function RunPage({ params }: PageProps<{ run: string }>) {
  const { run: id } = await params;
  const [{ run, log, rawObjects, rows }, { rejects, page }] = await Promise.all([
    shownToReader(operationsRoutes.runDetail, { params: { run: id } }),
    shownToReader(operationsRoutes.rejects, { query: { run: id, limit: 100 } }),
  ]);
  const title = [run.plugin, run.feed, shortSlice(run.slice)].filter((part) => part !== null).join(' · ');
  const counts = [
    ['In', run.recordsIn],
    ['Out', run.recordsOut],
    ['Rejected', run.rejected],
    ['Duplicate', run.duplicate],
    ['Rows inserted', run.rowsInserted],
    ['Rows updated', run.rowsUpdated],
    ['Rows unchanged', run.rowsUnchanged],
    ['Rows removed', run.rowsRemoved],
  ] as const;
  return (
    <Page
      title={`Run of ${title}`}
      provenance={null}
      crumbs={[{ label: 'Runs', href: '/operations/runs' }, { label: title }]}
    >
      <PageHead
        title={title}
        line={
          <>
            <RunState state={run.state} /> {isOver(run) && <Balance run={run} />} started by {run.trigger}
            {run.startedAt !== null && `, ${instantText(run.startedAt)}`}
            {run.seconds !== null && `, took ${durationText(run.seconds)}`}, {pluralText(run.attempts, 'attempt')}, code{' '}
            {run.codeVersion}
          </>
        }
      >
        <form action={retryRun}>
          <input type="hidden" name="run" value={run.id} />
          <button className="button main">Run this slice again</button>
        </form>
      </PageHead>
      {run.error !== null && (
        <Notice kind="bad">
          <p>
            <b>Why it failed.</b> {run.error}
          </p>
        </Notice>
      )}
      <ul className="record card">
        {counts.map(([name, value]) => (
          <li key={name}>
            <span className="muted tiny">{name}</span>
            <b>{countText(value)}</b>
          </li>
        ))}
      </ul>
      <Rejects rejects={rejects} more={page.nextCursor !== null} />
      <div className="halves">
        <section>
          <SectionHead title="Rows written" />
          <DataTable
            name="written"
            caption="Rows written, by kind"
            columns={[
              { key: 'kind', header: 'Kind', align: 'start', cell: (row: (typeof rows)[number]) => row.kind },
              { key: 'inserted', header: 'Inserted', cell: (row) => countText(row.inserted) },
              { key: 'updated', header: 'Updated', cell: (row) => countText(row.updated) },
              { key: 'unchanged', header: 'Unchanged', cell: (row) => countText(row.unchanged) },
            ]}
            rows={rows}
            rowKey={(row) => row.kind}
            sort={null}
          />
        </section>
        <section>
          <SectionHead
            title="Raw objects"
            line={rawObjects.length === 0 ? 'none: this run read tables' : 'what upstream said, untouched'}
          />
          {rawObjects.length > 0 && (
            <DataTable
              name="raw"
              caption="Raw objects that the run read"
              columns={[
                {
                  key: 'address',
                  header: 'Address',
                  align: 'start',
                  cell: (row: (typeof rawObjects)[number]) => row.address,
                },
                { key: 'bytes', header: 'Bytes', cell: (row) => countText(row.bytes) },
                {
                  key: 'hash',
                  header: 'Hash',
                  title: 'SHA-256 of the content',
                  align: 'start',
                  cell: (row) => <code title={row.hash}>{row.hash.slice(0, 12)}</code>,
                },
              ]}
              rows={rawObjects}
              rowKey={(row) => row.address}
              sort={null}
            />
          )}
        </section>
      </div>
      <section>
        <SectionHead title="Log" line={pluralText(log.length, 'line')} />
        <pre className="raw" tabIndex={0} aria-label="Log of the run">
          {log.map((line) => `${line.at}  ${line.level.padEnd(5)}  ${line.message}\n`).join('') ||
            'Nothing was logged.'}
        </pre>
      </section>
    </Page>
  );
}
