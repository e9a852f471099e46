import { isDeepStrictEqual } from 'node:util';
import { PermanentError, SettingsError, SkipRecordError, TransientError } from '../../errors.js';
import { sample, short } from '../comparing.js';
import { longRetryAfterSeconds, upstreamFaults, type UpstreamFault } from '../context/upstream-fault.js';
import { said, type Law } from '../law.js';
import type { SourceSubject } from '../source-cases.js';
import { batchFeeds, openCase, readFeed, type AnyBatchFeed, type ReadSlice } from '../source-reading.js';

export const upstreamLaw: Law<SourceSubject> = {
  id: 'K09',
  title: 'answers a hostile upstream with the right error, and never with fewer or other records',
  async violations(subject) {
    const found: string[] = [];
    for (const feed of batchFeeds(subject)) {
      const good = openCase(subject);
      const whole = await readFeed(feed, good.ctx, null);
      for (const at of sample(good.http.requests.length, 3)) {
        for (const fault of upstreamFaults) {
          const why = await readInTrouble(subject, feed, whole, at, fault);
          if (why !== null) found.push(`${feed.name}, request ${at} meets ${fault.title}: ${why}`);
        }
      }
    }
    return [...found, ...(await checkViolations(subject))];
  },
};

async function readInTrouble(
  subject: SourceSubject,
  feed: AnyBatchFeed,
  whole: readonly ReadSlice[],
  at: number,
  fault: UpstreamFault,
): Promise<string | null> {
  const { ctx } = openCase(subject, { trouble: { at, fault } });
  try {
    return silentLoss(feed, whole, await readFeed(feed, ctx, null), fault);
  } catch (error) {
    return errorViolation(error, fault);
  }
}

function errorViolation(error: unknown, fault: UpstreamFault): string | null {
  const known = error instanceof TransientError || error instanceof PermanentError || error instanceof SettingsError;
  if (!known) return `throws ${said(error)}; say with TransientError or PermanentError what to do next`;
  if (!fault.title.startsWith('429')) return null;
  const waits = error instanceof TransientError && (error.retryAfterSeconds ?? 0) >= longRetryAfterSeconds;
  return waits ? null : `forgets Retry-After: throws ${said(error)}`;
}

/** It went on: then it must have recovered, or have given something that the engine rejects in sight of everybody. */
function silentLoss(
  feed: AnyBatchFeed,
  whole: readonly ReadSlice[],
  read: readonly ReadSlice[],
  fault: UpstreamFault,
): string | null {
  const keyed = (slices: readonly ReadSlice[]) =>
    slices.flatMap(({ slice, raws }) => raws.map((raw) => [`${slice.id} ${safeKey(feed, raw)}`, raw] as const));
  const good = new Map(keyed(whole));
  const raws = keyed(read);
  const fitting = raws.filter(([, raw]) => feed.raw.safeParse(raw).success);
  const invented = fitting.find(([key, raw]) => !isDeepStrictEqual(good.get(key), raw) && isData(feed, raw));
  if (invented !== undefined) return `takes it for data: ${short(invented[1])}`;
  const rejected = raws.length - fitting.length;
  const mayBeAbsent = fault.title === '404';
  if (fitting.length >= good.size || rejected > 0 || mayBeAbsent) return null;
  return `ends as if all were well, with ${fitting.length} of ${good.size} records`;
}

/** A raw record of findings alone says to people that something is not there. */
function isData(feed: AnyBatchFeed, raw: unknown): boolean {
  try {
    return [...feed.translate(raw)].some((item) => !('finding' in item));
  } catch (error) {
    return !(error instanceof SkipRecordError);
  }
}

/** What came of a fault may be of any shape. */
function safeKey(feed: AnyBatchFeed, raw: unknown): string {
  try {
    return feed.key(raw);
  } catch {
    return '';
  }
}

async function checkViolations(subject: SourceSubject): Promise<readonly string[]> {
  const good = openCase(subject);
  await subject.source.check(good.ctx).catch(() => undefined);
  if (good.http.requests.length === 0) return [];
  const found: string[] = [];
  for (const fault of upstreamFaults) {
    try {
      await subject.source.check(openCase(subject, { trouble: { at: 0, fault } }).ctx);
    } catch (error) {
      const why = errorViolation(error, { ...fault, title: '' });
      if (why !== null) found.push(`check meets ${fault.title}: ${why}`);
    }
  }
  return found;
}
