import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { instantColumn } from './instant.column.js';

/** What a run said of itself, for the page of the run. */
@Entity('run_log')
@Index('run_log_of_run', ['runId', 'at'])
export class RunLogEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'run_id' }) runId!: string;
  @Column(instantColumn('logged_at')) at!: Date;
  @Column('varchar', { length: 10 }) level!: 'info' | 'warn' | 'error';
  @Column('text') message!: string;
}
