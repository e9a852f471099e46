import { isDeepStrictEqual } from 'node:util';
import { completenessFault } from '../../completeness-fault.js';
import { SkipRecordError } from '../../errors.js';
import type { Translated } from '../../source.js';
import { copyOf, short } from '../comparing.js';
import { said, type Law } from '../law.js';
import { impurities } from '../purity.js';
import { misfits } from '../record-fit.js';
import type { SourceSubject } from '../source-cases.js';
import { allRaws, type AnyFeed, type FeedRaws } from '../source-reading.js';

const most = 20;

export const recordsLaw: Law<SourceSubject> = {
  id: 'K05',
  title: 'gives raw records of its schema and domain records that fit their tables',
  async violations(subject) {
    const raws = await allRaws(subject);
    const found = new Set(emptyFeeds(subject, raws));
    for (const { feed, slice, raws: records } of raws) {
      for (const [i, raw] of records.entries()) {
        for (const why of recordViolations(feed, raw)) found.add(`${feed.name}/${slice}, record ${i}: ${why}`);
        if (found.size >= most) return [...found];
      }
    }
    return [...found];
  },
};

function emptyFeeds({ source, cases }: SourceSubject, raws: readonly FeedRaws[]): readonly string[] {
  const full = new Set(raws.filter((read) => read.raws.length > 0).map(({ feed }) => feed.name));
  return source.feeds
    .filter(({ name }) => !full.has(name) && cases.emptyFeeds?.[name] === undefined)
    .map(
      ({ name }) =>
        `${name}: gives nothing; record an answer or a file for it in the spec, or say there why in emptyFeeds`,
    );
}

function recordViolations(feed: AnyFeed, raw: unknown): readonly string[] {
  const parsed = feed.raw.safeParse(raw);
  if (!parsed.success) return [`does not fit the raw schema: ${parsed.error.message}`];
  let translated: readonly Translated[];
  try {
    translated = [...feed.translate(raw)];
  } catch (error) {
    return error instanceof SkipRecordError ? [] : [`translate throws, and no SkipRecordError: ${said(error)}`];
  }
  return translated.flatMap((item) => {
    if ('of' in item) return misfits(item, feed.emits, 'external');
    if ('finding' in item) return item.finding.trim() === '' ? ['an empty finding'] : [];
    if ('complete' in item) return [completenessFault(item, feed.emits)].filter((fault) => fault !== null);
    const wrong = item.ids.filter((id) => !/^[^:]+:./.test(id));
    if (item.ids.length === 0) return ['a claim about nobody'];
    return wrong.map((id) => `claims about ${short(id)}, which is no external id`);
  });
}

export const translateLaw: Law<SourceSubject> = {
  id: 'K06',
  title: 'translates purely: the same raw record gives the same records and stays as it was',
  async violations(subject) {
    const found = new Set<string>();
    for (const { feed, slice, raws } of await allRaws(subject)) {
      for (const [i, raw] of raws.entries()) {
        for (const why of purityViolations(feed, raw)) found.add(`${feed.name}/${slice}, record ${i}: ${why}`);
        if (found.size >= most) return [...found];
      }
    }
    return [...found];
  },
};

function purityViolations(feed: AnyFeed, raw: unknown): readonly string[] {
  let before: unknown;
  try {
    before = copyOf(raw);
  } catch {
    return ['the raw record is no plain data, so it could not be kept with a reject'];
  }
  const attempt = () => {
    try {
      return [...feed.translate(raw)];
    } catch (error) {
      return said(error);
    }
  };
  const first = impurities(attempt);
  const found = first.touched.map((what) => `translate uses ${what}`);
  if (!isDeepStrictEqual(raw, before)) found.push('translate changes its raw record');
  if (!isDeepStrictEqual(attempt(), first.result)) found.push('translate gives something else the second time');
  return found;
}
