import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A raw record, or a row made from one, that could not be taken in; kept with its payload so that it can be driven again. */
@Entity('reject')
@Index('reject_run_index', ['runId'])
@Index('reject_state_index', ['state', 'at'])
@Index('reject_season_index', ['seasonId'])
@Index('reject_feed_index', ['installation', 'feed', 'slice'])
export class RejectEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'run_id' })
  runId!: string;

  @Column('varchar', { length: 60 })
  installation!: string;

  @Column('varchar', { length: 60 })
  feed!: string;

  @Column('varchar', { length: 120 })
  slice!: string;

  /** The raw record's key, as the feed makes it. */
  @Column('varchar', { name: 'record_key', length: 255 })
  recordKey!: string;

  /** Place of the raw record in its slice, from 0. */
  @Column('int', { default: 0 })
  position!: number;

  /** The season that lacks it, where the feed can tell. */
  @Column('uuid', { name: 'season_id', nullable: true })
  seasonId!: string | null;

  /** What a reader calls it: "SEA at ANA, 4 April 2019". */
  @Column('varchar', { length: 200, nullable: true })
  label!: string | null;

  /** File, line, play: where a person finds it. */
  @Column('text', { name: 'where_text', nullable: true })
  where!: string | null;

  @Column('text')
  reason!: string;

  @Column('text')
  payload!: string;

  @Column({ type: Date, precision: 6 })
  at!: Date;

  @Column('varchar', { length: 20 })
  state!: 'open' | 'retried' | 'discarded';

  @Column('text', { name: 'discard_reason', nullable: true })
  discardReason!: string | null;
}
