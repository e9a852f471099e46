import { describe, expect, it } from '@jest/globals';
import { operationsLink, runsByPlugin, verdictOf, type RunsOfDay } from './overview-words.js';

const trouble = (severity: 'broken' | 'attention') => ({ severity, text: 'x', link: '/operations' });

describe('the verdict', () => {
  it('[X04] is that all is well only where nothing at all is told', () => {
    expect(verdictOf([])).toMatchObject({ title: 'All is well', sign: { kind: 'good' } });
    expect(verdictOf([trouble('attention')])).toMatchObject({ title: 'Nothing is broken; 1 thing to look at' });
    expect(verdictOf([trouble('broken'), trouble('attention')])).toMatchObject({
      title: 'One thing is broken',
      sign: { kind: 'bad' },
    });
    expect(verdictOf([trouble('broken'), trouble('broken')]).title).toBe('2 things are broken');
  });
});

describe('a link that an answer names', () => {
  it('[S04] leads to a page of operators and nowhere else', () => {
    expect(operationsLink('/operations/runs?state=failed')).toBe('/operations/runs?state=failed');
    for (const link of ['javascript:alert(1)', '//evil.example', '/operationsx', 'https://x/operations'])
      expect(operationsLink(link)).toBe('/operations');
  });
});

describe('runs by plugin', () => {
  it('have the same seven days, the last of them today, and sums that add up', () => {
    const row = (day: string, plugin: string, runs: number): RunsOfDay => ({
      day,
      plugin,
      runs,
      failed: 1,
      open: 0,
      recordsIn: 10,
      recordsOut: 7,
      rejected: 2,
      duplicate: 1,
      unaccounted: 0,
    });
    const [one, two] = runsByPlugin(
      [row('2026-04-07', 'b', 2), row('2026-04-01', 'b', 3), row('2026-04-07', 'a', 1)],
      '2026-04-07T09:00:00Z',
    );
    expect([one?.plugin, two?.plugin]).toEqual(['a', 'b']);
    expect(two?.days.map(({ day, of }) => [day, of?.runs ?? null])).toEqual([
      ['2026-04-01', 3],
      ['2026-04-02', null],
      ['2026-04-03', null],
      ['2026-04-04', null],
      ['2026-04-05', null],
      ['2026-04-06', null],
      ['2026-04-07', 2],
    ]);
    expect(two?.total).toMatchObject({ runs: 5, failed: 2, recordsIn: 20, unaccounted: 0 });
  });
});
