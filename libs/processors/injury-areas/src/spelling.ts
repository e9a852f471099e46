/** Shorter words are too like one another to guess what was meant. */
const SHORTEST = 5;
/** From this length on two slips behind the first letter are still the same word. */
const LONG = 9;

/**
 * A speller for the words of a vocabulary: gives each word as the vocabulary has it. Plurals are its singulars, slips of the
 * pen ("Straiin", "rght", "eblow") are the one word that is as near as no other.
 *
 * @param ordinary words that are right as they are, and mean nothing here
 */
export function speller(vocabulary: ReadonlySet<string>, ordinary: ReadonlySet<string>): (word: string) => string {
  const spelled = new Map<string, string>();
  return (word) => {
    const known = spelled.get(word);
    if (known !== undefined) return known;
    const right = exact(word, vocabulary) ?? (ordinary.has(word) ? word : (nearest(word, vocabulary) ?? word));
    spelled.set(word, right);
    return right;
  };
}

function exact(word: string, vocabulary: ReadonlySet<string>): string | undefined {
  const singulars = [word, word.replace(/s$/, ''), word.replace(/es$/, ''), word.replace(/ies$/, 'y')];
  return singulars.find((one) => vocabulary.has(one));
}

function nearest(word: string, vocabulary: ReadonlySet<string>): string | undefined {
  if (/\d/.test(word)) return undefined;
  let found: string[] = [];
  let least = word.length >= LONG ? 2 : 1;
  for (const candidate of vocabulary) {
    if (Math.max(word.length, candidate.length) < SHORTEST) continue;
    if (Math.abs(word.length - candidate.length) > least) continue;
    // One slip leaves the first or the last letter as it was.
    if (word[0] !== candidate[0] && word.at(-1) !== candidate.at(-1)) continue;
    const distance = editDistance(word, candidate, least);
    if (distance > least || (distance > 1 && word[0] !== candidate[0])) continue;
    found = distance < least ? [candidate] : [...found, candidate];
    least = distance;
  }
  return found.length === 1 ? found[0] : undefined;
}

/** Letters put in, left out, changed, or two that changed places (Damerau); more than `most` is told as one more than that. */
function editDistance(a: string, b: string, most: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[b.length]!;
}
