/*
 * The words of injury texts that stand around parts and kinds. Spelled one way: `spelling.ts` brings what people write to it.
 */

/** What divides a text into injuries. */
export const dividers: ReadonlySet<string> = new Set(['and', '&', '/', ',', ';', '.', '+']);

export const sides: ReadonlyMap<string, 'left' | 'right' | 'both'> = new Map([
  ['left', 'left'],
  ['right', 'right'],
  ['both', 'both'],
  ['bilateral', 'both'],
]);

/** May stand inside the name of a part: "lower left back", "top of the foot". */
export const transparent: ReadonlySet<string> = new Set([...sides.keys(), 'his', 'her', 'the', 'a', 'an', 'their']);

/** Structures that several places have: where a text names one of these it is there, also before an "and". */
export const sharedStructures: ReadonlySet<string> = new Set(['labrum', 'UCL', 'flexor', 'extensor', 'disc']);

/** Words that are no part of the body before "of": "in the back of his right shoulder". */
export const positions: ReadonlySet<string> = new Set(['back', 'side', 'arch', 'head']);

/** Last words of places that overrule where a structure mostly is: of "flexor strain in his elbow" it is the elbow. */
export const places: ReadonlySet<string> = new Set(
  'shoulder elbow forearm wrist hand finger index pinkie digit thumb hip groin knee ankle foot toe heel back neck head eye ear'.split(
    ' ',
  ),
);
/** Last words of places that a structure overrules: "flexor strain in his left arm" is of the forearm. */
export const vaguePlaces: ReadonlySet<string> = new Set(['arm', 'leg', 'side', 'extremity', 'torso', 'mouth']);

/** Other spellings and forms of the same word, and slips that are words themselves. */
const variants = new Map(
  Object.entries({
    tendonitis: 'tendinitis',
    disk: 'disc',
    discs: 'disc',
    disks: 'disc',
    pinky: 'pinkie',
    teeth: 'tooth',
    feet: 'foot',
    calves: 'calf',
    should: 'shoulder',
    heal: 'heel',
  }),
);

/** Words of a text in lower case; "a/c joint" and "s.i. joint" are "ac joint" and "si joint". */
export function wordsOf(text: string): readonly string[] {
  const plain = text
    .toLowerCase()
    .replace(/\b([a-z])[./]([a-z])\b\.?/g, '$1$2')
    .replace(/['’]s?\b/g, '');
  return (plain.match(/[\p{L}\p{N}]+|[&/,;.+]/gu) ?? []).map((word) => variants.get(word) ?? word);
}

/** The words by which a part is recognised: without sides, articles and punctuation. */
export const bodyWords = (text: string): readonly string[] =>
  wordsOf(text).filter((word) => !transparent.has(word) && (word === 'and' || !dividers.has(word)));
