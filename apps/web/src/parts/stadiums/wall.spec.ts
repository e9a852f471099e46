import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { behindOf } from './behind.js';
import { Histories, pastOf, sparkSpan } from './histories.js';
import { heard, limit, metrics, noAlerts, now, participant, personOf, standing } from './stadium.fixture.js';
import { prepareTiles, type TilesInput } from './tile.prepare.js';
import { prepareTruth } from './truth.prepare.js';

const five = [1, 2, 3, 4, 5].map((n) => participant(n));
const input = (change: Partial<TilesInput> = {}): TilesInput => ({
  participants: five,
  metrics,
  limits: [limit('l1')],
  alerts: noAlerts,
  chosen: null,
  moment: heard([100, 100, 100, 100, 100]),
  drawnAt: now,
  offline: false,
  ...change,
});
const numbers = (tiles: readonly { readonly number: string }[]) => tiles.map(({ number }) => number).join(' ');

describe('the wall', () => {
  const alerts = {
    alerts: [
      {
        id: 'a',
        person: personOf(4),
        metric: 'high-speed-distance',
        limit: 'l1',
        enteredAt: new Date(now - 60_000).toISOString(),
        leftAt: null,
        worst: 120,
        acknowledgedBy: 'Ines Kolar',
        acknowledgedAt: new Date(now).toISOString(),
      },
    ],
    states: [standing(5, 'active'), standing(4, 'active'), standing(3, 'pending'), standing(2, 'recovering')],
  };

  it('[L01] stands sorted by who needs attention: act, seen, watch, no data, stale, easing, then all is well', () => {
    const all = [...five, participant(6), participant(7), participant(8, { to: '2026-05-12T14:30:00.000Z' })];
    const moment = heard([100, 100, 100, 100, 100, 27_000, 4_200, 50]);
    const tiles = prepareTiles(input({ participants: all, alerts, moment }));
    expect(tiles.map(({ number, status }) => `${number} ${status.word}`)).toEqual([
      '5 Act',
      '4 Act, seen',
      '3 Watch 30/60',
      '6 No data 27 s',
      '7 Stale 4.2 s',
      '2 Easing 30/60',
      '1 OK',
      '8 Off',
    ]);
  });

  it('[L01] shows the metric behind the status, its value, the share of the limit and the time on the field', () => {
    const [tile] = prepareTiles(input({ participants: [participant(1)], moment: heard([100]) }));
    expect(tile).toMatchObject({
      label: 'High-speed running (m)',
      figure: '80',
      share: 0.8,
      shareText: '80% of limit',
      limitText: '100 m',
      onField: '60:00',
    });
  });

  it('[L01] does not move while values move within the limits', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 5, maxLength: 5 }), (values) => {
        const moment = heard([0, 0, 0, 0, 0]);
        const players = moment.view!.players.map((player, n) => ({ ...player, values: [values[n] ?? 0, 1] }));
        expect(numbers(prepareTiles(input({ moment: { ...moment, view: { ...moment.view!, players } } })))).toBe(
          '1 2 3 4 5',
        );
      }),
    );
  });

  it('[L03] keeps a value for three seconds, greys it until ten, then shows a dash and what was known last', () => {
    const at = (age: number) => prepareTiles(input({ participants: [participant(1)], moment: heard([age]) }))[0];
    expect([3_000, 3_001, 10_000, 10_001].map((age) => [at(age)?.freshness, at(age)?.figure])).toEqual([
      ['fresh', '80'],
      ['stale', '80'],
      ['stale', '80'],
      ['lost', '–'],
    ]);
    expect(at(10_001)?.shareText).toMatch(/^last 80 at \d\d:\d\d:\d\d$/);
  });

  it('[L03] keeps its order while nobody is heard', () => {
    const moment = heard([60_000, 60_000, 60_000, 60_000, 60_000]);
    expect(numbers(prepareTiles(input({ alerts, moment, offline: true })))).toBe('5 4 3 2 1');
  });

  it('[L02] puts the most urgent limit in front, and an own limit before everybody’s', () => {
    const own = limit('l2', { person: personOf(1), metric: 'speed', enter: 9 });
    const limits = [limit('l1'), own];
    expect(behindOf(personOf(1), limits, noAlerts, null, 'speed')).toMatchObject({ metric: 'speed', limit: own });
    const states = [standing(1, 'recovering'), standing(1, 'active', { limit: 'l2', metric: 'speed' })];
    expect(behindOf(personOf(1), limits, { alerts: [], states }, 'high-speed-distance', '')).toMatchObject({
      metric: 'speed',
      state: 'active',
    });
    expect(behindOf(personOf(2), limits, noAlerts, 'speed', '').limit).toBeNull();
  });
});

