import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { short } from '../comparing.js';
import { said, type Law } from '../law.js';
import type { SourceSubject } from '../source-cases.js';
import {
  batchFeeds,
  cursorAfter,
  endsWithin,
  openCase,
  readFeed,
  type AnyBatchFeed,
  type ReadSlice,
} from '../source-reading.js';

export const resumptionLaw: Law<SourceSubject> = {
  id: 'K07',
  title: 'goes on from every checkpoint without losing a record, wherever it was cut',
  async violations(subject) {
    const found: string[] = [];
    for (const feed of batchFeeds(subject)) {
      const whole = await readFeed(feed, openCase(subject).ctx, null);
      found.push(...sliceViolations(feed, whole));
      const longest = Math.max(0, ...whole.map(({ raws }) => raws.length));
      const cut = fc.record({ slices: fc.nat(whole.length), records: fc.nat(longest) });
      const details = await fc.check(
        fc.asyncProperty(cut, async ({ slices, records }) => {
          const why = await lostAfterCut(subject, feed, whole, slices, records);
          if (why !== null) throw new Error(why);
        }),
        {
          numRuns: 25,
          endOnFailure: true,
          examples: whole.map((_, i) => [{ slices: i + 1, records: 0 }]).slice(0, 25) as never,
        },
      );
      if (details.failed)
        found.push(`${feed.name}: ${said(details.errorInstance)} (cut ${short(details.counterexample)})`);
    }
    return found;
  },
};

function sliceViolations(feed: AnyBatchFeed, whole: readonly ReadSlice[]): readonly string[] {
  const ids = whole.map(({ slice }) => slice.id);
  const twice = ids.filter((id, i) => ids.indexOf(id) !== i);
  const unsafe = ids.filter((id) => !/^[\w.=+@-]{1,100}$/.test(id) || /^\.+$/.test(id));
  return [
    ...twice.map((id) => `${feed.name}: two slices have the id ${short(id)}`),
    ...unsafe.map((id) => `${feed.name}: the id ${short(id)} of a slice is not safe in a path`),
  ];
}

/** Reads some slices and a piece of the next, is killed, and goes on from the stored cursor. Null: nothing is lost. */
async function lostAfterCut(
  subject: SourceSubject,
  feed: AnyBatchFeed,
  whole: readonly ReadSlice[],
  slices: number,
  records: number,
): Promise<string | null> {
  const done = whole.slice(0, slices);
  if (!(await breakOff(subject, feed, whole[slices], records))) return 'does not let go of a slice that is broken off';
  const cursor = cursorAfter(
    feed,
    done.map(({ slice }) => slice),
  );
  const rest = await readFeed(feed, openCase(subject).ctx, cursor);
  const known = recordsOf(feed, whole);
  const seen = new Map([...recordsOf(feed, done), ...recordsOf(feed, rest)]);
  for (const [key, raw] of known) {
    if (!seen.has(key)) return `loses record ${short(key)} when it goes on after slice ${slices}`;
    if (!isDeepStrictEqual(seen.get(key), raw)) return `gives another record ${short(key)} when it goes on`;
  }
  const extra = [...seen.keys()].find((key) => !known.has(key));
  return extra === undefined ? null : `makes up record ${short(extra)} when it goes on after slice ${slices}`;
}

function recordsOf(feed: AnyBatchFeed, read: readonly ReadSlice[]): ReadonlyMap<string, unknown> {
  return new Map(read.flatMap(({ slice, raws }) => raws.map((raw) => [`${slice.id} ${feed.key(raw)}`, raw] as const)));
}

/** Takes some records and closes the iterator, as a stopped run does. */
async function breakOff(
  subject: SourceSubject,
  feed: AnyBatchFeed,
  next: ReadSlice | undefined,
  records: number,
): Promise<boolean> {
  if (next === undefined) return true;
  const iterator = feed.read(next.slice, openCase(subject).ctx)[Symbol.asyncIterator]();
  for (let i = 0; i < records && i < next.raws.length; i++) await iterator.next();
  return endsWithin(1000, Promise.resolve(iterator.return?.()));
}
