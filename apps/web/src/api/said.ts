import { cookies } from 'next/headers.js';

const cookie = 'said';

/** Lets the next page say something once: a refusal, that a thing is done. Not in the address, where anybody could write it. */
export async function sayNext(words: string): Promise<void> {
  (await cookies()).set(cookie, words.slice(0, 1000), { httpOnly: true, sameSite: 'lax', maxAge: 5, path: '/' });
}

/** What the page before wanted said; null where nothing. */
export async function said(): Promise<string | null> {
  return (await cookies()).get(cookie)?.value ?? null;
}
