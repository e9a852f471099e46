import { accessRoutes, type RouteOutput } from '@fieldhouse/contracts';
import { ApiError, callerOf, RouteHandler, type RouteCall } from '@fieldhouse/http';
import { Controller } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import { Sessions } from '../sessions/sessions.js';
import { Accounts } from './accounts.js';
import { isDemoAccount } from './demo-accounts.js';
import { isPassword } from './passwords.js';

/** What everybody may do with the own account. */
@Controller()
export class OwnAccountController {
  constructor(
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly audit: AuditLog,
  ) {}

  @RouteHandler(accessRoutes.changePassword)
  async changePassword(call: RouteCall<typeof accessRoutes.changePassword>): Promise<void> {
    const caller = callerOf(call);
    if (isDemoAccount(caller.email))
      throw new ApiError(
        409,
        'access.demo-account',
        'Demo account',
        "A demo account's password is everybody's and cannot be changed.",
      );
    const account = await this.accounts.findForLogIn(caller.email);
    if (!(await isPassword(account?.passwordHash ?? null, call.body.current)))
      throw new ApiError(403, 'access.wrong-password', 'Wrong password', 'The current password is wrong.');
    await this.accounts.setPassword(caller.id, call.body.next);
    await this.sessions.revokeOthers(caller);
    await this.audit.record({ accountId: caller.id, action: 'password.changed' });
  }

  @RouteHandler(accessRoutes.sessions)
  async list(call: RouteCall<typeof accessRoutes.sessions>): Promise<RouteOutput<typeof accessRoutes.sessions>> {
    return { sessions: await this.sessions.list(callerOf(call)) };
  }

  @RouteHandler(accessRoutes.revokeSession)
  async revoke(call: RouteCall<typeof accessRoutes.revokeSession>): Promise<void> {
    const caller = callerOf(call);
    const { session } = call.params;
    if (!(await this.sessions.revoke(caller.id, session)))
      throw new ApiError(404, 'access.unknown-session', 'No such session', 'That is none of your running sessions.');
    await this.audit.record({ accountId: caller.id, action: 'session.ended', target: session });
    if (session === caller.sessionId) call.cookie.clear();
  }
}
