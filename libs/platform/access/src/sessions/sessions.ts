import { randomUUID } from 'node:crypto';
import { SessionEntity } from '@fieldhouse/database';
import { Authenticator, type Account } from '@fieldhouse/http';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, IsNull, LessThan, MoreThan, Not } from 'typeorm';
import { ACCESS_OPTIONS, hoursBefore, nowOf, type AccessOptions } from '../access-options.js';
import { Accounts } from '../accounts/accounts.js';
import { newToken, tokenHash } from './session-tokens.js';

export interface SessionView {
  readonly id: string;
  readonly startedAt: string;
  readonly lastSeenAt: string;
  readonly expiresAt: string;
  readonly device: string;
  readonly current: boolean;
}

export interface SessionPlace {
  readonly userAgent: string;
  readonly address: string;
}

/** Writing "last seen" at every request would make each read a write. */
const touchAfterMilliseconds = 60_000;
const keepHours = 30 * 24;

/** Log-ins that last. State is in the database alone, so that ending one works at once, in every process. */
@Injectable()
export class Sessions extends Authenticator {
  constructor(
    private readonly database: DataSource,
    private readonly accounts: Accounts,
    @Inject(ACCESS_OPTIONS) private readonly options: AccessOptions,
  ) {
    super();
  }

  async start(accountId: string, place: SessionPlace): Promise<{ token: string; expiresAt: Date }> {
    const token = newToken();
    const now = nowOf(this.options);
    const expiresAt = hoursBefore(now, -this.options.sessionHours);
    await this.database.manager.delete(SessionEntity, { accountId, expiresAt: LessThan(hoursBefore(now, keepHours)) });
    await this.database.manager.insert(SessionEntity, {
      id: randomUUID(),
      tokenHash: tokenHash(token),
      accountId,
      startedAt: now,
      lastSeenAt: now,
      expiresAt,
      revokedAt: null,
      device: place.userAgent.slice(0, 255),
      address: place.address.slice(0, 64),
    });
    return { token, expiresAt };
  }

  override async authenticate(token: string): Promise<Account | null> {
    const session = await this.database.manager.findOneBy(SessionEntity, { tokenHash: tokenHash(token) });
    const now = nowOf(this.options);
    if (session === null || !this.isAlive(session, now)) return null;
    const account = await this.accounts.find(session.accountId);
    if (account === null) return null;
    if (now.getTime() - session.lastSeenAt.getTime() > touchAfterMilliseconds)
      await this.database.manager.update(SessionEntity, { id: session.id }, { lastSeenAt: now });
    return { ...account, sessionId: session.id };
  }

  /** Those that are not over, the newest first. */
  async list({ id, sessionId }: Account): Promise<SessionView[]> {
    const now = nowOf(this.options);
    const sessions = await this.database.manager.find(SessionEntity, {
      where: { accountId: id, revokedAt: IsNull(), expiresAt: MoreThan(now) },
      order: { startedAt: 'DESC' },
    });
    return sessions
      .filter((session) => this.isAlive(session, now))
      .map((session) => ({
        id: session.id,
        startedAt: session.startedAt.toISOString(),
        lastSeenAt: session.lastSeenAt.toISOString(),
        expiresAt: session.expiresAt.toISOString(),
        device: session.device,
        current: session.id === sessionId,
      }));
  }

  /** false: that is none of this account's running sessions. */
  async revoke(accountId: string, sessionId: string): Promise<boolean> {
    const { affected } = await this.database.manager.update(
      SessionEntity,
      { id: sessionId, accountId, revokedAt: IsNull() },
      { revokedAt: nowOf(this.options) },
    );
    return (affected ?? 0) > 0;
  }

  async revokeOthers({ id, sessionId }: Account): Promise<void> {
    await this.database.manager.update(
      SessionEntity,
      { accountId: id, id: Not(sessionId), revokedAt: IsNull() },
      { revokedAt: nowOf(this.options) },
    );
  }

  /** The session that the same browser had before. */
  async revokeToken(token: string): Promise<void> {
    await this.database.manager.update(
      SessionEntity,
      { tokenHash: tokenHash(token), revokedAt: IsNull() },
      { revokedAt: nowOf(this.options) },
    );
  }

  private isAlive({ revokedAt, expiresAt, lastSeenAt }: SessionEntity, now: Date): boolean {
    return revokedAt === null && expiresAt > now && lastSeenAt > hoursBefore(now, this.options.sessionIdleHours);
  }
}
