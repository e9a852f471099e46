import type { Behind } from './behind.js';
import { ageText, type Freshness } from './freshness.js';

/** A word, a shape and a colour each; the wall, the field and the tables use the same. */
export type StatusKind = 'act' | 'watch' | 'easing' | 'normal' | 'stale' | 'lost' | 'waiting' | 'off';

export interface Status {
  readonly kind: StatusKind;
  /** "Act, seen", "Watch 33/60" */
  readonly word: string;
  /** For the order of the wall: the smaller, the sooner somebody should look. */
  readonly rank: number;
}

export interface StatusInput {
  readonly behind: Behind;
  readonly freshness: Freshness;
  /** Milliseconds since anything was heard of the player; null: nothing yet. */
  readonly age: number | null;
  /** When the player left the session; null: still in it. */
  readonly leftAt: number | null;
  readonly now: number;
}

/** How somebody stands: who is lost is said to be lost, whatever was known of the limits before. */
export function statusOf({ behind, freshness, age, leftAt, now }: StatusInput): Status {
  if (leftAt !== null) return { kind: 'off', word: 'Off', rank: 9 };
  if (freshness === 'waiting') return { ...limitStatus(behind, now), kind: 'waiting', word: 'Waiting' };
  if (freshness === 'lost') {
    return { kind: 'lost', word: age === null ? 'No data yet' : `No data ${ageText(age)}`, rank: 3 };
  }
  const within = limitStatus(behind, now);
  if (within.kind !== 'normal' || freshness === 'fresh') return within;
  return { kind: 'stale', word: `Stale ${ageText(age ?? 0)}`, rank: 4 };
}

/** By the limits alone; what the order of the wall rests on while nobody is heard. */
export function limitStatus({ state, since, seen, limit }: Behind, now: number): Status {
  const held = (word: string) => {
    if (limit === null || since === null || limit.holdSeconds === 0) return word;
    const seconds = Math.min(limit.holdSeconds, Math.max(0, Math.floor((now - since) / 1_000)));
    return `${word} ${seconds}/${limit.holdSeconds}`;
  };
  if (state === 'active') return { kind: 'act', word: seen ? 'Act, seen' : 'Act', rank: seen ? 1 : 0 };
  if (state === 'pending') return { kind: 'watch', word: held('Watch'), rank: 2 };
  if (state === 'recovering') return { kind: 'easing', word: held('Easing'), rank: 5 };
  return { kind: 'normal', word: 'OK', rank: 6 };
}

export const statusMeanings: readonly (readonly [StatusKind, word: string, meaning: string])[] = [
  ['act', 'Act', 'limit passed, and held'],
  ['watch', 'Watch', 'passed, hold time running'],
  ['easing', 'Easing', 'back, hold time running'],
  ['normal', 'OK', 'within the limits'],
  ['stale', 'Stale', 'older than 3 s'],
  ['lost', 'No data', 'older than 10 s'],
];
