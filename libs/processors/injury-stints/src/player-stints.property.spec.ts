import { describe, expect, it } from '@jest/globals';
import { noticeActions } from '@fieldhouse/domain/baseball';
import * as fc from 'fast-check';
import { derive, type Told } from './stint-rows.fixture.js';
import { PlayerStints } from './player-stints.js';
import { noticeKey, type ToldNotice } from './told-notice.js';

const dateOf = (day: number) => new Date(Date.UTC(2016, 1, 1 + day)).toISOString().slice(0, 10);
const date = fc.integer({ min: 0, max: 320 }).map(dateOf);
const person = fc.constantFrom('01890f3c-5a2b-7c4d-9e1f-000000000001', '01890f3c-5a2b-7c4d-9e1f-000000000002', null);

const told: fc.Arbitrary<Told> = fc
  .record({
    localDate: date,
    action: fc.constantFrom(...noticeActions, 'placed', 'activated'),
    listed: fc.constantFrom('injured', 'injured', 'covid', null),
    listDays: fc.constantFrom(7, 10, 15, 60),
    back: fc.option(fc.integer({ min: -3, max: 40 })),
    text: fc.constantFrom('', 'Right knee', 'Left elbow'),
    person,
    clubName: fc.constantFrom('Boston Bees', 'Anaheim Angels'),
    source: fc.constantFrom('mlb-stats-api', 'transaction-notes', 'other'),
  })
  .map(({ listed, listDays, back, ...rest }) => {
    const list = ['placed', 'transferred', 'activated'].includes(rest.action) ? listed : null;
    const retroactiveDate = dateOf(Math.round(Date.parse(rest.localDate) / 86_400_000) - 16_832 - (back ?? 0));
    return {
      ...rest,
      list,
      listDays: list === null ? null : listDays,
      ...(rest.action === 'placed' && back !== null ? { retroactiveDate } : {}),
    };
  });
/** With a reference of its own, so that a shuffle leaves it the same note. */
const year = fc
  .array(told, { maxLength: 25 })
  .map((notices) => notices.map((notice, at): Told => ({ ...notice, ref: `note-${String(at).padStart(2, '0')}` })));

const noticeOf = (one: Told): ToldNotice =>
  ({
    number: 1,
    playerName: 'Ann Able',
    nameState: 'resolved',
    position: null,
    club: null,
    retroactiveDate: null,
    ...one,
  }) as ToldNotice;

const ofPlayer = (notices: readonly Told[]) =>
  new PlayerStints(
    [...notices].sort((a, b) => (a.localDate < b.localDate ? -1 : a.localDate > b.localDate ? 1 : 0)).map(noticeOf),
    '2016-10-31',
  );

describe('stints of random years', () => {
  it('[A02] are the same in any batches and in any order of the notices', () => {
    fc.assert(
      fc.property(
        year.chain((notices) =>
          fc.tuple(fc.constant(notices), fc.shuffledSubarray(notices, { minLength: notices.length })),
        ),
        fc.integer({ min: 1, max: 60 }),
        ([notices, shuffled], batchSize) => {
          const sorted = ({ stints, unmatched }: ReturnType<typeof derive>) =>
            [...stints, ...unmatched].map((row) => JSON.stringify(row)).sort();
          const whole = sorted(derive(notices, 2016));
          expect(sorted(derive(notices, 2016, batchSize))).toEqual(whole);
          expect(sorted(derive(shuffled, 2016))).toEqual(whole);
        },
      ),
    );
  });

  it('[A03] are the same when every notice is told by a second source too', () => {
    fc.assert(
      fc.property(year, (notices) => {
        const spans = ({ stints }: ReturnType<typeof derive>) =>
          stints
            .map(({ stint, startDate, endDate, endReason }) => [stint, startDate, endDate, endReason].join())
            .sort();
        const again = notices.map((notice) => ({ ...notice, source: 'z-archive' }));
        expect(spans(derive([...notices, ...again], 2016))).toEqual(spans(derive(notices, 2016)));
      }),
    );
  });

  it('[T07] of one player are never two at a time, begin before they end, and tell their changes in order', () => {
    fc.assert(
      fc.property(year, (notices) => {
        const { stints } = ofPlayer(notices);
        for (const [at, { startDate, ending, changes, opening }] of stints.entries()) {
          const next = stints[at + 1];
          const end = ending?.date ?? '9999';
          expect(startDate <= opening.localDate && startDate <= end).toBe(true);
          expect(next === undefined || (ending !== null && end <= next.opening.localDate)).toBe(true);
          expect(changes.length).toBeGreaterThan(0);
          expect(changes.map((change) => change.date)).toEqual(changes.map((change) => change.date).sort());
        }
      }),
    );
  });

  it('[A15] and the unmatched hold every notice of the injured list, each once', () => {
    fc.assert(
      fc.property(year, (notices) => {
        const { owners, unmatched } = ofPlayer(notices);
        const keys = notices.filter(({ list }) => list === 'injured').map((one) => noticeKey(noticeOf(one)));
        const left = unmatched.map(({ notice }) => noticeKey(notice));
        expect(new Set(left).size).toBe(left.length);
        expect(left.filter((key) => owners.has(key))).toEqual([]);
        expect(keys.filter((key) => !owners.has(key) && !left.includes(key))).toEqual([]);
      }),
    );
  });
});
