import type { Row } from './column-arrays.js';

export const dayMicroseconds = 86_400_000_000;

/** The day of an instant, in days since 1970. */
export const dayOf = (at: number): number => Math.floor(at / dayMicroseconds);

export function daysOf(rows: readonly Row[]): ReadonlySet<number> {
  return new Set(rows.map(({ point }) => dayOf(point.at)));
}
