import { ApiError, type RequestFacts } from '@fieldhouse/http';
import { Injectable } from '@nestjs/common';
import { normalEmail } from '../accounts/account-names.js';
import { Accounts, type AccountView } from '../accounts/accounts.js';
import { isPassword } from '../accounts/passwords.js';
import { AuditLog } from '../audit/audit-log.js';
import { LogInAttempts } from './log-in-attempts.js';
import { Sessions } from './sessions.js';

export interface LoggedIn {
  readonly account: AccountView;
  readonly token: string;
  readonly expiresAt: Date;
}

/** From e-mail and password to a session. Whatever is wrong, the answer is the same and takes as long. */
@Injectable()
export class LogIn {
  constructor(
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly attempts: LogInAttempts,
    private readonly audit: AuditLog,
  ) {}

  async logIn(email: string, password: string, request: RequestFacts): Promise<LoggedIn> {
    const normal = normalEmail(email);
    const address = request.address.slice(0, 64);
    const attempt = await this.attempts.begin(normal, address);
    const account = await this.accounts.findForLogIn(normal);
    const right = await isPassword(account?.passwordHash ?? null, password);
    const view = right && account !== null ? await this.accounts.find(account.id) : null;
    if (view === null) {
      // The name of no account may be a password typed into the wrong field: it is not kept.
      const target = account === null ? {} : { target: normal };
      await this.audit.record({ accountId: null, action: 'session.refused', ...target, detail: { address } });
      throw new ApiError(401, 'access.wrong-log-in', 'Wrong log-in', 'E-mail or password is wrong.');
    }
    await this.attempts.succeed(attempt, normal, address);
    if (request.sessionToken !== null) await this.sessions.revokeToken(request.sessionToken);
    const session = await this.sessions.start(view.id, request);
    await this.audit.record({ accountId: view.id, action: 'session.started', detail: { address } });
    return { account: view, ...session };
  }
}
