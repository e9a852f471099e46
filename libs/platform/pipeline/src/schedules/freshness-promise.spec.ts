import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { promiseOf } from './freshness-promise.js';
import { nextFiring } from './schedule-times.js';

const from = new Date('2026-01-05T12:00:00Z');
const hours = (cron: string, timeZone = 'America/Los_Angeles') => {
  const promise = promiseOf({ cron, timeZone }, from);
  return promise === null ? null : [promise.gapSeconds / 3_600, promise.seconds / 3_600];
};

describe('the promise of a schedule', () => {
  it('[O06] is its longest gap and a twelfth: 26 hours where a source is read daily', () => {
    expect(hours('0 0 * * *')).toEqual([24, 26]);
    expect(hours('0 */6 * * *')).toEqual([6, 6.5]);
    expect(hours('0 5 * * 1')).toEqual([168, 182]);
  });

  it('[O06] holds over the weekend of what is read on working days, and over the night', () => {
    expect(hours('0 6 * * 1-5')).toEqual([72, 78]);
    expect(hours('*/30 18-23 * * *')?.[0]).toBe(18.5);
  });

  it('is none where it never fires twice', () => {
    expect(hours('0 0 31 2 *')).toBeNull();
  });

  it('[O06] is longer than any wait for the next firing, whenever one asks', () => {
    const cron = fc
      .record({ minute: fc.integer({ min: 0, max: 59 }), step: fc.constantFrom(1, 2, 3, 5, 7, 11) })
      .map(({ minute, step }) => `${minute} */${step} * * *`);
    fc.assert(
      fc.property(cron, fc.integer({ min: 0, max: 7 * 86_400 }), (text, later) => {
        const schedule = { cron: text, timeZone: 'UTC' };
        const at = new Date(from.getTime() + later * 1_000);
        const wait = (nextFiring(schedule, at)!.getTime() - at.getTime()) / 1_000;
        expect(promiseOf(schedule, from)!.seconds).toBeGreaterThan(wait);
      }),
      { numRuns: 30 },
    );
  });
});
