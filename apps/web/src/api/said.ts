import { cookies } from 'next/headers.js';
import { redirect } from 'next/navigation.js';
import { pagePath } from '../frame/page-path.js';

const cookie = 'said';

const pathOf = (address: string) => address.split(/[?#]/)[0] ?? '';

/**
 * Leads to a page of this site that says something once: a refusal, that a thing is done. Not in the address, where anybody
 * could write it; and for that page alone, should the reader go on to another at once.
 */
export async function goSaying(address: string, words: string): Promise<never> {
  const value = JSON.stringify([pathOf(address), words.slice(0, 1000)]);
  (await cookies()).set(cookie, value, { httpOnly: true, sameSite: 'lax', maxAge: 5, path: '/' });
  redirect(address);
}

/** What this page was led to with; null where nothing. */
export async function said(): Promise<string | null> {
  const value = (await cookies()).get(cookie)?.value;
  return value === undefined ? null : wordsFor(pathOf(await pagePath()), value);
}

/** The words of a cookie where they are for this path; null where they are not, or somebody made it up. */
export function wordsFor(path: string, value: string): string | null {
  try {
    const told: unknown = JSON.parse(value);
    return Array.isArray(told) && told[0] === path && typeof told[1] === 'string' ? told[1] : null;
  } catch {
    return null;
  }
}
