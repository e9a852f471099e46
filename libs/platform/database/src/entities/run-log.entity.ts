import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a run has to say to operators. */
@Entity('run_log')
@Index('run_log_run_index', ['runId', 'at'])
export class RunLogEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'run_id' })
  runId!: string;

  @Column({ type: Date, precision: 6 })
  at!: Date;

  @Column('varchar', { length: 10 })
  level!: string;

  @Column('text')
  message!: string;
}
