import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { instantColumn } from './instant.column.js';

/** Something that a person should know about a raw record that was taken over. */
@Entity('finding')
@Index('finding_of_run', ['runId', 'position'])
export class FindingEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'run_id' }) runId!: string;
  @Column('int') position!: number;
  @Column('varchar', { name: 'record_key', length: 200 }) key!: string;
  @Column('text') finding!: string;
  @Column('text', { name: 'found_where', nullable: true }) where!: string | null;
  @Column(instantColumn('found_at')) at!: Date;
}
