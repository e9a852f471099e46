import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

export type RunState = 'waiting' | 'running' | 'succeeded' | 'failed' | 'cancelled';
export type RunTrigger = 'schedule' | 'data' | 'backfill' | 'person' | 'replay';

/** Rows of one kind that a run wrote. */
export interface KindCounts {
  readonly inserted: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Taken out: of a partition that was replaced, or because a raw record told all of a group without it. */
  readonly removed?: number;
}

export interface TouchedPartition {
  readonly changed: boolean;
  /** The newest local date seen. */
  readonly gamesTo: string | null;
  /** The run told nothing of it: there are rows of two entities that became one. */
  readonly byMerge?: true;
}

/** By record kind, then by partition. */
export type Touched = Readonly<Record<string, Readonly<Record<string, TouchedPartition>>>>;

/** One slice of a feed, or one partition of a processor, worked through. In = out + rejected + duplicate at every commit. */
@Entity('run')
@Index('run_installation_index', ['installation', 'feed', 'slice'])
@Index('run_state_index', ['state', 'heartbeatAt'])
@Index('run_started_index', ['startedAt'])
@Index('run_import_index', ['importId'])
@Index('run_newest_index', ['createdAt', 'id'])
@Index('run_once_a_slice', ['importId', 'feed', 'slice'], { unique: true })
@Check('run_conservation', 'records_in = records_out + rejected + duplicate')
export class RunEntity {
  @PrimaryColumn('uuid')
  id!: string;

  /** A plugin with its settings: the same plugin may be installed twice. */
  @Column('varchar', { length: 60 })
  installation!: string;

  @Column('varchar', { length: 60 })
  plugin!: string;

  /** Null for a processor. */
  @Column('varchar', { length: 60, nullable: true })
  feed!: string | null;

  /** Slice of a feed, or the partition of a processor. */
  @Column('varchar', { length: 120 })
  slice!: string;

  @Column('varchar', { length: 20 })
  trigger!: RunTrigger;

  @Column('varchar', { length: 20 })
  state!: RunState;

  @Column('int')
  attempts!: number;

  @Column('int', { name: 'records_in' })
  recordsIn!: number;

  @Column('int', { name: 'records_out' })
  recordsOut!: number;

  @Column('int')
  rejected!: number;

  @Column('int')
  duplicate!: number;

  @Column('int', { name: 'rows_inserted' })
  rowsInserted!: number;

  @Column('int', { name: 'rows_updated' })
  rowsUpdated!: number;

  @Column('int', { name: 'rows_unchanged' })
  rowsUnchanged!: number;

  @Column('int', { name: 'rows_removed', default: 0 })
  rowsRemoved!: number;

  /** Kind → inserted, updated, unchanged, removed. */
  @Column('json', { name: 'rows_by_kind', nullable: true })
  rowsByKind!: Readonly<Record<string, KindCounts>> | null;

  /** What the rows written so far are about. */
  @Column('json', { nullable: true })
  touched!: Touched | null;

  /** Raw records of the slice that are committed: a resumed run skips so many. */
  @Column('int')
  position!: number;

  /** The import (a command, a back-fill) that this run is a part of. */
  @Column('uuid', { name: 'import_id', nullable: true })
  importId!: string | null;

  @Column('varchar', { name: 'code_version', length: 80 })
  codeVersion!: string;

  /** The slice as the feed made it, or the processor's parameters. */
  @Column('json', { nullable: true })
  parameters!: unknown;

  /** Of a processor; null for a source. */
  @Column('int', { name: 'plugin_version', nullable: true })
  pluginVersion!: number | null;

  /** Place of the slice in its feed's plan, from 0. */
  @Column('int', { default: 0 })
  ordinal!: number;

  /** Times it failed for a passing reason. */
  @Column('int', { name: 'transient_failures', default: 0 })
  transientFailures!: number;

  /** Workers that were lost over it since it last got on. */
  @Column('int', { default: 0 })
  stalls!: number;

  /** Who holds it while it is running. */
  @Column('varchar', { length: 100, nullable: true })
  worker!: string | null;

  /** Changes with every holder: what an earlier one still writes is refused. */
  @Column('uuid', { nullable: true })
  lease!: string | null;

  /** Runs or raw objects that this run read: lineage. */
  @Column('json', { nullable: true })
  inputs!: unknown;

  @Column('varchar', { length: 120, nullable: true })
  watermark!: string | null;

  @Column('text', { nullable: true })
  error!: string | null;

  @Column({ type: Date, name: 'created_at', precision: 6 })
  createdAt!: Date;

  /** Not taken on before this instant. */
  @Column({ type: Date, name: 'not_before', precision: 6, nullable: true })
  notBefore!: Date | null;

  @Column({ type: Date, name: 'started_at', precision: 6, nullable: true })
  startedAt!: Date | null;

  @Column({ type: Date, name: 'ended_at', precision: 6, nullable: true })
  endedAt!: Date | null;

  /** A running run that no longer moves this has lost its worker. */
  @Column({ type: Date, name: 'heartbeat_at', precision: 6, nullable: true })
  heartbeatAt!: Date | null;

  /** When it last committed something: a living one that no longer does is stuck. */
  @Column({ type: Date, name: 'moved_at', precision: 6, nullable: true })
  movedAt!: Date | null;
}
