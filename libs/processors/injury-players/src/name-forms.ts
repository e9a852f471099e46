import { foldName } from '@fieldhouse/domain';
import { shortNames } from './short-names.js';

/** What a name is compared by, the closest first. */
export interface NameForms {
  /** Without accents, blanks, "Jr." and the like: `C.C. Sabathia` and `CC Sabathia` are one, `De Jesús` and `DeJesus`. */
  readonly plain: string;
  /** Also without initials in the middle, and with one form for all forms of a first name: `Matthew Boyd`, `Matt Boyd`. */
  readonly loose: string;
  /** Plain form of what the register calls him, where the table says so. */
  readonly other: string | null;
}

const generations = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);
const firstForms = new Map<string, string>(
  shortNames.firstNames.flatMap(([first, ...others]) => others.map((other): [string, string] => [other, first])),
);
const otherNames = new Map<string, string>(Object.entries(shortNames.names));

export function nameForms(name: string): NameForms {
  const folded = foldName(name);
  const words = withoutGeneration(folded.split(' '));
  const [first = '', ...rest] = joinInitials(words);
  const other = otherNames.get(folded);
  return {
    plain: words.join(''),
    loose: [firstForms.get(first) ?? first, ...rest.filter((word) => word.length > 1)].join(' '),
    other: other === undefined ? null : nameForms(other).plain,
  };
}

const withoutGeneration = (words: readonly string[]): readonly string[] =>
  words.length > 2 && generations.has(words.at(-1) ?? '') ? words.slice(0, -1) : words;

/** `b j upton` → `bj upton`. */
function joinInitials(words: readonly string[]): readonly string[] {
  const initials = words.findIndex((word) => word.length > 1);
  return initials < 2 ? words : [words.slice(0, initials).join(''), ...words.slice(initials)];
}
