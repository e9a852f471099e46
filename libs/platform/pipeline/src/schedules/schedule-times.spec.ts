import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { dueFirings, nextFiring } from './schedule-times.js';

const daily = { cron: '0 6 * * *', timeZone: 'America/New_York' };
const at = (text: string) => new Date(text);

describe('a schedule', () => {
  it('keeps the local hour through both changes of clocks', () => {
    expect(nextFiring(daily, at('2026-03-07T12:00:00Z'))).toEqual(at('2026-03-08T10:00:00Z'));
    expect(nextFiring(daily, at('2026-03-06T12:00:00Z'))).toEqual(at('2026-03-07T11:00:00Z'));
    expect(nextFiring(daily, at('2026-10-31T12:00:00Z'))).toEqual(at('2026-11-01T11:00:00Z'));
  });

  it('[O05] catches up missed firings as declared: all, the last, or none', () => {
    const missed = (catchUp: 'all' | 'last' | 'none') =>
      dueFirings(daily, catchUp, at('2026-07-01T10:00:00Z'), at('2026-07-03T15:00:00Z'), 60);
    const days = ['2026-07-01T10:00:00Z', '2026-07-02T10:00:00Z', '2026-07-03T10:00:00Z'].map(at);
    const next = at('2026-07-04T10:00:00Z');
    expect(missed('all')).toEqual({ fire: days, missed: 0, next });
    expect(missed('last')).toEqual({ fire: days.slice(2), missed: 2, next });
    expect(missed('none')).toEqual({ fire: [], missed: 3, next });
  });

  it('fires on time whatever the policy', () => {
    const due = at('2026-07-01T10:00:00Z');
    const now = at('2026-07-01T10:00:05Z');
    for (const catchUp of ['all', 'last', 'none'] as const)
      expect(dueFirings(daily, catchUp, due, now, 60).fire).toEqual([due]);
  });

  it('fires every occurrence exactly once however often it is looked at, where all are caught up', () => {
    const hourly = { cron: '0 * * * *', timeZone: 'Europe/Berlin' };
    const start = at('2026-10-24T00:00:00Z').getTime();
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 20 }), (minutes) => {
        let now = start;
        let due = nextFiring(hourly, new Date(start));
        const fired: number[] = [];
        for (const pause of minutes) {
          now += pause * 60_000;
          const { fire, next } = dueFirings(hourly, 'all', due!, new Date(now), 0);
          fired.push(...fire.map((time) => time.getTime()));
          due = next;
        }
        const hours = Math.floor((now - start) / 3_600_000);
        expect(fired).toEqual(Array.from({ length: hours }, (_, hour) => start + (hour + 1) * 3_600_000));
      }),
    );
  });
});
