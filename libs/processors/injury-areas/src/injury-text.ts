import type { CompiledBodyMap, MappedPart, ToldKind } from './compiled-body-map.js';
import { dividers, positions, sides, transparent, wordsOf } from './injury-words.js';
import type { Found } from './phrases.js';

export type Side = 'left' | 'right' | 'both';

/** One of the injuries that a text names. */
export interface NamedInjury {
  /** Null where none is told. */
  readonly side: Side | null;
  /** In their order. */
  readonly parts: readonly MappedPart[];
  readonly kind: ToldKind | null;
}

interface Clause {
  readonly sides: readonly Side[];
  readonly parts: readonly MappedPart[];
  readonly kinds: readonly ToldKind[];
}
/** Something in a text, from one of its words to another. */
interface Placed<T> {
  readonly first: number;
  readonly last: number;
  readonly value: T;
}

/**
 * Takes a text apart into the injuries that it names. "and", "/" and commas divide it where a new injury begins: with a kind
 * of its own, or behind a part whose kind is still to come ("left knee and hip sprain"). In "torn ligament and capsule in left
 * thumb" neither is.
 */
export function injuriesOf(text: string, map: CompiledBodyMap): readonly NamedInjury[] {
  const injuries: Clause[] = [];
  for (const clause of clausesOf(
    wordsOf(text).flatMap((word) => unglued(map.spell(word), map)),
    map,
  )) {
    const last = injuries.at(-1);
    if (last !== undefined && goesOn(last, clause)) injuries[injuries.length - 1] = joined(last, clause);
    else injuries.push(clause);
  }
  return injuries
    .filter(({ parts, kinds }) => parts.length > 0 || kinds.length > 0)
    .map(({ sides, parts, kinds }) => ({ side: sides[0] ?? null, parts, kind: kindOf(kinds) }));
}

/** "leftoblique" */
function unglued(word: string, map: CompiledBodyMap): readonly string[] {
  const [, side, rest] = /^(left|right)(\p{L}{3,})$/u.exec(word) ?? [];
  return side === undefined || rest === undefined ? [word] : [side, map.spell(rest)];
}

function clausesOf(words: readonly string[], map: CompiledBodyMap): readonly Clause[] {
  // Phrases are found as if sides, articles and commas were not there.
  const places = [...words.keys()].filter((at) => !transparent.has(words[at]!) && !isMark(words[at]!));
  const telling = places.map((at) => words[at]!);
  const placed = <T>(found: readonly Found<T>[]): readonly Placed<T>[] =>
    found.map(({ start, end, value }) => ({ first: places[start]!, last: places[end - 1]!, value }));
  const parts = placed(map.parts.findAll(telling).filter((part) => !isPosition(part, telling)));
  const kinds = placed(map.kinds.findAll(telling));
  const isInside = (at: number) => parts.some(({ first, last }) => first < at && at < last);
  const ends = [...words.keys()].filter((at) => dividers.has(words[at]!) && !isInside(at));
  return [...ends, words.length].map((end, i) => {
    const start = i === 0 ? 0 : ends[i - 1]! + 1;
    const within = <T>(all: readonly Placed<T>[]) =>
      all.filter(({ first }) => start <= first && first < end).map(({ value }) => value);
    return {
      sides: words.slice(start, end).flatMap((word) => sides.get(word) ?? []),
      parts: firstOfEach(within(parts)),
      kinds: within(kinds).flatMap((kind) => kind ?? []),
    };
  });
}

const isMark = (word: string) => dividers.has(word) && word !== 'and';

/** "in the back of his right shoulder" */
const isPosition = ({ start, end }: Found<unknown>, words: readonly string[]) =>
  end - start === 1 && positions.has(words[start]!) && words[end] === 'of';

/** One place and one structure a clause: "herniated cervical disc" is of the neck. */
function firstOfEach(parts: readonly MappedPart[]): readonly MappedPart[] {
  return parts.filter(({ precision }, at) => parts.findIndex((part) => part.precision === precision) === at);
}

/** Whether a clause tells more of the injury before it. */
function goesOn(before: Clause, clause: Clause): boolean {
  if (before.parts.length === 0) return true;
  return clause.kinds.length === 0 && (before.kinds.length > 0 || clause.parts.length === 0);
}

function joined(one: Clause, other: Clause): Clause {
  const parts = [...one.parts, ...other.parts];
  const kinds = [...one.kinds, ...other.kinds];
  const sides = [...one.sides, ...other.sides];
  // "right and left achilles tendinitis"
  const areBoth = one.parts.length === 0 && one.sides.length > 0 && new Set(sides).size > 1;
  return { sides: areBoth ? ['both'] : sides, parts, kinds };
}

function kindOf(kinds: readonly ToldKind[]): ToldKind | null {
  const highest = Math.max(...kinds.map(({ rank }) => rank));
  return kinds.find(({ rank }) => rank === highest) ?? null;
}
