export { AccessModule } from './access.module.js';
export { type AccessOptions } from './access-options.js';
export { accessSettings } from './access.settings.js';
export { demoAccounts, demoPassword, type DemoAccount } from './accounts/demo-accounts.js';
export { hashPassword, isPassword } from './accounts/passwords.js';
export { AuditLog, type AuditRecord, type AuditView } from './audit/audit-log.js';
