/** Where a phrase stands in a list of words. */
export interface Found<T> {
  readonly start: number;
  readonly end: number;
  readonly value: T;
}

/** Phrases by their first word, so that a text is looked through once however many there are. */
export class Phrases<T> {
  private readonly byFirst = new Map<string, { readonly words: readonly string[]; readonly value: T }[]>();

  add(words: readonly string[], value: T): void {
    const [first] = words;
    if (first === undefined) return;
    const alike = [...(this.byFirst.get(first) ?? []), { words, value }];
    this.byFirst.set(
      first,
      alike.sort((a, b) => b.words.length - a.words.length),
    );
  }

  /** The phrases that stand in a text, from its beginning on: of several at one place the longest, none within another. */
  findAll(text: readonly string[]): readonly Found<T>[] {
    const found: Found<T>[] = [];
    for (let start = 0; start < text.length; start += 1) {
      const phrase = this.byFirst
        .get(text[start]!)
        ?.find(({ words }) => words.every((word, at) => text[start + at] === word));
      if (phrase === undefined) continue;
      const end = start + phrase.words.length;
      found.push({ start, end, value: phrase.value });
      start = end - 1;
    }
    return found;
  }
}
