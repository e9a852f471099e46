import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Keys of the raw records that an import took in, to know the second one of a key in another slice. */
@Entity('seen_key')
export class SeenKeyEntity {
  @PrimaryColumn('uuid', { name: 'import_id' })
  importId!: string;

  @PrimaryColumn('varchar', { length: 60 })
  feed!: string;

  @PrimaryColumn('varchar', { name: 'record_key', length: 255 })
  recordKey!: string;

  @Column('uuid', { name: 'run_id' })
  runId!: string;
}
