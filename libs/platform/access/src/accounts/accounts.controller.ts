import { accessRoutes, type RouteOutput } from '@fieldhouse/contracts';
import { ApiError, callerOf, RouteHandler, type RouteCall } from '@fieldhouse/http';
import { Controller } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import { Accounts } from './accounts.js';

/** What admins do with accounts. */
@Controller()
export class AccountsController {
  constructor(
    private readonly accounts: Accounts,
    private readonly audit: AuditLog,
  ) {}

  @RouteHandler(accessRoutes.accounts)
  async list(): Promise<RouteOutput<typeof accessRoutes.accounts>> {
    return { accounts: await this.accounts.list() };
  }

  @RouteHandler(accessRoutes.createAccount)
  async create(
    call: RouteCall<typeof accessRoutes.createAccount>,
  ): Promise<RouteOutput<typeof accessRoutes.createAccount>> {
    const account = await this.accounts.create(call.body);
    if (account === null)
      throw new ApiError(
        409,
        'access.email-taken',
        'E-mail taken',
        `There is an account for ${call.body.email} already.`,
      );
    await this.audit.record({
      accountId: callerOf(call).id,
      action: 'account.created',
      target: account.email,
      detail: { grants: account.grants },
    });
    return { account };
  }

  @RouteHandler(accessRoutes.setGrants)
  async setGrants(call: RouteCall<typeof accessRoutes.setGrants>): Promise<RouteOutput<typeof accessRoutes.setGrants>> {
    const account = await this.accounts.find(call.params.account);
    if (account === null)
      throw new ApiError(
        404,
        'access.unknown-account',
        'No such account',
        'There is no account of this id. GET /v1/accounts lists them.',
      );
    const former = await this.accounts.setGrants(account.id, call.body.grants);
    await this.audit.record({
      accountId: callerOf(call).id,
      action: 'roles.changed',
      target: account.email,
      detail: { from: former, to: call.body.grants },
    });
    return { account: { ...account, grants: call.body.grants } };
  }
}
