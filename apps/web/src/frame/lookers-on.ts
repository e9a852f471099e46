import { cookies } from 'next/headers.js';
import { reader } from '../api/session.js';

const roles: readonly string[] = ['coach', 'medical', 'operator', 'admin'];

/** Whether the reader has a role at a stadium, so that the way there is shown. Nobody is asked for who cannot be logged in. */
export async function lookersOn(): Promise<boolean> {
  if (!(await cookies()).getAll().some(({ name }) => name.endsWith('fieldhouse-session'))) return false;
  try {
    const { account } = await reader();
    return account?.grants.some(({ role }) => roles.includes(role)) === true;
  } catch {
    /* The page itself says that the API does not answer. */
    return false;
  }
}
