import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A browser that is logged in. */
@Entity('session')
@Index('session_account_index', ['accountId'])
@Index('session_token_key', ['tokenHash'], { unique: true })
export class SessionEntity {
  /** Shown to its owner; says nothing about the token. */
  @PrimaryColumn('uuid')
  id!: string;

  /** SHA-256 of the cookie's token, hex: who reads this table cannot log in with it. */
  @Column('varchar', { name: 'token_hash', length: 64 })
  tokenHash!: string;

  @Column('uuid', { name: 'account_id' })
  accountId!: string;

  @Column({ type: Date, name: 'started_at', precision: 6 })
  startedAt!: Date;

  @Column({ type: Date, name: 'last_seen_at', precision: 6 })
  lastSeenAt!: Date;

  @Column({ type: Date, name: 'expires_at', precision: 6 })
  expiresAt!: Date;

  @Column({ type: Date, name: 'revoked_at', precision: 6, nullable: true })
  revokedAt!: Date | null;

  /** What the browser calls itself. */
  @Column('varchar', { length: 255 })
  device!: string;

  @Column('varchar', { length: 64 })
  address!: string;
}
