import { countText, DataTable, durationText, instantText, type TableColumn } from '@fieldhouse/web-ui';
import { Balance, isOver, RunState, type Run } from './run-words.js';

const counted = (
  key: 'recordsIn' | 'recordsOut' | 'rejected' | 'duplicate',
  header: string,
  title: string,
): TableColumn<Run> => ({
  key,
  header,
  title,
  cell: (run) => (key === 'rejected' && run.rejected > 0 ? <b>{countText(run.rejected)}</b> : countText(run[key])),
});

const columns: readonly TableColumn<Run>[] = [
  {
    key: 'run',
    header: 'Run',
    align: 'start',
    cell: (run) => (
      <>
        <a href={`/operations/runs/${run.id}`}>
          {run.plugin}
          {run.feed !== null && ` · ${run.feed}`}
        </a>{' '}
        <span className="unit" title={run.slice}>
          {shortSlice(run.slice)}
        </span>
      </>
    ),
  },
  { key: 'state', header: 'State', align: 'start', cell: (run) => <RunState state={run.state} /> },
  counted('recordsIn', 'In', 'Records that went in'),
  counted('recordsOut', 'Out', 'Records that came out'),
  counted('rejected', 'Rejected', 'Records that were refused, kept with their reason'),
  counted('duplicate', 'Duplicate', 'Records that said again what was known'),
  {
    key: 'balance',
    header: 'Balance',
    title: 'In = out + rejected + duplicate',
    align: 'start',
    cell: (run) => (isOver(run) ? <Balance run={run} /> : ''),
  },
  {
    key: 'rows',
    header: 'Rows',
    title: 'Rows inserted and updated',
    cell: (run) => countText(run.rowsInserted + run.rowsUpdated),
  },
  { key: 'trigger', header: 'Why', title: 'What started it', align: 'start', cell: (run) => run.trigger },
  {
    key: 'started',
    header: 'Started',
    align: 'start',
    cell: (run) => (run.startedAt === null ? '' : instantText(run.startedAt)),
  },
  { key: 'took', header: 'Took', cell: (run) => (run.seconds === null ? '' : durationText(run.seconds)) },
  { key: 'attempts', header: 'Attempts', cell: (run) => run.attempts },
];

/** A slice that is an id is told by its first part. */
export function shortSlice(slice: string): string {
  return slice.replace(/([0-9a-f]{8})-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '$1…');
}

/** Runs, a row each, with their conservation count. */
export function RunTable({ runs }: { readonly runs: readonly Run[] }) {
  return (
    <DataTable
      name="runs"
      caption="Runs, newest first"
      columns={columns}
      rows={runs}
      rowKey={(run) => run.id}
      sort={null}
    />
  );
}
