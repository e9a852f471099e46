import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where an incremental import of a feed goes on; committed with the rows it stands for. */
@Entity('checkpoint')
export class CheckpointEntity {
  @PrimaryColumn('varchar', { length: 60 })
  installation!: string;

  @PrimaryColumn('varchar', { length: 60 })
  feed!: string;

  /** As the feed's `advance` made it. */
  @Column('json')
  cursor!: unknown;

  @Column('uuid', { name: 'run_id' })
  runId!: string;

  @Column({ type: Date, precision: 6 })
  at!: Date;
}
