import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Somebody who can log in. */
@Entity('account')
@Index('account_email_key', ['email'], { unique: true })
export class AccountEntity {
  @PrimaryColumn('uuid')
  id!: string;

  /** In lower case. */
  @Column('varchar', { length: 200 })
  email!: string;

  @Column('varchar', { length: 100 })
  name!: string;

  @Column('varchar', { name: 'password_hash', length: 255 })
  passwordHash!: string;

  @Column({ type: Date, name: 'created_at', precision: 6 })
  createdAt!: Date;

  @Column({ type: Date, name: 'disabled_at', precision: 6, nullable: true })
  disabledAt!: Date | null;
}
