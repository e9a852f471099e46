import { short } from '../comparing.js';
import type { Law } from '../law.js';
import type { SourceSubject } from '../source-cases.js';
import { batchFeeds, openCase, readFeed } from '../source-reading.js';

export const hostsLaw: Law<SourceSubject> = {
  id: 'K11',
  title: 'asks only the hosts that it declares, over https',
  async violations(subject) {
    const asked: string[] = [];
    const checked = openCase(subject);
    await subject.source.check(checked.ctx).catch(() => undefined);
    asked.push(...checked.http.refused);
    for (const feed of batchFeeds(subject)) {
      const opened = openCase(subject);
      await readFeed(feed, opened.ctx, null).catch(() => undefined);
      asked.push(...opened.http.refused);
    }
    return [...new Set(asked)].map((url) => `asks ${short(url)}, which the platform refuses`);
  },
};
