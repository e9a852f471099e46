import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instantColumn } from './instant.column.js';

/** An object in the lake that a run read. */
@Entity('raw_object')
export class RawObjectEntity {
  @PrimaryColumn('uuid', { name: 'run_id' }) runId!: string;
  @PrimaryColumn('varchar', { length: 400 }) address!: string;
  /** SHA-256 of the bytes, hex. */
  @PrimaryColumn('varchar', { name: 'content_hash', length: 64 }) hash!: string;
  @Column('int', { name: 'size_bytes' }) bytes!: number;
  @Column('varchar', { name: 'media_type', length: 200, nullable: true }) mediaType!: string | null;
  @Column(instantColumn('fetched_at')) fetchedAt!: Date;
}
