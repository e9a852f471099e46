import type { PlayerList } from '@fieldhouse/domain/baseball';
import { UnreadError } from './unread.error.js';
import type { Word } from './word.js';
import type { WordCursor } from './word-cursor.js';

export interface NamedList {
  readonly list: PlayerList;
  /** Null where none is said. */
  readonly days: number | null;
}

/** Each by a word of its name; the first that fits, as "the COVID-19 injured list" is no injured list. */
const kinds: readonly (readonly [RegExp, PlayerList])[] = [
  [/^covid/, 'covid'],
  [/^concussion$/, 'concussion'],
  [/^paternity$/, 'paternity'],
  [/^(?:bereavement|family)/, 'bereavement'],
  [/^restricted$/, 'restricted'],
  [/^suspended$/, 'suspended'],
  [/^reserve$/, 'reserve'],
  [/^inactive$/, 'temporarily-inactive'],
  [/^(?:disabled|injured|il|dl)$/, 'injured'],
];
const listDays: readonly number[] = [7, 10, 15, 60];
const articles = new Set(['the', 'their', 'his']);
const ends = new Set(['list', 'il', 'dl']);
const LONGEST_NAME = 8;

/**
 * Reads "the 15-day disabled list", "the 10 day injured list", "the 60-day IL", "the 15-day", "the paternity list".
 *
 * @throws UnreadError no list stands here, or one that is not known
 */
export function readList(cursor: WordCursor): NamedList {
  const start = cursor.at;
  cursor.takeOneOf(articles);
  const length = nameLength(cursor.rest.slice(0, LONGEST_NAME));
  if (length === 0) {
    cursor.at = start;
    throw cursor.unread('a list');
  }
  const words = cursor.rest.slice(0, length).map(({ lower }) => lower);
  cursor.at += length;
  const days = daysOf(words);
  const named = kinds.find(([word]) => words.some((one) => word.test(one)))?.[1];
  const list = named ?? (days === null ? undefined : 'injured');
  if (list === undefined) throw new UnreadError(`the “${words.join(' ')}” is none of the lists known`);
  if (list === 'injured' && days !== null && !listDays.includes(days))
    throw new UnreadError(`an injured list of ${days} days is not known; there are those of ${listDays.join(', ')}`);
  return { list, days };
}

/** Up to the word "list"; "from the 60-day" is a name too. */
function nameLength(words: readonly Word[]): number {
  const end = words.findIndex(({ lower }) => ends.has(lower));
  if (end >= 0) return end + 1;
  const [first, second] = words;
  if (first === undefined || daysOf([first.lower, second?.lower ?? '']) === null) return 0;
  return first.lower.endsWith('day') ? 1 : 2;
}

function daysOf(words: readonly string[]): number | null {
  const [, days] = /^(\d+)[- ]?day\b/.exec(words.join(' ')) ?? [];
  return days === undefined ? null : Number(days);
}
