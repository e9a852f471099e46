import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Something about a record that a person should know; the record itself was taken in. */
@Entity('finding')
@Index('finding_run_index', ['runId'])
export class FindingEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'run_id' })
  runId!: string;

  @Column('varchar', { name: 'record_key', length: 255, nullable: true })
  recordKey!: string | null;

  @Column('text', { name: 'where_text', nullable: true })
  where!: string | null;

  @Column('text')
  finding!: string;

  @Column({ type: Date, precision: 6 })
  at!: Date;
}
