import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { instantColumn } from './instant.column.js';

export type RunState = 'waiting' | 'running' | 'succeeded' | 'failed' | 'cancelled';
export type Trigger = 'schedule' | 'data' | 'backfill' | 'person' | 'replay';

/** Rows of one kind that a run wrote. */
export interface KindCounts {
  readonly inserted: number;
  readonly updated: number;
  readonly unchanged: number;
}

/** By kind, then by partition: whether anything changed there, and the newest local date seen. */
export type Touched = Readonly<
  Record<string, Readonly<Record<string, { readonly changed: boolean; readonly gamesTo: string | null }>>>
>;

/**
 * A unit of work that can fail and be tried again alone: a slice of a feed, a partition of a processor, a stream. Runs live
 * here, not in the queue. `records_in = records_out + rejected + duplicate` at every commit, not only at the end.
 */
@Entity('run')
@Unique('run_once_a_slice', ['importId', 'feed', 'slice'])
@Index('run_newest', ['createdAt', 'id'])
@Index('run_by_plugin', ['installation', 'createdAt'])
@Index('run_by_state', ['state', 'heartbeatAt'])
@Check('run_conservation', 'records_in = records_out + rejected + duplicate')
export class RunEntity {
  @PrimaryColumn('uuid') id!: string;
  /** The import it is part of; null for processors and streams. */
  @Column('uuid', { name: 'import_id', nullable: true }) importId!: string | null;
  /** Id of the source or processor. */
  @Column('varchar', { length: 100 }) plugin!: string;
  /** Id of the installation; for a processor its id. */
  @Column('varchar', { length: 100 }) installation!: string;
  /** Null for a processor. */
  @Column('varchar', { length: 100, nullable: true }) feed!: string | null;
  /** Id of the slice; for a processor the partition. */
  @Column('varchar', { length: 200 }) slice!: string;
  /** Place of the slice in its feed's plan, from 0. */
  @Column('int', { default: 0 }) ordinal!: number;
  /** The slice as the feed made it. */
  @Column('simple-json', { name: 'slice_value', nullable: true }) sliceValue!: unknown;
  @Column('varchar', { name: 'run_trigger', length: 20 }) trigger!: Trigger;
  @Column('varchar', { length: 20 }) state!: RunState;
  /** Times a worker took it on. */
  @Column('int', { default: 0 }) attempts!: number;
  /** Times it failed for a passing reason. */
  @Column('int', { name: 'transient_failures', default: 0 }) transientFailures!: number;
  /** Workers that died over it since it last got on. */
  @Column('int', { default: 0 }) stalls!: number;
  /** Raw records dealt with and committed: where a resumed run goes on. */
  @Column('int', { default: 0 }) position!: number;
  @Column('int', { name: 'records_in', default: 0 }) recordsIn!: number;
  @Column('int', { name: 'records_out', default: 0 }) recordsOut!: number;
  @Column('int', { default: 0 }) rejected!: number;
  @Column('int', { default: 0 }) duplicate!: number;
  @Column('int', { name: 'rows_inserted', default: 0 }) rowsInserted!: number;
  @Column('int', { name: 'rows_updated', default: 0 }) rowsUpdated!: number;
  @Column('int', { name: 'rows_unchanged', default: 0 }) rowsUnchanged!: number;
  /** The three above by kind. */
  @Column('simple-json', { name: 'rows_by_kind' }) rowsByKind!: Readonly<Record<string, KindCounts>>;
  @Column('simple-json') touched!: Touched;
  @Column('varchar', { name: 'code_version', length: 100 }) codeVersion!: string;
  /** Version of the processor; null for sources. */
  @Column('int', { name: 'plugin_version', nullable: true }) pluginVersion!: number | null;
  /** Who holds it while it is running. */
  @Column('varchar', { length: 100, nullable: true }) worker!: string | null;
  /** Changes with every holder: what an earlier one still writes is refused. */
  @Column('uuid', { nullable: true }) lease!: string | null;
  @Column(instantColumn('created_at')) createdAt!: Date;
  @Column(instantColumn('not_before', true)) notBefore!: Date | null;
  @Column(instantColumn('started_at', true)) startedAt!: Date | null;
  @Column(instantColumn('heartbeat_at', true)) heartbeatAt!: Date | null;
  @Column(instantColumn('ended_at', true)) endedAt!: Date | null;
  @Column('text', { nullable: true }) error!: string | null;
}
