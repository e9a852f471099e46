import { CheckpointEntity, RunEntity, type DataImportEntity } from '@fieldhouse/database';
import { BugError, type BatchFeed } from '@fieldhouse/plugin-kit';
import { Between, MoreThanOrEqual, Not, type EntityManager } from 'typeorm';

/** Where an import of the feed goes on; null: it was never read. A cursor that an older feed left and that fits no more counts as none. */
export async function cursorOf(manager: EntityManager, installation: string, feed: BatchFeed): Promise<unknown> {
  const checkpoint = await manager.findOneBy(CheckpointEntity, { installation, feed: feed.name });
  if (checkpoint === null) return null;
  const parsed = feed.cursor.safeParse(checkpoint.cursor);
  return parsed.success ? parsed.data : null;
}

/**
 * Moves the cursor past the slices that are done, in the transaction that ends one of them. It never passes a slice that
 * is not: slices end in any order, the cursor follows the plan's.
 */
export async function advanceCheckpoint(
  manager: EntityManager,
  ofImport: DataImportEntity,
  run: RunEntity,
  feed: BatchFeed,
  at: Date,
): Promise<void> {
  // Whoever asks for some slices by name has not read those before them.
  if (ofImport.pinned !== null || ofImport.only !== null || ofImport.mode === 'missing' || ofImport.mode === 'failed')
    return;
  const plan = { importId: ofImport.id, feed: feed.name };
  const firstOpen = await manager.findOne(RunEntity, {
    select: { id: true, ordinal: true },
    where: { ...plan, id: Not(run.id), state: Not('succeeded') },
    order: { ordinal: 'ASC' },
  });
  const end = firstOpen?.ordinal ?? Infinity;
  if (end < run.ordinal) return;
  const done = await manager.find(RunEntity, {
    select: { id: true, ordinal: true, parameters: true },
    where: { ...plan, ordinal: end === Infinity ? MoreThanOrEqual(run.ordinal) : Between(run.ordinal, end - 1) },
    order: { ordinal: 'ASC' },
  });
  let cursor = await cursorOf(manager, ofImport.installation, feed);
  for (const { parameters } of done) cursor = feed.advance(cursor, parameters as { id: string });
  if (!feed.cursor.safeParse(cursor).success)
    throw new BugError(`feed "${feed.name}": advance() gave a cursor that its own schema refuses`);
  await manager.upsert(
    CheckpointEntity,
    { installation: ofImport.installation, feed: feed.name, cursor: cursor as object, runId: run.id, at },
    ['installation', 'feed'],
  );
}
