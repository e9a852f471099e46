import { LOGGER, type Logger } from '@fieldhouse/observability';
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { ACCESS_OPTIONS, type AccessOptions } from '../access-options.js';
import { AuditLog } from '../audit/audit-log.js';
import { Accounts } from './accounts.js';
import { demoAccounts, demoPassword } from './demo-accounts.js';

/** The accounts that exist before anybody made one: the first admin, and the demo's while it is on. */
@Injectable()
export class PreparedAccounts implements OnApplicationBootstrap {
  constructor(
    private readonly accounts: Accounts,
    private readonly audit: AuditLog,
    @Inject(ACCESS_OPTIONS) private readonly options: AccessOptions,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.prepareDemo();
    await this.prepareFirstAdmin();
  }

  private async prepareDemo(): Promise<void> {
    const emails = demoAccounts.map(({ email }) => email);
    await this.accounts.setDisabled(emails, !this.options.demo);
    if (!this.options.demo) return;
    for (const { email, name, role } of demoAccounts)
      await this.accounts.create({ email, name, password: demoPassword, grants: [{ role, stadium: null }] });
    this.logger.warn('the demo is on: its accounts have a password that everybody knows');
  }

  private async prepareFirstAdmin(): Promise<void> {
    const { firstAdmin } = this.options;
    if (firstAdmin === null || (await this.accounts.findForLogIn(firstAdmin.email)) !== null) return;
    const grants = [
      { role: 'admin', stadium: null },
      { role: 'operator', stadium: null },
    ] as const;
    const created = await this.accounts.create({ ...firstAdmin, name: 'Admin', grants });
    if (created !== null)
      await this.audit.record({
        accountId: null,
        action: 'account.created',
        target: created.email,
        detail: 'first admin',
      });
  }
}
