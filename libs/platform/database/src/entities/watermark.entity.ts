import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A source has said all it has, so far, about a partition of a data set. Processors fire by these. */
@Entity('watermark')
export class WatermarkEntity {
  /** A record kind. */
  @PrimaryColumn('varchar', { length: 60 })
  dataset!: string;

  @PrimaryColumn('varchar', { name: 'partition_key', length: 80 })
  partitionKey!: string;

  @PrimaryColumn('varchar', { length: 60 })
  source!: string;

  @Column({ type: Date, precision: 6 })
  at!: Date;

  /** The last local date whose games are in, where the data set has games. */
  @Column('date', { name: 'games_to', nullable: true })
  gamesTo!: string | null;

  @Column('uuid', { name: 'run_id' })
  runId!: string;
}
