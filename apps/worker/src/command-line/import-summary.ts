import { RunEntity } from '@fieldhouse/database';
import type { EngineParts } from '@fieldhouse/pipeline';
import { textTable } from './text-table.js';

/** What came of an import, a line a feed. */
export async function importSummary(database: EngineParts['database'], importId: string): Promise<string> {
  const runs = await database.manager.find(RunEntity, { where: { importId }, order: { createdAt: 'ASC' } });
  const feeds = [...new Set(runs.map(({ feed }) => feed ?? ''))];
  const rows = feeds.map((feed) => {
    const own = runs.filter((run) => run.feed === feed);
    const sum = (count: (run: RunEntity) => number) => own.reduce((total, run) => total + count(run), 0);
    return [
      feed,
      own.length,
      sum((run) => (run.state === 'succeeded' ? 0 : 1)),
      sum((run) => run.recordsIn),
      sum((run) => run.recordsOut),
      sum((run) => run.rejected),
      sum((run) => run.duplicate),
      sum((run) => run.rowsInserted),
      sum((run) => run.rowsUpdated),
      sum((run) => run.rowsUnchanged),
      sum((run) => run.rowsRemoved),
    ];
  });
  const headers = 'feed,slices,not well,in,out,rejected,duplicate,inserted,updated,unchanged,removed'.split(',');
  return textTable(headers, rows);
}
