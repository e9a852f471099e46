import type { DomainRecord, EntityKind, ExternalId, RecordKind } from '@fieldhouse/domain';
import type { EntityManager } from 'typeorm';

/** A row that could not be written, with the reason: an unknown reference, a value that does not fit its column. */
export interface RefusedRow {
  readonly record: DomainRecord;
  readonly reason: string;
}

export interface WriteCounts {
  readonly inserted: number;
  readonly updated: number;
  /** Already stood there, value for value: not written. */
  readonly unchanged: number;
  /** Taken out because the partition no longer has them; only {@link RecordStore.replacePartition} does. */
  readonly removed?: number;
}

export interface WriteResult {
  /** By kind. */
  readonly counts: Readonly<Record<string, WriteCounts>>;
  readonly refused: readonly RefusedRow[];
}

export interface SameClaim {
  readonly kind: EntityKind;
  readonly ids: readonly ExternalId[];
  readonly evidence: string;
}

/**
 * Writes domain records of any kind into their tables, inside the caller's transaction: entities first, external ids
 * resolved to ids of ours, each natural key once, nothing touched that did not change, `run_id` set on what did.
 */
export interface RecordStore {
  write(manager: EntityManager, records: Iterable<DomainRecord>, runId: string): Promise<WriteResult>;
  /** Joins external ids to one entity; two entities already known under them are merged, recorded and undoable. */
  claim(manager: EntityManager, claims: Iterable<SameClaim>, runId: string): Promise<WriteCounts>;
  /** Replaces what stands in a partition of derived kinds: writes the rows, removes those of the partition not among them. */
  replacePartition(
    manager: EntityManager,
    kinds: readonly RecordKind[],
    partition: { readonly column: string; readonly value: string },
    records: Iterable<DomainRecord>,
    runId: string,
  ): Promise<WriteResult>;
  /** Rows of a kind in a partition, ordered, in batches, without holding them all in memory. */
  read(
    kind: RecordKind,
    where: Readonly<Record<string, string>>,
    orderBy: readonly string[],
    batchSize?: number,
  ): AsyncIterable<readonly Readonly<Record<string, unknown>>[]>;
}
