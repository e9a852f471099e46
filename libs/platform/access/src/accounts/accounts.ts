import { randomUUID } from 'node:crypto';
import { AccountEntity, RoleGrantEntity } from '@fieldhouse/database';
import { ApiError, type RoleGrant } from '@fieldhouse/http';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import { ACCESS_OPTIONS, nowOf, type AccessOptions } from '../access-options.js';
import { normalEmail } from './account-names.js';
import { hashPassword } from './passwords.js';

/** An account as its owner and the admins see it. */
export interface AccountView {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly grants: RoleGrant[];
}

export interface NewAccount {
  readonly email: string;
  readonly name: string;
  readonly password: string;
  readonly grants: readonly RoleGrant[];
}

/** People and their roles. */
@Injectable()
export class Accounts {
  constructor(
    private readonly database: DataSource,
    @Inject(ACCESS_OPTIONS) private readonly options: AccessOptions,
  ) {}

  /** By name, those that can log in. */
  async list(): Promise<AccountView[]> {
    const accounts = await this.database.manager.find(AccountEntity, { order: { email: 'ASC' } });
    const enabled = accounts.filter(({ disabledAt }) => disabledAt === null);
    const grants = await this.grantsOf(enabled.map(({ id }) => id));
    return enabled.map(({ id, email, name }) => ({ id, email, name, grants: grants.get(id) ?? [] }));
  }

  /** null where there is none that can log in. */
  async find(id: string): Promise<AccountView | null> {
    const account = await this.database.manager.findOneBy(AccountEntity, { id });
    if (account === null || account.disabledAt !== null) return null;
    const grants = await this.grantsOf([id]);
    return { id, email: account.email, name: account.name, grants: grants.get(id) ?? [] };
  }

  /** With the password's hash, whoever may or may not log in. */
  findForLogIn(email: string): Promise<AccountEntity | null> {
    return this.database.manager.findOneBy(AccountEntity, { email: normalEmail(email) });
  }

  /** Creates the account, or returns null where the address is taken; safe when two programs try at once. */
  async create(account: NewAccount): Promise<AccountView | null> {
    const id = randomUUID();
    const email = normalEmail(account.email);
    const passwordHash = await hashPassword(account.password);
    const created = await this.database.transaction(async (manager) => {
      await manager
        .createQueryBuilder()
        .insert()
        .into(AccountEntity)
        .values({ id, email, name: account.name, passwordHash, createdAt: nowOf(this.options), disabledAt: null })
        .orIgnore()
        .execute();
      const stored = await manager.findOneByOrFail(AccountEntity, { email });
      if (stored.id !== id) return false;
      await insertGrants(manager, id, account.grants);
      return true;
    });
    return created ? { id, email, name: account.name, grants: [...account.grants] } : null;
  }

  /** Replaces the roles; returns the former ones. Refuses to take the last admin's role away. */
  async setGrants(id: string, grants: readonly RoleGrant[]): Promise<RoleGrant[]> {
    return this.database.transaction(async (manager) => {
      const former = await manager.findBy(RoleGrantEntity, { accountId: id });
      await manager.delete(RoleGrantEntity, { accountId: id });
      await insertGrants(manager, id, grants);
      const wasAdmin = former.some(({ role }) => role === 'admin');
      if (wasAdmin && !(await hasAdmin(manager)))
        throw new ApiError(
          409,
          'access.last-admin',
          'Last admin',
          'Make somebody else an admin first: nobody would be left to grant roles.',
        );
      return former.map(asGrant);
    });
  }

  async setPassword(id: string, password: string): Promise<void> {
    await this.database.manager.update(AccountEntity, { id }, { passwordHash: await hashPassword(password) });
  }

  async setDisabled(emails: readonly string[], disabled: boolean): Promise<void> {
    const disabledAt = disabled ? nowOf(this.options) : null;
    await this.database.manager.update(AccountEntity, { email: In([...emails]) }, { disabledAt });
  }

  private async grantsOf(ids: readonly string[]): Promise<Map<string, RoleGrant[]>> {
    const byAccount = new Map<string, RoleGrant[]>();
    if (ids.length === 0) return byAccount;
    for (const row of await this.database.manager.findBy(RoleGrantEntity, { accountId: In([...ids]) }))
      byAccount.set(row.accountId, [...(byAccount.get(row.accountId) ?? []), asGrant(row)]);
    return byAccount;
  }
}

async function insertGrants(manager: EntityManager, accountId: string, grants: readonly RoleGrant[]): Promise<void> {
  const distinct = new Map(grants.map((grant) => [`${grant.role} ${grant.stadium ?? ''}`, grant]));
  const rows = [...distinct.values()].map(({ role, stadium }) => ({ id: randomUUID(), accountId, role, stadium }));
  if (rows.length > 0) await manager.insert(RoleGrantEntity, rows);
}

async function hasAdmin(manager: EntityManager): Promise<boolean> {
  const admins = await manager.findBy(RoleGrantEntity, { role: 'admin' });
  return admins.some(({ stadium }) => stadium === null);
}

function asGrant({ role, stadium }: RoleGrantEntity): RoleGrant {
  return { role: role as RoleGrant['role'], stadium };
}
