import type { ClaimResult, RecordStore, Touched, TouchedPartition } from '@fieldhouse/database';
import type { RecordKind } from '@fieldhouse/domain';
import type { EntityManager } from 'typeorm';
import { whole } from './tally.js';

/** Where rows changed because two entities became one: what was computed of them there has to be computed again. */
export async function mergedPartitions(
  manager: EntityManager,
  store: RecordStore,
  { merged, changed }: Pick<ClaimResult, 'merged' | 'changed'>,
  columnOf: (kind: RecordKind) => string | undefined,
): Promise<Touched> {
  const touched: Record<string, Record<string, TouchedPartition>> = {};
  const kept = merged.map((pair) => ({ kind: pair.kind, id: pair.kept }));
  for (const kind of changed) {
    const column = columnOf(kind);
    const partitions = column === undefined ? [whole] : await store.valuesNaming(manager, kind, column, kept);
    // A partition of the entity that is no more has no rows any more.
    const gone = merged.filter((pair) => column !== undefined && pair.kind === kind.columns[column]?.refersTo);
    touched[kind.kind] = Object.fromEntries(
      [...partitions, ...gone.map((pair) => pair.merged)].map((partition) => [
        partition,
        { changed: true, gamesTo: null, byMerge: true },
      ]),
    );
  }
  return touched;
}
