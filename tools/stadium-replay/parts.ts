import { readdirSync } from 'node:fs';
import { PlayFault } from '../recordings/fault.js';

/** The one file of a folder that is meant: the first, or the first whose name holds the part. */
export function partOf(folder: string, pattern: RegExp, part: string | undefined): string {
  const files = readdirSync(folder)
    .filter((name) => pattern.test(name))
    .toSorted();
  const found = files.find((name) => part === undefined || name.includes(part));
  if (found !== undefined) return found;
  throw new PlayFault(`No recording of ${folder} is called ${part}; there are ${files.join(', ')}`);
}

/** Indexes of codes, in the order in which they come first. */
export class Roll {
  readonly #indexes = new Map<string, number>();

  indexOf(code: string): number {
    const known = this.#indexes.get(code);
    if (known !== undefined) return known;
    this.#indexes.set(code, this.#indexes.size);
    return this.#indexes.size - 1;
  }

  get codes(): readonly string[] {
    return [...this.#indexes.keys()];
  }
}
