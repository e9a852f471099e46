import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { absencesOf, sidesOf } from './absences.js';

const always = [{ from: null, until: null }];
const stint = (id: string, startDate: string, endDate: string | null) => ({ id, startDate, endDate });

describe('absencesOf', () => {
  it('[A27] makes one absence of stints between which he was in no game, from the first start to the last return', () => {
    const elbow = [stint('2012', '2012-06-17', '2012-10-10'), stint('2013', '2013-03-22', '2013-07-29')];
    const games = ['2012-06-16', '2013-07-29'];
    expect(absencesOf(elbow, games, always)).toEqual([
      { from: '2012-06-17', to: '2013-07-29', stints: ['2012', '2013'] },
    ]);
    expect(absencesOf(elbow, [...games, '2012-10-11'], always)).toHaveLength(2);
  });

  it('keeps stints apart where nobody would know of a game between them', () => {
    const stints = [stint('a', '2014-05-01', '2014-05-20'), stint('b', '2014-07-01', '2014-07-20')];
    const months = [
      { from: '2014-05-01', until: '2014-06-10' },
      { from: '2014-06-10', until: '2014-08-01' },
    ];
    expect(absencesOf(stints, [], [])).toHaveLength(2);
    expect(absencesOf(stints, [], months.slice(0, 1))).toHaveLength(2);
    expect(absencesOf(stints, [], months.toReversed())).toHaveLength(1);
  });

  it('joins stints that overlap or follow each other on a day', () => {
    const stints = [stint('b', '2016-06-10', '2016-07-01'), stint('a', '2016-06-01', '2016-06-10')];
    expect(absencesOf(stints, [], [])).toEqual([{ from: '2016-06-01', to: '2016-07-01', stints: ['a', 'b'] }]);
    expect(absencesOf([stint('a', '2016-06-01', '2016-08-01'), ...stints.slice(0, 1)], [], [])).toEqual([
      { from: '2016-06-01', to: '2016-08-01', stints: ['a', 'b'] },
    ]);
  });

  it('[A28] leaves the newest open, and ends an open one that another follows with his next game', () => {
    const stints = [stint('a', '2016-06-01', null), stint('b', '2016-08-01', null)];
    expect(absencesOf(stints, ['2016-06-01', '2016-06-20', '2016-06-25'], [])).toEqual([
      { from: '2016-06-01', to: '2016-06-20', stints: ['a'] },
      { from: '2016-08-01', to: null, stints: ['b'] },
    ]);
    expect(absencesOf(stints, ['2016-06-01'], [])).toEqual([{ from: '2016-06-01', to: null, stints: ['a', 'b'] }]);
  });

  it('gives absences in order that never overlap and hold every stint once', () => {
    const day = fc.integer({ min: 1, max: 360 }).map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
    const stints = fc.array(
      fc.tuple(day, fc.option(day)).map(([from, to]) => ({
        startDate: from,
        endDate: to === null || to < from ? null : to,
      })),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(stints, fc.array(day), fc.boolean(), (dates, games, known) => {
        const named = dates.map((each, at) => ({ ...each, id: String(at) }));
        const absences = absencesOf(named, games, known ? always : []);
        expect(absences.flatMap((absence) => absence.stints).sort()).toEqual(named.map(({ id }) => id).sort());
        absences.forEach(({ to }, at) => {
          const next = absences[at + 1];
          expect(next === undefined || (to !== null && to < next.from)).toBe(true);
          expect(sidesOf(absences, at).after === null).toBe(to === null);
        });
      }),
    );
  });
});
