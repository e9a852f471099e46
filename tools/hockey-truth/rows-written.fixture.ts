import type { EngineParts } from '@fieldhouse/pipeline';

/** How many rows all runs together have written into tables, and taken out of them. */
export async function rowsWritten(database: EngineParts['database']): Promise<object> {
  const [row] = await database.query<object[]>(
    'select sum(rows_inserted) as inserted, sum(rows_updated) as updated, sum(rows_removed) as removed from run',
  );
  return row!;
}
