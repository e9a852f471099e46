import { createHash } from 'node:crypto';
import { SeenKeyEntity, type RunEntity } from '@fieldhouse/database';
import { In, Not, type EntityManager } from 'typeorm';
import type { Accepted } from './intake.js';

const rowsAStatement = 5_000;
const longestKey = 255;

/** A key as its column takes it: a long one by its hash. */
export function storedKey(key: string): string {
  return key.length <= longestKey ? key : createHash('sha256').update(key).digest('hex');
}

/**
 * Claims the keys for this run; gives the records whose keys another slice of the import has. Keys are claimed in one
 * order everywhere, so that two slices that share several wait for each other instead of dead-locking.
 */
export async function claimKeys(
  manager: EntityManager,
  run: RunEntity,
  records: readonly Accepted[],
): Promise<Set<Accepted>> {
  const byKey = new Map(records.map((record) => [storedKey(record.key), record]));
  const keys = [...byKey.keys()].sort();
  const taken = new Set<Accepted>();
  for (let at = 0; at < keys.length; at += rowsAStatement) {
    const some = keys.slice(at, at + rowsAStatement);
    const rows = some.map((recordKey) => ({ importId: run.importId!, feed: run.feed!, recordKey, runId: run.id }));
    await manager
      .createQueryBuilder()
      .insert()
      .into(SeenKeyEntity)
      .values(rows)
      .orIgnore()
      .updateEntity(false)
      .execute();
    const others = await manager.find(SeenKeyEntity, {
      where: { importId: run.importId!, feed: run.feed!, recordKey: In(some), runId: Not(run.id) },
    });
    for (const { recordKey } of others) taken.add(byKey.get(recordKey)!);
  }
  return taken;
}
