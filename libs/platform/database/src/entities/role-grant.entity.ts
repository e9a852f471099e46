import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An account has a role, everywhere or in one stadium. */
@Entity('role_grant')
@Index('role_grant_account_index', ['accountId'])
export class RoleGrantEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'account_id' })
  accountId!: string;

  @Column('varchar', { length: 20 })
  role!: string;

  /** Null: everywhere. */
  @Column('varchar', { length: 60, nullable: true })
  stadium!: string | null;
}
