import { foldName } from '@fieldhouse/domain';
import { majorLeagueClubs } from '@fieldhouse/domain/baseball';

/** A word of a note, and where it stands. */
export interface Word {
  /** Without the punctuation behind it. */
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  /** What stands behind it: the end of a sentence, a pause, nothing. */
  readonly stop: '.' | ';' | ',' | '';
}

/** Words that end in a full stop without ending a sentence: `St.`, `Jr.`, `J.P.`. */
const abbreviation = /^(?:(?:St|Ft|Mt|Jr|Sr)\.|(?:\p{Lu}\.)+)/u;
const piece = /[^\s,;()]+|[,;]/g;
/** Archives have lost blanks around club names: "toTampa Bay Raysfor RHP …". */
const gluedBefore = /^(to|from)(?=\p{Lu}\p{Ll})/u;
const lastWordsOfClubs = new Set(majorLeagueClubs.flatMap(({ names }) => names.map((name) => name.split(' ').at(-1))));

/** The words of a note; brackets part them and are left out. */
export function wordsOf(sentence: string): readonly Word[] {
  const words: Word[] = [];
  for (const { 0: text, index } of sentence.matchAll(piece)) {
    if (text === ',' || text === ';') {
      const last = words.pop();
      if (last !== undefined) words.push({ ...last, stop: text });
    } else words.push(...unglued(text, index));
  }
  return words;
}

function unglued(text: string, start: number): readonly Word[] {
  const [before] = gluedBefore.exec(text) ?? [];
  if (before !== undefined) return [word(before, start), ...unglued(text.slice(before.length), start + before.length)];
  const club = text.endsWith('for') ? text.slice(0, -'for'.length) : '';
  if (lastWordsOfClubs.has(club)) return [word(club, start), word('for', start + club.length)];
  return [word(text, start)];
}

function word(written: string, start: number): Word {
  const kept = abbreviation.exec(written)?.[0];
  const text = kept !== undefined && /^\.*$/.test(written.slice(kept.length)) ? kept : written.replace(/\.+$/, '');
  const stop = text.length < written.length ? '.' : '';
  return { text, lower: text.toLowerCase(), start, end: start + text.length, stop };
}

/** As they stand, with a blank between. */
export const textOf = (words: readonly Word[]): string => words.map(({ text }) => text).join(' ');

const clubNames = new Set(majorLeagueClubs.flatMap(({ names }) => names.map(foldName)));

/** How many of the first words name a club of the major leagues: the longest such name; 0: they name none. */
export function clubLength(words: readonly Word[]): number {
  for (let length = Math.min(words.length, 5); length > 0; length -= 1)
    if (clubNames.has(foldName(textOf(words.slice(0, length))))) return length;
  return 0;
}
