import { describe, expect, it } from '@jest/globals';
import { assert, constantFrom, integer, property, uniqueArray } from 'fast-check';
import { afterSlice, daysToRead, monthsToRead, yearsToRead, type ReadCursor } from './periods.js';
import { statsApiSettings } from './stats-api.settings.js';

const ctx = (now: string | Date, change: object = {}) => ({
  settings: statsApiSettings.parse(change),
  clock: { now: () => new Date(now) },
});
const ids = (periods: readonly { readonly id: string }[]) => periods.map(({ id }) => id);
const monthsOf = (year: number) =>
  Array.from({ length: 12 }, (_, month) => `${year}${String(month + 1).padStart(2, '0')}`);

describe('the months of transactions', () => {
  it('go from January of the current season up to yesterday where the league is, the last one not to its end', () => {
    const months = monthsToRead(ctx('2026-04-02T03:59:00Z'), null);
    expect(ids(months)).toEqual(['202601', '202602', '202603']);
    expect(months.at(-1)).toEqual({ id: '202603', from: '2026-03-01', to: '2026-03-31' });
    expect(monthsToRead(ctx('2026-04-02T04:01:00Z'), null).at(-1)).toMatchObject({ id: '202604', to: '2026-04-01' });
    expect(monthsToRead(ctx('2024-03-01T12:00:00Z'), null).at(-1)).toMatchObject({ id: '202402', to: '2024-02-29' });
  });

  it('[A07] are those of each year that is named too, in order: December is followed by January of the next year', () => {
    const inMarch = ctx('2018-03-01T12:00:00Z', { seasons: [2017, 2016] });
    const all = [...monthsOf(2016), ...monthsOf(2017), '201801', '201802'];
    expect(ids(monthsToRead(inMarch, null))).toEqual(all);
    expect(ids(monthsToRead(inMarch, '2016-12-31'))).toEqual(all.slice(11));
    expect(ids(monthsToRead(ctx('2018-03-01T12:00:00Z', { seasons: [2014] }), '2014-05-31'))).toEqual([
      ...monthsOf(2014).slice(4),
      '201801',
      '201802',
    ]);
  });

  it('[A04] begin again with the month that was read last, and the one before while it is still corrected', () => {
    const after = (now: string, through: string) => ids(monthsToRead(ctx(now), through));
    expect(after('2026-06-15T12:00:00Z', '2026-06-13')).toEqual(['202606']);
    expect(after('2026-06-03T12:00:00Z', '2026-06-01')).toEqual(['202605', '202606']);
    expect(after('2026-06-15T12:00:00Z', '2026-04-20')).toEqual(['202604', '202605', '202606']);
    expect(after('2026-06-15T12:00:00Z', '2026-06-14')).toEqual([]);
  });

  it('leave out no day when nothing was read over the turn of the year', () => {
    expect(ids(monthsToRead(ctx('2026-01-01T12:00:00Z'), '2025-12-30'))).toEqual(['202512']);
    expect(ids(monthsToRead(ctx('2026-02-10T12:00:00Z'), '2025-11-20'))).toEqual([
      '202511',
      '202512',
      '202601',
      '202602',
    ]);
  });
});

it('days of games and years of clubs go up to yesterday as well', () => {
  const days = daysToRead(ctx('2026-02-18T12:00:00Z'), null);
  expect(ids(days)).toEqual(['2026-02-15', '2026-02-16', '2026-02-17']);
  expect(ids(daysToRead(ctx('2026-06-12T12:00:00Z'), '2026-06-10'))).toEqual([
    '2026-06-08',
    '2026-06-09',
    '2026-06-10',
    '2026-06-11',
  ]);
  expect(yearsToRead(ctx('2026-06-12T12:00:00Z'), '2026-06-10')).toEqual([
    { id: '2026', from: '2026-01-01', to: '2026-06-11' },
  ]);
});

it('[A04] [A07] whenever imports happen to run, every day up to the last yesterday was asked for, and the cursor never goes back', () => {
  const first = Date.UTC(2023, 10, 1, 12);
  const day = 86_400_000;
  assert(
    property(
      uniqueArray(integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 12 }),
      constantFrom(0, 3, 40),
      (offsets, readAgainDays) => {
        const runs = offsets.sort((one, other) => one - other).map((offset) => new Date(first + offset * day));
        const asked = new Set<string>();
        let done: ReadCursor | null = null;
        for (const run of runs)
          for (const month of monthsToRead(ctx(run, { readAgainDays }), done?.through ?? null)) {
            const before: string = done?.through ?? '';
            done = afterSlice(done, month);
            expect(done.through! >= before).toBe(true);
            for (let at = Date.parse(month.from); at <= Date.parse(month.to); at += day)
              asked.add(new Date(at).toISOString().slice(0, 10));
          }
        const yesterday = (run: Date) => new Date(run.getTime() - day).toISOString().slice(0, 10);
        const begin = Date.parse(`${yesterday(runs[0]!).slice(0, 4)}-01-01`);
        const missed: string[] = [];
        for (let at = begin; at <= Date.parse(yesterday(runs.at(-1)!)); at += day) {
          const date = new Date(at).toISOString().slice(0, 10);
          if (!asked.has(date)) missed.push(date);
        }
        expect(missed).toEqual([]);
      },
    ),
    { numRuns: 30 },
  );
});
