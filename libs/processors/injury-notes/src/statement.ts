import type { Word } from './word.js';

/** What a statement says was done; several verbs say the same. */
export type Verb =
  | 'place'
  | 'transfer'
  | 'activate'
  | 'suspend'
  | 'release'
  | 'trade'
  | 'acquire'
  | 'claim'
  | 'option'
  | 'outright'
  | 'send'
  | 'designate'
  /** Tells of no list and ends no stay on one: signed, recalled, invited. */
  | 'other'
  /** No verb stands in the note. */
  | 'none';

const verbs: ReadonlyMap<string, Verb> = new Map([
  ['placed', 'place'],
  ['transferred', 'transfer'],
  ['activated', 'activate'],
  ['reinstated', 'activate'],
  ['suspended', 'suspend'],
  ['released', 'release'],
  ['traded', 'trade'],
  ['acquired', 'acquire'],
  ['claimed', 'claim'],
  ['optioned', 'option'],
  ['outrighted', 'outright'],
  ['sent', 'send'],
  ['designated', 'designate'],
]);
const anyVerb = new RegExp(`\\b(?:${[...verbs.keys()].join('|')})\\b`, 'i');
const otherVerbs = 'signed re-signed agreed recalled returned assigned reassigned selected purchased invited'.split(
  ' ',
);
const verbOf = (word: Word): Verb | undefined =>
  verbs.get(word.lower) ?? (otherVerbs.includes(word.lower) ? 'other' : undefined);

/** Whether any statement of the grammar may stand in a note; most notes hold none, which this tells fast. */
export const mayHoldStatement = (sentence: string): boolean => anyVerb.test(sentence);

/** One verb with what stands before and behind it: "Placed LHP Rich Hill on …" of a note that tells several moves. */
export interface Statement {
  readonly verb: Verb;
  readonly subject: readonly Word[];
  /** Behind the verb; without one from the word "from" on. */
  readonly object: readonly Word[];
}

/** Takes a note apart into its statements. */
export function statementsOf(words: readonly Word[]): readonly Statement[] {
  const places: number[] = [];
  words.forEach((_, at) => startsStatement(words, at, places.length === 0) && places.push(at));
  if (places.length === 0) return [withoutVerb(words)];
  const starts = places.map((at, i) => subjectStart(words, at, i === 0 ? 0 : places[i - 1]! + 1));
  return places.map((at, i) => ({
    verb: verbOf(words[at]!) ?? 'none',
    subject: words.slice(starts[i], at),
    object: i === places.length - 1 ? words.slice(at + 1) : withoutAnd(words.slice(at + 1, starts[i + 1])),
  }));
}

function withoutVerb(words: readonly Word[]): Statement {
  const from = words.findIndex(({ lower }) => lower === 'from');
  const end = from < 0 ? words.length : from;
  return { verb: 'none', subject: words.slice(0, end), object: words.slice(end) };
}

const passives = new Set(['was', 'were']);
/** "He had been designated for assignment on January 8" tells of an earlier note. */
const past = new Set(['been', 'had', 'who']);

function startsStatement(words: readonly Word[], at: number, first: boolean): boolean {
  const word = words[at]!;
  if (verbOf(word) === undefined) return false;
  const before = words[at - 1];
  if (before === undefined) return true;
  if (past.has(before.lower)) return false;
  return (
    first || before.stop !== '' || before.lower === 'and' || passives.has(before.lower) || /^\p{Lu}/u.test(word.text)
  );
}

/** A subject goes back to the end of the sentence before, or to an "and": of a passive it may hold one itself. */
function subjectStart(words: readonly Word[], verb: number, least: number): number {
  const passive = passives.has(words[verb - 1]?.lower ?? '');
  for (let at = verb - 1; at >= least; at -= 1) {
    const { stop, lower } = words[at]!;
    const ends = stop === '.' || stop === ';' || (stop === ',' && at === verb - 1) || (lower === 'and' && !passive);
    if (ends) return at + 1;
  }
  return least;
}

function withoutAnd(words: readonly Word[]): readonly Word[] {
  return words.at(-1)?.lower === 'and' ? words.slice(0, -1) : words;
}
