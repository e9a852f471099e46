import type { Policy } from '@fieldhouse/contracts';
import type { Account } from '../account.js';
import { ApiError } from '../api-error.js';

/**
 * Lets the call pass or throws: 401 without a session, 403 without the role. A role granted for a stadium counts only where the
 * route's `stadium` parameter names it.
 */
export function checkPolicy(policy: Policy, account: Account | null, stadium: string | undefined): void {
  if (policy === 'public') return;
  if (account === null)
    throw new ApiError(401, 'access.log-in-needed', 'Log-in needed', 'This needs a session: log in and try again.');
  if (policy === 'session') return;
  const allowed = account.grants.some(
    (grant) => policy.includes(grant.role) && (grant.stadium === null || grant.stadium === stadium),
  );
  if (allowed) return;
  const place = stadium === undefined ? '' : ` for stadium ${stadium.slice(0, 60)}`;
  throw new ApiError(
    403,
    'access.not-allowed',
    'Not allowed',
    `This needs one of the roles ${policy.join(', ')}${place}. An admin can grant it.`,
  );
}
