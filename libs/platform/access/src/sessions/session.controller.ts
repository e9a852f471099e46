import { accessRoutes, type RouteOutput } from '@fieldhouse/contracts';
import { callerOf, RouteHandler, type RouteCall } from '@fieldhouse/http';
import { Controller, Inject } from '@nestjs/common';
import { ACCESS_OPTIONS, type AccessOptions } from '../access-options.js';
import { demoAccounts, demoPassword } from '../accounts/demo-accounts.js';
import { AuditLog } from '../audit/audit-log.js';
import { LogIn } from './log-in.js';
import { Sessions } from './sessions.js';

/** Logging in and out, and who one is. */
@Controller()
export class SessionController {
  constructor(
    private readonly logIns: LogIn,
    private readonly sessions: Sessions,
    private readonly audit: AuditLog,
    @Inject(ACCESS_OPTIONS) private readonly options: AccessOptions,
  ) {}

  @RouteHandler(accessRoutes.logIn)
  async logIn({
    body,
    request,
    cookie,
  }: RouteCall<typeof accessRoutes.logIn>): Promise<RouteOutput<typeof accessRoutes.logIn>> {
    const { account, token, expiresAt } = await this.logIns.logIn(body.email, body.password, request);
    cookie.set(token, expiresAt);
    return { account };
  }

  @RouteHandler(accessRoutes.whoAmI, { personal: true })
  whoAmI({ account }: RouteCall<typeof accessRoutes.whoAmI>): RouteOutput<typeof accessRoutes.whoAmI> {
    return {
      account: account === null ? null : { ...account, grants: [...account.grants] },
      demoAccounts: this.options.demo
        ? demoAccounts.map(({ email, role }) => ({ email, password: demoPassword, roles: [role] }))
        : [],
    };
  }

  @RouteHandler(accessRoutes.logOut)
  async logOut(call: RouteCall<typeof accessRoutes.logOut>): Promise<void> {
    const caller = callerOf(call);
    await this.sessions.revoke(caller.id, caller.sessionId);
    await this.audit.record({ accountId: caller.id, action: 'session.ended' });
    call.cookie.clear();
  }
}
