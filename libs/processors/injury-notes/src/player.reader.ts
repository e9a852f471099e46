import type { WordCursor } from './word-cursor.js';
import { textOf, type Word } from './word.js';

/** A player as a note names him. */
export interface NamedPlayer {
  readonly name: string;
  /** RHP, 1B, INF/OF; null where none stands. */
  readonly position: string | null;
}

const codes = 'RHP LHP SHP C 1B 2B 3B SS LF CF RF OF DH P IF INF UT TWP'.split(' ');
const isCode = new Set(codes);
const LONGEST_POSITION = 'INF/OFs'.length;
/** Written out, in notes of 2009. */
const spelled: Readonly<Record<string, string>> = {
  catcher: 'C',
  pitcher: 'P',
  infielder: 'INF',
  outfielder: 'OF',
  shortstop: 'SS',
  'first baseman': '1B',
  'second baseman': '2B',
  'third baseman': '3B',
  'right-hander': 'RHP',
  'left-hander': 'LHP',
};
/** "non-roster RHP …", "Rule 5 pick LHP …", "the contract of RHP …". */
const qualifiers = new Set(
  'non-roster nonroster free agent minor league rule 5 pick invitee invitees veteran the contract contracts of'.split(
    ' ',
  ),
);
const particles = new Set('de del la las los dos da di van von der den y'.split(' '));
/** Arnaud, d'Arnaud, deGrom. */
const nameWord = /^(?:\p{Ll}+['’]?)?\p{Lu}/u;
/** "Raul Mondesi, Jr." */
const suffixes = new Set(['jr.', 'sr.', 'ii', 'iii']);
const pronouns = new Set(['him', 'them', 'both']);
/** What clubs give each other beside players, in lower case. */
const goods = /^(?:cash|players?|considerations|future|other|ptbn)\b/;

/**
 * Reads players joined by commas and "and": "RHPs Tyler Clippard and Marco Estrada and OF Leonard Davis". Cash and players
 * to be named later are left out.
 *
 * @param before whom "him" means
 */
export function readPlayers(cursor: WordCursor, before: readonly NamedPlayer[] = []): readonly NamedPlayer[] {
  if (cursor.takeOneOf(pronouns)) return before;
  const players: NamedPlayer[] = [];
  let shared: string | null = null;
  while (cursor.word !== undefined) {
    const start = cursor.at;
    // "of" is none where it is the outfielder's OF.
    while (codeOf(cursor.word?.text ?? '') === null && cursor.takeOneOf(qualifiers));
    const position = readPosition(cursor);
    shared = position === null ? shared : position.plural ? position.code : null;
    const words = readName(cursor);
    if (words.length > 0 && !goods.test(words[0]!.lower))
      players.push({ name: textOf(words), position: position?.code ?? shared });
    const more = cursor.at > start && cursor.words[cursor.at - 1]?.stop === ',';
    if (!cursor.take('and') && !more) break;
    cursor.take('and');
  }
  return players;
}

/** Where the first position stands; -1: nowhere. */
export const positionIndex = (words: readonly Word[]): number => words.findIndex(({ text }) => codeOf(text) !== null);

function readPosition(cursor: WordCursor): { readonly code: string; readonly plural: boolean } | null {
  const { word } = cursor;
  if (word === undefined) return null;
  const code = codeOf(word.text);
  if (code !== null) {
    cursor.at += 1;
    return { code, plural: word.text !== code };
  }
  const two = `${word.lower} ${cursor.words[cursor.at + 1]?.lower ?? ''}`;
  const long = spelled[two] === undefined ? spelled[word.lower] : spelled[two];
  if (long === undefined) return null;
  cursor.at += spelled[two] === undefined ? 1 : 2;
  return { code: long, plural: false };
}

/** `RHP` of "RHP" and "RHPs", "INF/OF" as it stands; null of what is no position. */
function codeOf(text: string): string | null {
  if (isCode.has(text)) return text;
  if (text.length > LONGEST_POSITION) return null;
  const single = text.endsWith('s') ? text.slice(0, -1) : text;
  return single.split('/').every((part) => isCode.has(part)) ? single : null;
}

/** The words of a name: up to a pause, the next position, or a word in lower case that is no particle. */
function readName(cursor: WordCursor): readonly Word[] {
  const words: Word[] = [];
  for (let word = cursor.word; word !== undefined; word = cursor.word) {
    const isGoods = words.length === 0 && goods.test(word.lower);
    const isName = nameWord.test(word.text) && (words.length === 0 || codeOf(word.text) === null);
    const isParticle = particles.has(word.lower) && words.length > 0;
    const goesOn = goods.test(words[0]?.lower ?? '') && !['and', 'to', 'for', 'from'].includes(word.lower);
    if (!isName && !isParticle && !isGoods && !goesOn) break;
    words.push(word);
    cursor.at += 1;
    if (word.stop !== '' && !suffixes.has(cursor.word?.lower ?? '')) break;
  }
  return words;
}
