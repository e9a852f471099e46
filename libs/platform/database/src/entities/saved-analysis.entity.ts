import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The address of a page, with all of its state, that a person wants to find again. */
@Entity('saved_analysis')
@Index('saved_analysis_address_key', ['accountId', 'addressHash'], { unique: true })
export class SavedAnalysisEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'account_id' })
  accountId!: string;

  @Column('varchar', { length: 200 })
  title!: string;

  /** From the site's "/" on. */
  @Column('text')
  address!: string;

  /** SHA-256, hex: an address is too long for an index. */
  @Column('varchar', { name: 'address_hash', length: 64 })
  addressHash!: string;

  @Column({ type: Date, name: 'created_at', precision: 6 })
  createdAt!: Date;
}
