/** Older than this, a value is grey. */
export const staleAfter = 3_000;
/** Older than this, it is a dash: nobody shall act on it. */
export const lostAfter = 10_000;

/** `waiting`: nothing is known yet, because the page has just been opened. */
export type Freshness = 'waiting' | 'fresh' | 'stale' | 'lost';

/** @param age milliseconds since it was told; null: never */
export function freshnessOf(age: number | null): Freshness {
  if (age === null || age > lostAfter) return 'lost';
  return age > staleAfter ? 'stale' : 'fresh';
}

/** "4.2 s", "27 s", "3 min" */
export function ageText(age: number): string {
  const seconds = Math.max(0, age) / 1_000;
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  return seconds < 100 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`;
}

/** The clock on the wall where the page is read: "16:19:34". */
export const clockText = (at: number): string => new Date(at).toLocaleTimeString('en-GB');
