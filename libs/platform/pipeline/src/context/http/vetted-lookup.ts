import { lookup } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './private-address.js';

export interface ResolvedAddress {
  readonly address: string;
  readonly family: number;
}

/** From a host's name to its addresses. */
export type Resolve = (host: string) => Promise<readonly ResolvedAddress[]>;

export const systemResolve: Resolve = (host) => lookup(host, { all: true, verbatim: true });

/** The name led to an address that no plugin may reach. */
export class PrivateAddressError extends Error {
  override readonly name = 'PrivateAddressError';
}

/** @throws PrivateAddressError one private address among the public ones is enough: the name is not to be trusted */
export function assertPublic(host: string, addresses: readonly string[]): void {
  const refused = addresses.find((address) => !isPublicAddress(address));
  if (refused !== undefined) {
    throw new PrivateAddressError(`${host} leads to ${refused}, which is not a public address of the internet`);
  }
}

/** A host written as an address needs no look-up, so it has to be judged by itself. */
export function assertPublicLiteral(hostname: string): void {
  const literal = hostname.replace(/^\[|\]$/g, '');
  if (isIP(literal) !== 0) assertPublic(hostname, [literal]);
}

/**
 * The look-up of the connection itself: what is checked here is what gets connected to, so that a name cannot change
 * between the check and the use.
 */
export function vettedLookup(resolve: Resolve): LookupFunction {
  return (host, options, done) => {
    resolve(host).then(
      (addresses) => {
        const fail = (error: Error) => done(error, '');
        if (addresses.length === 0) return fail(new Error(`${host} has no address`));
        try {
          assertPublic(
            host,
            addresses.map(({ address }) => address),
          );
        } catch (error) {
          return fail(error as Error);
        }
        if (options.all) return done(null, [...addresses]);
        return done(null, addresses[0]!.address, addresses[0]!.family);
      },
      (error: Error) => done(error as NodeJS.ErrnoException, ''),
    );
  };
}
