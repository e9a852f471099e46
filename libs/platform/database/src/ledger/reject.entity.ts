import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { instantColumn } from './instant.column.js';

/** A raw record that could not be taken over: what it said, and why not. */
@Entity('reject')
@Index('reject_of_run', ['runId', 'position'])
@Index('reject_of_season', ['seasonId'])
@Index('reject_of_slice', ['installation', 'feed', 'slice'])
@Index('reject_newest', ['at', 'id'])
export class RejectEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'run_id' }) runId!: string;
  @Column('varchar', { length: 100 }) installation!: string;
  @Column('varchar', { length: 100 }) feed!: string;
  @Column('varchar', { length: 200 }) slice!: string;
  /** Place of the raw record in its slice, from 0. */
  @Column('int') position!: number;
  /** The feed's key of it; empty where it has none that can be read. */
  @Column('varchar', { name: 'record_key', length: 200 }) key!: string;
  /** Where in the raw record: file, line, play. */
  @Column('text', { name: 'found_where', nullable: true }) where!: string | null;
  @Column('text') reason!: string;
  /** The raw record as JSON; a long one is cut, the whole is in the lake. */
  @Column('text') payload!: string;
  /** The season that lacks it, where the feed can tell. */
  @Column('uuid', { name: 'season_id', nullable: true }) seasonId!: string | null;
  /** What a reader calls it: "ANA 4 April 2019". */
  @Column('varchar', { length: 200, nullable: true }) label!: string | null;
  @Column(instantColumn('rejected_at')) at!: Date;
  /** A later run of the same slice that ended well: this reject is history. */
  @Column('uuid', { name: 'superseded_by', nullable: true }) supersededBy!: string | null;
}
