import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Who did what; only ever added to. */
@Entity('audit_entry')
@Index('audit_entry_at_index', ['at'])
export class AuditEntryEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: Date, precision: 6 })
  at!: Date;

  /** Null: nobody was logged in. */
  @Column('uuid', { name: 'account_id', nullable: true })
  accountId!: string | null;

  /** `account.created`, `run.retried` */
  @Column('varchar', { length: 80 })
  action!: string;

  @Column('varchar', { length: 255, nullable: true })
  target!: string | null;

  @Column('json', { nullable: true })
  detail!: unknown;
}
