import type { Account } from '@fieldhouse/http';

/** Whether somebody may see what is of the body, in this stadium. */
export const isMedical = ({ grants }: Pick<Account, 'grants'>, stadium: string): boolean =>
  grants.some(({ role, stadium: where }) => role === 'medical' && (where === null || where === stadium));
