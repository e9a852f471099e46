import { randomUUID } from 'node:crypto';
import { LoginAttemptEntity } from '@fieldhouse/database';
import { ApiError } from '@fieldhouse/http';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, LessThan, MoreThan, Not, type FindOptionsWhere } from 'typeorm';
import { ACCESS_OPTIONS, hoursBefore, nowOf, type AccessOptions } from '../access-options.js';
import { waitAfter } from './log-in-limit.js';

/**
 * Failures that cost nothing: of one account from one address, of one account from anywhere (higher: nobody should be able to lock
 * another out), and from one address for any account.
 */
const free = { pair: 5, account: 25, address: 50 };

/** Slows guessing down. Counted in the database: the limits hold over all processes. */
@Injectable()
export class LogInAttempts {
  constructor(
    private readonly database: DataSource,
    @Inject(ACCESS_OPTIONS) private readonly options: AccessOptions,
  ) {}

  /**
   * Notes a try as failed before it is judged, so that tries at the same time see each other. Throws a 429 with the time to wait
   * where there were too many; such a try does not count.
   */
  async begin(email: string, address: string): Promise<string> {
    const id = randomUUID();
    const now = nowOf(this.options);
    const { manager } = this.database;
    await manager.insert(LoginAttemptEntity, { id, email, address, succeeded: false, at: now });
    const wait = Math.max(
      waitAfter(await this.failures({ email, address }, id, now), free.pair, now),
      waitAfter(await this.failures({ email }, id, now), free.account, now),
      waitAfter(await this.failures({ address }, id, now), free.address, now),
    );
    if (wait === 0) return id;
    await manager.delete(LoginAttemptEntity, { id });
    throw new ApiError(
      429,
      'access.too-many-attempts',
      'Too many attempts',
      `There were too many failed log-ins. Try again in ${wait} s.`,
      { retryAfter: wait },
    );
  }

  /** The try was right: the account's failures from this address are forgiven. */
  async succeed(id: string, email: string, address: string): Promise<void> {
    const { manager } = this.database;
    await manager.update(LoginAttemptEntity, { id }, { succeeded: true });
    await manager.delete(LoginAttemptEntity, { email, address, succeeded: false });
    await manager.delete(LoginAttemptEntity, { at: LessThan(hoursBefore(nowOf(this.options), 24)) });
  }

  private async failures(of: FindOptionsWhere<LoginAttemptEntity>, but: string, now: Date) {
    const where = { ...of, id: Not(but), succeeded: false, at: MoreThan(hoursBefore(now, 1)) };
    const [count, last] = await Promise.all([
      this.database.manager.countBy(LoginAttemptEntity, where),
      this.database.manager.findOne(LoginAttemptEntity, { where, order: { at: 'DESC' } }),
    ]);
    return { count, lastAt: last?.at ?? null };
  }
}
