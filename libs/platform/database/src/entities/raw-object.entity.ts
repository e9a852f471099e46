import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Something as upstream said it, in the lake under `address`. */
@Entity('raw_object')
@Index('raw_object_feed_index', ['installation', 'feed', 'fetchedAt'])
@Index('raw_object_run_index', ['runId'])
@Index('raw_object_hash_index', ['hash'])
@Index('raw_object_import_index', ['importId', 'address'])
export class RawObjectEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('varchar', { length: 60 })
  installation!: string;

  @Column('varchar', { length: 60 })
  feed!: string;

  @Column('varchar', { length: 500 })
  address!: string;

  /** SHA-256 of the bytes, hex. */
  @Column('varchar', { length: 64 })
  hash!: string;

  @Column('bigint', { transformer: { to: (value: number) => value, from: Number } })
  bytes!: number;

  @Column('varchar', { name: 'media_type', length: 120 })
  mediaType!: string;

  @Column({ type: Date, name: 'fetched_at', precision: 6 })
  fetchedAt!: Date;

  /** The run that read it; an import's own id, where it was read to find out its slices. */
  @Column('uuid', { name: 'run_id' })
  runId!: string;

  /** The import that the run is a part of. */
  @Column('uuid', { name: 'import_id', nullable: true })
  importId!: string | null;
}
