import type { Law } from '../law.js';
import type { SourceSubject } from '../source-cases.js';
import { batchFeeds, endsWithin, openCase, readSlice, type AnyBatchFeed } from '../source-reading.js';

const patience = 1000;

export const abortLaw: Law<SourceSubject> = {
  id: 'K10',
  title: 'stops within a second of being told to',
  async violations(subject) {
    const found: string[] = [];
    for (const feed of batchFeeds(subject)) {
      const [slice] = await feed.slices(openCase(subject).ctx, null);
      if (slice === undefined) continue;
      for (const [when, run] of Object.entries(moments)) {
        if (!(await run(subject, feed, slice))) found.push(`${feed.name}/${slice.id}: goes on ${when}`);
      }
    }
    return found;
  },
};

type Moment = (subject: SourceSubject, feed: AnyBatchFeed, slice: { readonly id: string }) => Promise<boolean>;

const moments: Readonly<Record<string, Moment>> = {
  'when it was told before it began': (subject, feed, slice) => {
    const { ctx } = openCase(subject, { signal: AbortSignal.abort(new Error('stopped by the suite')) });
    return endsWithin(patience, readSlice(feed, slice, ctx));
  },
  'after its first record': async (subject, feed, slice) => {
    const stop = new AbortController();
    const { ctx } = openCase(subject, { signal: stop.signal });
    const pulling = (async () => {
      const giveUpAt = performance.now() + 2 * patience;
      for await (const _ of feed.read(slice, ctx)) {
        stop.abort(new Error('stopped by the suite'));
        if (performance.now() > giveUpAt) return new Promise(() => undefined);
      }
      return undefined;
    })();
    const told = new Promise((resolve) => stop.signal.addEventListener('abort', resolve, { once: true }));
    await Promise.race([told, pulling.catch(() => undefined)]);
    return endsWithin(patience, pulling);
  },
  'while upstream keeps silent': async (subject, feed, slice) => {
    const stop = new AbortController();
    const { ctx } = openCase(subject, { signal: stop.signal, trouble: { at: 0, fault: 'silence' } });
    const reading = readSlice(feed, slice, ctx);
    setTimeout(() => stop.abort(new Error('stopped by the suite')), 20);
    return endsWithin(patience + 20, reading);
  },
};
