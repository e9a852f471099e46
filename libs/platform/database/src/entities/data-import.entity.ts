import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { RunState, RunTrigger } from './run.entity.js';

/**
 * What to read: what is new since the checkpoint; or, over everything that upstream has, the slices never read well, those
 * and the ones whose last run failed or rejected something, or all.
 */
export type ImportMode = 'new' | 'missing' | 'failed' | 'all';

export interface ImportFeed {
  readonly name: string;
  /** waiting: its slices are not known yet; planned: there is a run for each; ended: all of those are over. */
  readonly state: 'waiting' | 'planned' | 'ended';
}

/** A slice that somebody asked for, instead of those that the feed would give. */
export interface PinnedSlice {
  readonly feed: string;
  readonly slice: { readonly id: string };
}

/** One reading of a source: its feeds in order, a run for each of their slices. */
@Entity('data_import')
@Index('data_import_installation_index', ['installation', 'state'])
export class DataImportEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('varchar', { length: 60 })
  installation!: string;

  @Column('varchar', { length: 20 })
  trigger!: RunTrigger;

  @Column('varchar', { length: 20 })
  mode!: ImportMode;

  /** In the order in which they are read. */
  @Column('json')
  feeds!: readonly ImportFeed[];

  /** Ids of the slices to read of those that the feeds give; null: all of them. */
  @Column('json', { nullable: true })
  only!: readonly string[] | null;

  /** Null: what the feeds say. */
  @Column('json', { nullable: true })
  pinned!: readonly PinnedSlice[] | null;

  /** The firing of the schedule that asked for it. */
  @Column({ type: Date, name: 'scheduled_for', precision: 6, nullable: true })
  scheduledFor!: Date | null;

  @Column('varchar', { length: 20 })
  state!: RunState;

  @Column('text', { nullable: true })
  error!: string | null;

  /** Times that finding its slices failed for a passing reason. */
  @Column('int')
  attempts!: number;

  /** Not looked at before this instant. */
  @Column({ type: Date, name: 'not_before', precision: 6, nullable: true })
  notBefore!: Date | null;

  @Column({ type: Date, name: 'created_at', precision: 6 })
  createdAt!: Date;

  @Column({ type: Date, name: 'ended_at', precision: 6, nullable: true })
  endedAt!: Date | null;
}
