import type { Role } from '@fieldhouse/contracts';

export interface DemoAccount {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
}

/** No secret: shown to everybody while the demo is on, and disabled when it is off. */
export const demoPassword = 'fieldhouse-demo';

/** One account for each kind of person who logs in. */
export const demoAccounts: readonly DemoAccount[] = [
  { email: 'analyst@demo.fieldhouse.local', name: 'Demo analyst', role: 'analyst' },
  { email: 'coach@demo.fieldhouse.local', name: 'Demo coach', role: 'coach' },
  { email: 'medical@demo.fieldhouse.local', name: 'Demo medical staff', role: 'medical' },
  { email: 'operator@demo.fieldhouse.local', name: 'Demo operator', role: 'operator' },
  { email: 'admin@demo.fieldhouse.local', name: 'Demo admin', role: 'admin' },
];

export function isDemoAccount(email: string): boolean {
  return demoAccounts.some((account) => account.email === email);
}
