import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { instantColumn } from './instant.column.js';
import type { RunState, Trigger } from './run.entity.js';

/** What to read: from the checkpoint on, or slices by what became of them before. */
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
@Index('data_import_by_installation', ['installation', 'state'])
export class DataImportEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('varchar', { length: 100 }) installation!: string;
  @Column('varchar', { name: 'import_trigger', length: 20 }) trigger!: Trigger;
  @Column('varchar', { length: 20 }) mode!: ImportMode;
  /** Read the lake instead of upstream. */
  @Column('boolean', { name: 'from_lake', default: false }) fromLake!: boolean;
  /** In the order in which they are read. */
  @Column('simple-json') feeds!: readonly ImportFeed[];
  /** Null: what the feeds say. */
  @Column('simple-json', { nullable: true }) pinned!: readonly PinnedSlice[] | null;
  /** The firing of the schedule that asked for it. */
  @Column(instantColumn('scheduled_for', true)) scheduledFor!: Date | null;
  @Column('varchar', { length: 20 }) state!: RunState;
  @Column('text', { nullable: true }) error!: string | null;
  @Column(instantColumn('created_at')) createdAt!: Date;
  @Column(instantColumn('ended_at', true)) endedAt!: Date | null;
}
