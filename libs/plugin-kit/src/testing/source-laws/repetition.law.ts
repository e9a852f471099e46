import { firstDifference } from '../comparing.js';
import type { Law } from '../law.js';
import type { SourceSubject } from '../source-cases.js';
import { batchFeeds, openCase, readFeed } from '../source-reading.js';

export const repetitionLaw: Law<SourceSubject> = {
  id: 'K06',
  title: 'reads the same upstream twice the same way, order included',
  async violations(subject) {
    const found: string[] = [];
    for (const feed of batchFeeds(subject)) {
      const [first, second] = [
        await readFeed(feed, openCase(subject).ctx, null),
        await readFeed(feed, openCase(subject).ctx, null),
      ];
      const slices = firstDifference(
        first.map(({ slice }) => slice),
        second.map(({ slice }) => slice),
      );
      if (slices !== null) found.push(`${feed.name}: the slices differ: ${slices}`);
      for (const [i, { slice, raws }] of first.entries()) {
        const records = firstDifference(raws, second[i]?.raws ?? []);
        if (records !== null) found.push(`${feed.name}/${slice.id}: the records differ: ${records}`);
      }
    }
    return found;
  },
};
