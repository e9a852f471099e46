import type { SourceContext } from '../context.js';
import type { BatchFeed, Slice } from '../source.js';
import { copyOf } from './comparing.js';
import { createTestContext, type TestContext, type TestContextOptions } from './context/test-context.js';
import type { SourceSubject } from './source-cases.js';

/** A feed of whatever types. */
export type AnyBatchFeed = BatchFeed<unknown, unknown, Slice, unknown>;
export type AnyFeed = SourceSubject['source']['feeds'][number];

export interface ReadSlice {
  readonly slice: Slice;
  readonly raws: readonly unknown[];
}

export interface FeedRaws {
  readonly feed: AnyFeed;
  readonly slice: string;
  readonly raws: readonly unknown[];
}

export const batchFeeds = ({ source }: SourceSubject): readonly AnyBatchFeed[] =>
  source.feeds.filter((feed) => feed.kind === 'batch') as readonly AnyBatchFeed[];

export function openCase(
  { source, cases }: SourceSubject,
  extra: Partial<Pick<TestContextOptions<unknown>, 'signal' | 'trouble' | 'settings'>> = {},
): TestContext<Record<string, unknown>> {
  const { upstream, files, now } = cases;
  const settings = source.settings.parse(extra.settings ?? cases.settings);
  return createTestContext({
    hosts: source.manifest.hosts,
    ...(upstream && { upstream }),
    ...(files && { files }),
    ...(now && { now }),
    ...extra,
    settings,
  });
}

export async function readSlice(feed: AnyBatchFeed, slice: Slice, ctx: SourceContext): Promise<readonly unknown[]> {
  const raws: unknown[] = [];
  for await (const raw of feed.read(slice, ctx)) raws.push(raw);
  return raws;
}

/** Everything from the cursor on, slice after slice, as the engine would ask for it. */
export async function readFeed(feed: AnyBatchFeed, ctx: SourceContext, cursor: unknown): Promise<readonly ReadSlice[]> {
  const read: ReadSlice[] = [];
  for (const slice of await feed.slices(ctx, cursor)) read.push({ slice, raws: await readSlice(feed, slice, ctx) });
  return read;
}

/** Raw records of every feed, batch and stream. */
export async function allRaws(subject: SourceSubject): Promise<readonly FeedRaws[]> {
  const found: FeedRaws[] = [];
  for (const feed of batchFeeds(subject)) {
    const read = await readFeed(feed, openCase(subject).ctx, null);
    found.push(...read.map(({ slice, raws }) => ({ feed: feed as AnyFeed, slice: slice.id, raws })));
  }
  for (const feed of subject.source.feeds) {
    const raws = subject.cases.deliveries?.[feed.name];
    if (feed.kind === 'stream' && raws !== undefined) found.push({ feed, slice: 'deliveries', raws: copyOf(raws) });
  }
  return found;
}

/** The cursor after these slices, stored and read back as the engine does after each. */
export function cursorAfter(feed: AnyBatchFeed, slices: readonly Slice[]): unknown {
  return slices.reduce<unknown>(
    (cursor, slice) => feed.cursor.parse(JSON.parse(JSON.stringify(feed.advance(cursor, slice)))),
    null,
  );
}

/** Whether the promise settles in time; a rejection counts as an end too. */
export async function endsWithin(milliseconds: number, work: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => (timer = setTimeout(() => resolve(false), milliseconds)));
  const ended = work.then(
    () => true,
    () => true,
  );
  const result = await Promise.race([ended, late]);
  clearTimeout(timer);
  return result;
}
