import { Authenticator } from '@fieldhouse/http';
import { Module, type DynamicModule } from '@nestjs/common';
import { ACCESS_OPTIONS, type AccessOptions } from './access-options.js';
import { Accounts } from './accounts/accounts.js';
import { AccountsController } from './accounts/accounts.controller.js';
import { OwnAccountController } from './accounts/own-account.controller.js';
import { PreparedAccounts } from './accounts/prepared-accounts.js';
import { AnalysesController } from './analyses/analyses.controller.js';
import { SavedAnalyses } from './analyses/saved-analyses.js';
import { AuditController } from './audit/audit.controller.js';
import { AuditLog } from './audit/audit-log.js';
import { LogIn } from './sessions/log-in.js';
import { LogInAttempts } from './sessions/log-in-attempts.js';
import { SessionController } from './sessions/session.controller.js';
import { Sessions } from './sessions/sessions.js';

/** People, roles, sessions and the audit log. Needs the `DataSource` of the database module. */
@Module({})
export class AccessModule {
  static forRoot(options: AccessOptions): DynamicModule {
    return {
      module: AccessModule,
      global: true,
      controllers: [SessionController, OwnAccountController, AnalysesController, AccountsController, AuditController],
      providers: [
        { provide: ACCESS_OPTIONS, useValue: options },
        Accounts,
        AuditLog,
        LogIn,
        LogInAttempts,
        PreparedAccounts,
        SavedAnalyses,
        Sessions,
        { provide: Authenticator, useExisting: Sessions },
      ],
      exports: [AuditLog, Authenticator],
    };
  }
}