describe('the truth strip', () => {
  const nobody = new Set<string>();

  it('[L03] says LIVE with the age at the median and the 95th percentile, and counts who is fresh, stale, lost', () => {
    expect(prepareTruth(heard([100, 4_000, 11_000]), nobody)).toMatchObject({
      state: 'live',
      median: '0.14 s',
      p95: '0.23 s',
      counts: { fresh: 1, stale: 1, lost: 1 },
    });
  });

  it('[L03] says DELAYED after three seconds of silence or where data come late, OFFLINE after ten', () => {
    const states = [3_000, 3_001, 10_000, 10_001].map((age) => prepareTruth(heard([age]), nobody).state);
    expect(states).toEqual(['live', 'delayed', 'delayed', 'offline']);
    const late = heard([100]);
    const view = { ...late.view!, age: { median: 900, p95: 3_500, rate: 10 } };
    expect(prepareTruth({ ...late, view }, nobody)).toMatchObject({ state: 'delayed', p95: '3.50 s' });
  });

  it('[L03] tells a lost connection from silent sensors, and from a session that is over', () => {
    expect(prepareTruth(heard([20_000], { connection: 'closed' }), nobody).line).toContain('Connection lost');
    expect(prepareTruth(heard([20_000]), nobody).line).toContain('Sensors are silent');
    expect(prepareTruth(heard([20_000]), nobody, true).word).toBe('ENDED');
    expect(prepareTruth(heard([], { view: null, connection: 'waiting' }), nobody).word).toBe('CONNECTING');
  });

  it('[L03] never says LIVE where nothing was heard for longer than three seconds', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 3_001, max: 1e7 }), { minLength: 1, maxLength: 20 }), (ages) => {
        expect(['delayed', 'offline']).toContain(prepareTruth(heard(ages), nobody).state);
      }),
    );
  });
});

describe('the last five minutes', () => {
  it('[L01] keeps a value a second, no longer than they are shown', () => {
    const histories = new Histories();
    for (let at = 0; at <= 600_000; at += 250) histories.note('p', 'm', at, at);
    const kept = histories.of('p', 'm');
    expect(kept).toHaveLength(sparkSpan / 1_000);
    expect(kept.at(-1)?.at).toBe(600_000);
  });

  it('[L01] counts a total back from what it is now', () => {
    const windows = [0, 60_000, 120_000].map((at) => ({ at, value: 5 }));
    expect(pastOf('sum', windows, 60_000, 100).map(({ at, value }) => [at, value])).toEqual([
      [60_000, 90],
      [120_000, 95],
      [180_000, 100],
    ]);
    expect(pastOf('max', windows, 60_000, 100)).toEqual([]);
  });

  it('[L01] puts what was asked for before what was heard', () => {
    const histories = new Histories();
    histories.note('p', 'm', 5_000, 2);
    histories.seed(
      'p',
      'm',
      [0, 4_000, 6_000].map((at) => ({ at, value: 1 })),
    );
    expect(histories.of('p', 'm').map(({ at }) => at)).toEqual([0, 4_000, 5_000]);
  });
});
