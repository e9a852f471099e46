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

/** Two entities that became one. */
export interface MergedEntity {
  readonly kind: EntityKind;
  readonly kept: string;
  readonly merged: string;
}

export interface ClaimResult {
  /** Of external ids. */
  readonly counts: WriteCounts;
  readonly merged: readonly MergedEntity[];
  /** Kinds of which rows changed because of that. */
  readonly changed: readonly RecordKind[];
}

/** Says that there is nothing else of a kind with these values: column → value, an external id where it refers to an entity. */
export interface Whole {
  readonly complete: RecordKind;
  readonly where: Readonly<Record<string, string>>;
}

/** What one raw record says: its rows, and of which groups they are all there is. */
export interface Told {
  readonly records: readonly DomainRecord[];
  readonly complete: readonly Whole[];
}

export interface RemovedRow {
  readonly of: RecordKind;
  /** As it stood there. */
  readonly row: Readonly<Record<string, unknown>>;
}

/** The column that a kind is partitioned by, which refers to no entity; undefined where it has none. */
export type PartitionOf = (kind: RecordKind) => string | undefined;

export interface WriteResult {
  /** By kind. */
  readonly counts: Readonly<Record<string, WriteCounts>>;
  /** By kind that is partitioned: the partitions of rows that were inserted or updated. Only where partitions were asked for. */
  readonly changedIn: Readonly<Record<string, readonly string[]>>;
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
  write(
    manager: EntityManager,
    records: Iterable<DomainRecord>,
    runId: string,
    partitionOf?: PartitionOf,
  ): Promise<WriteResult>;
  /**
   * Joins external ids to one entity: of those of which a row is known the first one decides, the others follow; two
   * entities known under them are merged, recorded and undoable. Ids of which nothing is known are kept together until a
   * row comes under one of them, so a register may be read before or after the rosters.
   */
  claim(manager: EntityManager, claims: Iterable<SameClaim>, runId: string): Promise<ClaimResult>;
  /**
   * Takes a merge back, its rows and references with it; rows written since then stay where they are. The same two are not
   * merged again: where a source goes on claiming it, its ids are listed as ambiguous.
   */
  undoMerge(manager: EntityManager, mergeId: string, runId: string): Promise<void>;
  /** Replaces what stands in a partition of derived kinds: writes the rows, removes those of the partition not among them. */
  replacePartition(
    manager: EntityManager,
    kinds: readonly RecordKind[],
    partition: { readonly column: string; readonly value: string },
    records: Iterable<DomainRecord>,
    runId: string,
  ): Promise<WriteResult>;
  /**
   * Takes out what stands in a group of which a raw record told all rows, and is none of them. Called once the rows of all of
   * them are written, with the raw records in their order: the end is that of each written and its groups cleared one after the
   * other. Kinds that others refer to are refused.
   */
  removeUntold(manager: EntityManager, told: readonly Told[]): Promise<readonly RemovedRow[]>;
  /** Values of a column in the rows of a kind that are one of these entities, or refer to one: the partitions they are in. */
  valuesNaming(
    manager: EntityManager,
    kind: RecordKind,
    column: string,
    entities: readonly { readonly kind: EntityKind; readonly id: string }[],
  ): Promise<readonly string[]>;
  /** Rows of a kind in a partition, ordered, in batches, without holding them all in memory. */
  read(
    kind: RecordKind,
    where: Readonly<Record<string, string>>,
    orderBy: readonly string[],
    batchSize?: number,
  ): AsyncIterable<readonly Readonly<Record<string, unknown>>[]>;
}
