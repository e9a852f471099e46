import { PermanentError } from '@fieldhouse/plugin-kit';

/**
 * Whether a plugin may ask this URL, judged before any name is looked up: https only, exactly a declared host (and port, where
 * it is not 443), no user name or password in it.
 *
 * @throws PermanentError
 */
export function assertAllowed(url: string, base: string | undefined, hosts: readonly string[], shown: string): URL {
  if (!URL.canParse(url, base)) throw new PermanentError(`${shown}: not a URL`);
  const parsed = new URL(url, base);
  if (parsed.protocol !== 'https:') throw new PermanentError(`${shown}: only https is allowed`);
  if (parsed.username !== '' || parsed.password !== '') {
    throw new PermanentError(`${shown}: a user name or password in a URL ends up in logs; send a header instead`);
  }
  if (!hosts.includes(parsed.host)) {
    const declared = hosts.length === 0 ? 'none' : hosts.join(', ');
    throw new PermanentError(`${shown}: ${parsed.host} is not a host that the manifest declares (${declared})`);
  }
  parsed.hash = '';
  return parsed;
}
