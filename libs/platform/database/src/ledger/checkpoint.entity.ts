import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instantColumn } from './instant.column.js';

/** Up to where a feed has been read, committed with the rows it stands for. */
@Entity('checkpoint')
export class CheckpointEntity {
  @PrimaryColumn('varchar', { length: 100 }) installation!: string;
  @PrimaryColumn('varchar', { length: 100 }) feed!: string;
  /** The feed's own, as its `advance` made it. */
  @Column('simple-json', { name: 'feed_cursor' }) cursor!: unknown;
  @Column('uuid', { name: 'run_id' }) runId!: string;
  @Column(instantColumn('updated_at')) at!: Date;
}
