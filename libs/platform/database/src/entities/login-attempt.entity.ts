import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A log-in that was tried; counted to slow down guessing. */
@Entity('login_attempt')
@Index('login_attempt_email_index', ['email', 'at'])
@Index('login_attempt_address_index', ['address', 'at'])
export class LoginAttemptEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('varchar', { length: 200 })
  email!: string;

  @Column('varchar', { length: 64 })
  address!: string;

  @Column('boolean')
  succeeded!: boolean;

  @Column({ type: Date, precision: 6 })
  at!: Date;
}
