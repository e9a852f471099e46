import type {
  ClaimResult,
  PartitionOf,
  RecordStore,
  RefusedRow,
  RunEntity,
  Touched,
  WriteResult,
} from '@fieldhouse/database';
import type { EntityManager } from 'typeorm';
import { mergedPartitions } from '../ledger/merged-partitions.js';
import { addCounts, joinTouched, removedCounts, touchedBy, touchedByRemoval } from '../ledger/tally.js';
import type { Chunk } from './chunk.js';
import type { Accepted, Rejected } from './intake.js';
import { claimKeys } from './seen-keys.js';

/** Counts of identity claims stand beside those of record kinds under this name. */
const claimKind = 'external-reference';

export interface Written {
  readonly accepted: readonly Accepted[];
  /** Those of the chunk, and those that the store refused. */
  readonly rejected: readonly Rejected[];
  readonly duplicates: number;
  readonly counts: WriteResult['counts'];
  readonly touched: Touched;
}

/** Undoes the rows of a try in which the store refused some. */
class RowsRefused extends Error {
  constructor(readonly rows: readonly RefusedRow[]) {
    super('rows refused');
  }
}

export interface ChunkWriting {
  readonly store: RecordStore;
  readonly run: RunEntity;
  /** Whether other slices of the import may hold the same keys. */
  readonly severalSlices: boolean;
  readonly partitionOf: PartitionOf;
}

/**
 * Writes what a chunk's records say, inside the caller's transaction. A raw record stands or falls as a whole: where the
 * store refuses one of its rows, none of its rows is written and the record is rejected with the store's reason. What it tells
 * completely is taken out where it is none of its rows; a record that is rejected or a duplicate takes out nothing.
 */
export async function writeChunk(manager: EntityManager, chunk: Chunk, writing: ChunkWriting): Promise<Written> {
  const { severalSlices, run } = writing;
  const elsewhere = severalSlices ? await claimKeys(manager, run, chunk.accepted) : new Set<Accepted>();
  let accepted = chunk.accepted.filter((one) => !elsewhere.has(one));
  const rejected: Rejected[] = [...chunk.rejected];
  for (;;) {
    const result = await tryRows(manager, accepted, writing);
    if (!(result instanceof RowsRefused)) {
      return { accepted, rejected, duplicates: chunk.duplicates + elsewhere.size, ...result };
    }
    const reasons = reasonsByRecord(accepted, result.rows);
    for (const [record, reason] of reasons) {
      const { position, key, raw, subject } = record;
      rejected.push({ outcome: 'rejected', position, key, raw, subject, reason, where: null });
    }
    accepted = accepted.filter((one) => !reasons.has(one));
  }
}

/** The rows in a savepoint of their own. */
async function tryRows(
  manager: EntityManager,
  accepted: readonly Accepted[],
  { store, run, partitionOf }: ChunkWriting,
): Promise<Pick<Written, 'counts' | 'touched'> | RowsRefused> {
  try {
    return await manager.transaction(async (inner) => {
      const claims = accepted.flatMap((one) => one.claims);
      // First, for it waits until nobody else is writing: with rows of its own written, two could wait for each other.
      const claimed = claims.length === 0 ? nothingClaimed : await store.claim(inner, claims, run.id);
      const written = await store.write(inner, recordsOf(accepted), run.id, partitionOf);
      if (written.refused.length > 0) throw new RowsRefused(written.refused);
      const removed = await store.removeUntold(inner, accepted);
      const touched = [
        touchedBy(recordsOf(accepted), written, partitionOf),
        touchedByRemoval(removed, partitionOf),
        await mergedPartitions(inner, store, claimed, partitionOf),
      ];
      return {
        counts: [claimedCounts(claimed), removedCounts(removed)].reduce(addCounts, written.counts),
        touched: touched.reduce(joinTouched),
      };
    });
  } catch (error) {
    if (error instanceof RowsRefused) return error;
    throw error;
  }
}

const nothingClaimed: ClaimResult = { counts: { inserted: 0, updated: 0, unchanged: 0 }, merged: [], changed: [] };

const claimedCounts = (claimed: ClaimResult): WriteResult['counts'] =>
  claimed === nothingClaimed ? {} : { [claimKind]: claimed.counts };

function* recordsOf(accepted: readonly Accepted[]) {
  for (const one of accepted) yield* one.records;
}

/** Which raw records the refused rows came from, each with its first reason. */
function reasonsByRecord(accepted: readonly Accepted[], rows: readonly RefusedRow[]): Map<Accepted, string> {
  const reasonOf = new Map(rows.map(({ record, reason }) => [record, reason]));
  const reasons = new Map<Accepted, string>();
  for (const one of accepted) {
    const record = one.records.find((candidate) => reasonOf.has(candidate));
    if (record !== undefined) reasons.set(one, `${record.of.kind}: ${reasonOf.get(record)}`);
  }
  if (reasons.size === 0)
    throw new Error(`the record store refused ${rows.length} rows that were not given to it: ${rows[0]?.reason}`);
  return reasons;
}
