import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far a stream's partition has been computed, and what it remembers. */
@Entity('stream_checkpoint')
export class StreamCheckpointEntity {
  @PrimaryColumn('varchar', { length: 60 })
  stream!: string;

  @PrimaryColumn('int', { name: 'partition_number' })
  partition!: number;

  /** Offset of the first record of the log that is not in it. */
  @Column('bigint', { name: 'next_offset', transformer: { from: Number, to: String } })
  next!: number;

  @Column('json')
  state!: unknown;

  @Column({ type: Date, name: 'saved_at', precision: 6 })
  savedAt!: Date;
}
