import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { absencesOf, sidesOf } from './absences.js';
import { windowLimit } from './window-limit.js';
import { daysOfNearest, windowAround } from './series-window.js';

const hurt = [{ id: 's', startDate: '2019-06-02', endDate: '2019-06-25' }];
const sides = sidesOf(absencesOf(hurt, [], []), 0);

describe('windowAround', () => {
  it('[A30] [X02] holds the at-bats nearest before the start and nearest after the return', () => {
    const days = ['2019-05-30', '2019-06-01', '2019-06-01', '2019-06-02', '2019-06-25', '2019-06-25', '2019-06-26'];
    const atBats = days.map((localDate, at) => ({ localDate, at }));
    const { before, after } = windowAround(atBats, sides, 2);
    expect(before.map(({ at }) => at)).toEqual([1, 2]);
    expect(after.map(({ at }) => at)).toEqual([4, 5]);
  });

  it('[X02] serves games of any sport as it serves at-bats', () => {
    const games = [
      { localDate: '2019-05-28', minutes: 18.5 },
      { localDate: '2019-05-31', minutes: 17 },
      { localDate: '2019-07-04', minutes: 11 },
    ];
    const { before, after } = windowAround(games, sides, 5);
    expect([before, after].map((half) => half.map(({ minutes }) => minutes))).toEqual([[18.5, 17], [11]]);
    const tallies = games.map(({ localDate }) => ({ localDate, events: 1 }));
    const limit = windowLimit(tallies, absencesOf(hurt, [], []), 0, { offer: 10, seasonOf: null });
    expect(limit).toMatchObject({ before: 2, after: 1, most: 1 });
  });

  it('has nothing after an absence that is open', () => {
    const open = sidesOf([{ from: '2019-06-02', to: null, stints: ['s'] }], 0);
    expect(windowAround([{ localDate: '2019-07-01' }], open, 5)).toEqual({ before: [], after: [] });
  });

  it('[A27] [A30] never goes over the neighbouring absences, and holds n events wherever the limit allows them', () => {
    const date = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
    const pairs = fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(
        pairs,
        fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 60 }),
        fc.integer({ min: 1, max: 40 }),
        fc.boolean(),
        (days, events, asked, stop) => {
          const sorted = days.toSorted((a, b) => a - b);
          const stints = Array.from({ length: Math.floor(sorted.length / 2) }, (_, at) => ({
            id: String(at),
            startDate: date(sorted[2 * at]!),
            endDate: date(sorted[2 * at + 1]!),
          }));
          const series = events.toSorted((a, b) => a - b).map((day) => ({ localDate: date(day) }));
          const absences = absencesOf(
            stints,
            series.map(({ localDate }) => localDate),
            [{ from: null, until: null }],
          );
          absences.forEach((absence, at) => {
            const around = sidesOf(absences, at);
            const tallies = series.map(({ localDate }) => ({ localDate, events: 1 }));
            const seasonOf = stop ? (day: string) => day.slice(0, 4) : null;
            const { most } = windowLimit(tallies, absences, at, { offer: 10, seasonOf });
            const n = Math.min(asked, most);
            const { before, after } = windowAround(series, around, n);
            expect([before.length, after.length]).toEqual([n, n]);
            for (const { localDate } of before) {
              expect(localDate < absence.from && localDate >= (absences[at - 1]?.to ?? '')).toBe(true);
            }
            for (const { localDate } of after) {
              expect(localDate >= absence.to! && localDate < (absences[at + 1]?.from ?? '9')).toBe(true);
            }
            // The nearest: everything left out lies farther away.
            const left = series.filter(({ localDate }) => localDate < absence.from).length - before.length;
            expect(before).toEqual(series.slice(left, left + before.length));
          });
        },
      ),
    );
  });
});

describe('daysOfNearest', () => {
  it('names no more days than hold the events that are wanted', () => {
    const days = [4, 0, 3, 5].map((events, day) => ({ day, events }));
    expect(daysOfNearest(days, 5).map(({ day }) => day)).toEqual([0, 2]);
    expect(daysOfNearest(days, 0)).toEqual([]);
    expect(daysOfNearest(days, 99)).toHaveLength(3);
  });
});
