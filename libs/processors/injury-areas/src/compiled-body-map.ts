import type { BodyArea } from '@fieldhouse/domain/baseball';
import type { BodyMap } from './body-map.js';
import { bodyWords, dividers, places, sides, transparent, vaguePlaces, wordsOf } from './injury-words.js';
import { kindWords, noKinds } from './kind-words.js';
import { ordinaryWords } from './ordinary-words.js';
import { isOrgan, partName } from './part-names.js';
import { Phrases } from './phrases.js';
import { speller } from './spelling.js';

/** How much a part says of where the injury is: a place overrules a structure, a structure a vague place. */
export type Precision = 'place' | 'structure' | 'vague' | 'illness';

export interface MappedPart {
  /** Null of an illness that is of no organ. */
  readonly name: string | null;
  readonly area: BodyArea;
  readonly precision: Precision;
}

/** What a word tells of the kind. */
export type ToldKind = Pick<(typeof kindWords)[number], 'kind' | 'rank'>;

/** A map made ready for reading: build it once for many texts. */
export interface CompiledBodyMap {
  readonly parts: Phrases<MappedPart>;
  /** Null: a phrase that tells none, though one of its words would. */
  readonly kinds: Phrases<ToldKind | null>;
  /** A word as the map and the vocabulary spell it. */
  readonly spell: (word: string) => string;
}

export function compileBodyMap({ entries }: BodyMap): CompiledBodyMap {
  const vocabulary = new Set([...sides.keys(), ...transparent]);
  const parts = new Phrases<MappedPart>();
  const kinds = new Phrases<ToldKind | null>();
  for (const { word, area } of entries) {
    const words = bodyWords(word);
    words.forEach((word) => vocabulary.add(word));
    parts.add(words, partOf(words, area));
  }
  const told = kindWords.flatMap(({ words, kind, rank }) => words.map((phrase) => ({ phrase, value: { kind, rank } })));
  for (const { phrase, value } of [...told, ...noKinds.map((phrase) => ({ phrase, value: null }))]) {
    const words = wordsOf(phrase);
    words.forEach((word) => vocabulary.add(word));
    kinds.add(words, value);
  }
  return { parts, kinds, spell: speller(vocabulary, new Set([...ordinaryWords, ...dividers])) };
}

function partOf(words: readonly string[], area: BodyArea): MappedPart {
  const name = partName(words.join(' '));
  const last = words.at(-1) ?? '';
  if (area === 'illness') return { name: isOrgan(name) ? name : null, area, precision: 'illness' };
  return { name, area, precision: vaguePlaces.has(last) ? 'vague' : places.has(last) ? 'place' : 'structure' };
}
