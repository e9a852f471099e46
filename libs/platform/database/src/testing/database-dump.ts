import type { DataSource } from 'typeorm';
import type { RecordStore } from '../record-store.port.js';
import { externalReference } from '../records/identity.records.js';
import { recordKinds } from '../records/record-kinds.js';

/**
 * All records and references, in one order, without who wrote them and when: equal where two databases say the same.
 */
export async function dumpRecords(store: RecordStore): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const dump: Record<string, unknown[]> = {};
  for (const kind of [...recordKinds, externalReference]) {
    const rows: unknown[] = [];
    for await (const batch of store.read(kind, {}, [])) {
      for (const { runId: _, at: __, evidence: ___, ...row } of batch) rows.push(row);
    }
    if (rows.length > 0) dump[kind.kind] = rows;
  }
  return dump;
}

/** Removes all rows of a test's database. */
export async function emptyDatabase(dataSource: DataSource): Promise<void> {
  for (const { tableName } of dataSource.entityMetadatas) {
    await dataSource.query(`delete from ${dataSource.driver.escape(tableName)}`);
  }
}
