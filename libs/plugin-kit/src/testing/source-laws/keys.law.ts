import { copyOf, short } from '../comparing.js';
import { said, type Law } from '../law.js';
import type { SourceSubject } from '../source-cases.js';
import { allRaws, type AnyFeed } from '../source-reading.js';

export const keysLaw: Law<SourceSubject> = {
  id: 'K05',
  title: 'gives every raw record a key that is stable and unique in its slice',
  async violations(subject) {
    const found: string[] = [];
    for (const { feed, slice, raws } of await allRaws(subject)) {
      const at = `${feed.name}/${slice}`;
      const seen = new Map<string, number>();
      for (const [i, raw] of raws.entries()) {
        const key = keyOf(feed, raw);
        const again = keyOf(feed, copyOf(raw));
        if (key instanceof Error) found.push(`${at}, record ${i}: ${key.message}`);
        else if (key !== again) found.push(`${at}, record ${i}: the key is ${short(key)}, then ${short(again)}`);
        else if (seen.has(key)) found.push(`${at}: records ${seen.get(key)} and ${i} have the same key ${short(key)}`);
        else seen.set(key, i);
        if (found.length >= 20) return found;
      }
    }
    return found;
  },
};

function keyOf(feed: AnyFeed, raw: unknown): string | Error {
  try {
    const key: unknown = feed.key(raw);
    return typeof key === 'string' && key !== '' ? key : new Error(`the key is ${short(key)}, not a text`);
  } catch (error) {
    return new Error(`key throws: ${said(error)}`);
  }
}
