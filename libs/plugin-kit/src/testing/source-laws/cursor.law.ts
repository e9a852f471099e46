import { isDeepStrictEqual } from 'node:util';
import type { ZodType } from 'zod';
import { copyOf, short } from '../comparing.js';
import { said, type Law } from '../law.js';
import { impurities } from '../purity.js';
import type { SourceSubject } from '../source-cases.js';
import { batchFeeds, openCase, type AnyBatchFeed } from '../source-reading.js';

const garbage = [Symbol.iterator.toString(), -0.5, { corrupt: [true] }, [[[]]], true];

export const cursorLaw: Law<SourceSubject> = {
  id: 'K08',
  title: 'has nothing to read beyond the end, and refuses a cursor that it never gave out',
  async violations(subject) {
    const found: string[] = [];
    for (const feed of batchFeeds(subject)) {
      if (garbage.every((cursor) => feed.cursor.safeParse(cursor).success)) {
        found.push(`${feed.name}: the cursor's schema takes anything; describe the cursor`);
      }
      found.push(...(await advanceViolations(subject, feed)), ...(await futureViolations(subject, feed)));
    }
    return found;
  },
};

async function futureViolations(subject: SourceSubject, feed: AnyBatchFeed): Promise<readonly string[]> {
  const given = subject.cases.futureCursors?.[feed.name];
  if (given !== undefined && 'none' in given) return [];
  const cursor = given === undefined ? futureOf(feed.cursor) : given.cursor;
  const parsed = feed.cursor.safeParse(cursor);
  if (!parsed.success) {
    return [
      `${feed.name}: give a cursor beyond the end in the spec's futureCursors; the suite made ${short(cursor)}, which does not fit`,
    ];
  }
  try {
    const slices = await feed.slices(openCase(subject).ctx, parsed.data);
    const ids = slices.map(({ id }) => id);
    return ids.length === 0
      ? []
      : [
          `${feed.name}: from the future cursor ${short(cursor)} it reads ${short(ids)}; ${given === undefined ? madeBySuite(feed.name) : mendSlices}`,
        ];
  } catch (error) {
    return [`${feed.name}: the future cursor ${short(cursor)} makes slices throw ${said(error)}`];
  }
}

const mendSlices = 'slices() must give nothing beyond the cursor';
const madeBySuite = (feed: string) =>
  `the suite made that cursor: if it does not lie beyond the end, say in the spec one that does, futureCursors: { ${JSON.stringify(feed)}: { cursor: ... } }, else ${mendSlices}`;

/** A value far beyond all data, made from the schema. */
function futureOf(schema: ZodType): unknown {
  const { type, innerType, shape, values } = schema.def as {
    readonly type: string;
    readonly innerType?: ZodType;
    readonly shape?: Readonly<Record<string, ZodType>>;
    readonly values?: readonly unknown[];
  };
  if (innerType) return futureOf(innerType);
  if (shape) return Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, futureOf(field)]));
  if (values) return values.at(-1);
  if (type === 'number' || type === 'int') return 2_000_000_000;
  const texts = ['9999-12-31', '9999-12-31T23:59:59Z', '9999-12', '9999', '\u{10ffff}'];
  return texts.find((text) => schema.safeParse(text).success) ?? null;
}

async function advanceViolations(subject: SourceSubject, feed: AnyBatchFeed): Promise<readonly string[]> {
  const found = new Set<string>();
  let cursor: unknown = null;
  for (const slice of await feed.slices(openCase(subject).ctx, null)) {
    const before = copyOf([cursor, slice]);
    const { result, touched } = impurities(() => feed.advance(cursor, slice));
    touched.forEach((what) => found.add(`${feed.name}: advance uses ${what}`));
    if (!isDeepStrictEqual([cursor, slice], before)) found.add(`${feed.name}: advance changes what it is given`);
    if (!isDeepStrictEqual(feed.advance(cursor, slice), result))
      found.add(`${feed.name}: advance is not the same twice`);
    const stored = feed.cursor.safeParse(JSON.parse(JSON.stringify(result)));
    if (!stored.success || !isDeepStrictEqual(stored.data, result)) {
      found.add(`${feed.name}: the cursor ${short(result)} after slice ${slice.id} does not survive being stored`);
    }
    cursor = result;
  }
  return [...found];
}
