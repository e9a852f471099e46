import { describe, expect, it } from '@jest/globals';
import {
  banisterImpulse,
  banisterWeights,
  combineWindows,
  metabolicPower,
  windowMetrics,
} from '@fieldhouse/domain/tracking';
import { describeProcessor } from '@fieldhouse/plugin-kit/testing';
import * as fc from 'fast-check';
import { ann, cleanAt, computed, lastOf, noon, running, valuesOf, type Clean } from './clean-reading.fixture.js';
import { liveMetrics } from './live-metrics.processor.js';

const about = (value: number | null): unknown => (value === null ? null : expect.closeTo(value, 9));
const times = (count: number, value: number) => Array<number>(count).fill(value);
const hearts = { athletes: [{ person: ann, maximum: '200', resting: '50', weights: 'men' }] };

describe('windows', () => {
  it('[D05] of a minute equal a hand computation: 20 s at 3 m/s, 10 s at 6, 5 s at 7.5 are 157.5 m in zones 2, 4 and 5', () => {
    const result = computed(running([0, ...times(200, 3), ...times(100, 6), ...times(50, 7.5)]));
    const of = (metric: string) => valuesOf(result, metric).map((value) => Number(value.toFixed(6)));
    expect(of('distance')).toEqual([157.5]);
    expect([1, 2, 3, 4, 5].map((zone) => of(`speed-zone-${zone}-time`)[0])).toEqual([0, 20, 0, 10, 5]);
    expect([1, 2, 3, 4, 5].map((zone) => of(`speed-zone-${zone}-distance`)[0])).toEqual([0, 60, 0, 60, 37.5]);
    expect([of('high-speed-distance'), of('max-speed'), of('sprints')]).toEqual([[97.5], [7.5], [1]]);
    expect(of('sprint-distance')).toEqual([Number((49 * 0.75).toFixed(6))]);
    expect(of('speed')).toEqual([Number(((200 * 3 + 100 * 6 + 50 * 7.5) / 350).toFixed(6))]);
    const distance = result.windows.find((row) => row.metric === 'distance' && row.lengthSeconds === 60);
    expect(distance).toMatchObject({ startsAt: '2026-05-01T12:00:00.000Z', localDate: '2026-05-01', samples: 350 });
    expect(distance!.coverage).toBeCloseTo(35 / 60, 9);
  });

  it('[D05] have mean and maximum heart rate, weighted by readings', () => {
    const result = computed([150, 150, 171].map((heartRate, i) => cleanAt(i, { heartRate })));
    expect([valuesOf(result, 'heart-rate'), valuesOf(result, 'max-heart-rate')]).toEqual([[157], [171]]);
  });

  it('close when a reading at or after their end comes; a reading at the end belongs to the next', () => {
    const rows = running(times(601, 5));
    const before = computed(rows.slice(0, 600));
    const after = computed(rows);
    expect(valuesOf(before, 'distance').map((value) => value.toFixed(3))).toEqual(['299.500']);
    expect(valuesOf(after, 'distance').map((value) => value.toFixed(3))).toEqual(['299.500', '0.500']);
  });

  it('of a second have the metrics that a chart needs, and no others', () => {
    const rows = running(times(25, 5), 0.1, (i) => ({ heartRate: 140, playerLoad: 0.01, bodyAcceleration: i }));
    const metrics = computed(rows, hearts)
      .windows.filter((row) => row.lengthSeconds === 1)
      .map(({ metric }) => metric);
    const bySecond = windowMetrics.filter((metric) => metric.of === 'person' && metric.bySecond).map(({ id }) => id);
    expect([...new Set(metrics)].sort()).toEqual([...bySecond].sort());
  });

  it('[L08] have nothing of what was not measured: no heart rate, no load, no power of a speed after a gap', () => {
    const metrics = new Set(computed(running(times(20, 5))).windows.map(({ metric }) => metric));
    expect([...metrics].filter((metric) => /heart|trimp|load|impact/.test(metric))).toEqual([]);
    expect(computed([cleanAt(0, { speed: 5 })]).windows).toEqual([]);
    const unknown = new Set(
      computed([cleanAt(0, { heartRate: 150 }), cleanAt(1, { heartRate: 150 })]).windows.map(({ metric }) => metric),
    );
    expect([...unknown].sort()).toEqual(['heart-rate', 'max-heart-rate']);
  });

  it('[D06] are not changed by a reading that comes too late, or again: it is counted', () => {
    const rows = running(times(700, 5));
    const result = computed([...rows, rows[10]!, rows.at(-1)!]);
    expect({ ...result, late: 0 }).toEqual(computed(rows));
    expect(result.late).toBe(2);
  });
});

describe('metrics in the stream', () => {
  it('[L08] accelerations and decelerations: 0.6 s of 3 m/s² up, 0.6 s of 3 m/s² down are one of each', () => {
    const up = Array.from({ length: 7 }, (_, i) => 1 + 0.3 * i);
    const result = computed(running([...up, ...up.toReversed().slice(1)]));
    expect([valuesOf(result, 'accelerations'), valuesOf(result, 'decelerations')]).toEqual([[1], [1]]);
  });

  it('[L08] metabolic power: 10 s at 5 m/s are 232 J/kg at 23.2 W/kg, all of them at high power', () => {
    const result = computed(running(times(101, 5)));
    expect(valuesOf(result, 'metabolic-energy')[0]).toBeCloseTo(10 * metabolicPower(5, 0), 6);
    expect(valuesOf(result, 'metabolic-power')[0]).toBeCloseTo(23.22, 6);
    expect(valuesOf(result, 'high-power-time')[0]).toBeCloseTo(10, 6);
    expect(valuesOf(computed(running(times(101, 4))), 'high-power-time')[0]).toBe(0);
    expect(valuesOf(computed(running(times(101, 5)), { terrain: 1 }), 'metabolic-power')[0]).toBeCloseTo(18, 6);
  });

  it('[L08] PlayerLoad is summed, impacts beyond 5 g are counted', () => {
    const bodies = [10, 60, 60, 10, 55, 10];
    const result = computed(running(times(6, 5), 0.1, (i) => ({ playerLoad: 0.2, bodyAcceleration: bodies[i]! })));
    expect([valuesOf(result, 'player-load')[0]!.toFixed(6), valuesOf(result, 'impacts')[0]]).toEqual(['1.200000', 2]);
  });

  it('[L08] [T13] heart-rate zones and impulses: 30 s at 130 and 10 s at 190 of a maximum of 200', () => {
    const rates = [130, ...times(30, 130), ...times(10, 190)];
    const result = computed(
      rates.map((heartRate, i) => cleanAt(i, { heartRate })),
      hearts,
    );
    expect([1, 2, 3, 4, 5].map((zone) => valuesOf(result, `heart-rate-zone-${zone}-time`)[0])).toEqual([
      0, 30, 0, 0, 10,
    ]);
    expect(valuesOf(result, 'edwards-trimp')[0]).toBeCloseTo((30 * 2 + 10 * 5) / 60, 9);
    const range = { resting: 50, maximum: 200 };
    const banister = [130, 190].map((rate) => banisterImpulse(rate, range, banisterWeights.men)) as [number, number];
    expect(valuesOf(result, 'banister-trimp')[0]).toBeCloseTo((30 * banister[0] + 10 * banister[1]) / 60, 9);
  });

  it('[L08] heart rates sent once a second stand for the second, also where positions come ten times as often', () => {
    const rows = running(times(101, 3), 0.1, (i) => ({ heartRate: i % 10 === 0 ? 130 : null }));
    expect(valuesOf(computed(rows, hearts), 'heart-rate-zone-2-time')[0]).toBeCloseTo(10, 6);
    const apart = [0, 30].map((seconds) => cleanAt(seconds, { heartRate: 130 }));
    expect(valuesOf(computed(apart, hearts), 'heart-rate-zone-2-time')[0]).toBe(0);
  });

  it('[L08] heart-rate recovery: from 180 to 150 in the minute after a run', () => {
    const speeds = [...times(20, 5), ...times(70, 1)];
    const rates = speeds.map((_, i) => (i <= 20 ? 180 : Math.max(140, 180 - (i - 20) / 2)));
    const result = computed(
      running(speeds, 1, (i) => ({ heartRate: rates[i]! })),
      hearts,
    );
    expect(valuesOf(result, 'heart-rate-recovery')).toEqual([30]);
    expect(lastOf(result, 'heart-rate-recovery')).toBe(30);
  });

  it('[L08] a maximum is held over the edge of a window', () => {
    const result = computed(running([...times(3, 4), ...times(12, 8)], 0.1, () => ({}), 0.5));
    expect(valuesOf(result, 'max-speed', 1)).toEqual([8]);
  });
});

describe('live values', () => {
  const result = computed(
    running(times(101, 5), 0.1, (i) => ({ heartRate: i % 10 === 0 ? 150 : null })),
    hearts,
  );

  it('[D08] are said four times a second at most, by the readings’ own time, from the first reading on', () => {
    const instants = [...new Set(result.live.map(({ atMicroseconds }) => (atMicroseconds - noon) / 1e6))];
    expect(instants.slice(0, 6)).toEqual([0, 0.3, 0.5, 0.8, 1, 1.3]);
    expect(instants.at(-1)).toBe(10);
    const perSecond = instants.filter((instant) => instant >= 5 && instant < 6);
    expect(perSecond).toHaveLength(4);
  });

  it('[D05] end at what the session came to', () => {
    expect(lastOf(result, 'distance')).toBeCloseTo(50, 6);
    expect(lastOf(result, 'speed-zone-2-time')).toBe(0);
    expect(lastOf(result, 'speed-zone-3-time')).toBeCloseTo(10, 6);
    expect([lastOf(result, 'speed'), lastOf(result, 'max-speed'), lastOf(result, 'heart-rate')]).toEqual([5, 5, 150]);
  });

  it('say a total where it changed, and what was not measured not again', () => {
    const said = (metric: string) => result.live.filter((row) => row.metric === metric).length;
    expect([said('sprints'), said('max-speed'), said('heart-rate')]).toEqual([1, 1, 11]);
  });
});

const steps = fc.array(
  fc.record({
    wait: fc.integer({ min: 20, max: 4000 }),
    gap: fc.boolean(),
    speed: fc.option(fc.integer({ min: 0, max: 100 }), { freq: 5 }),
    heartRate: fc.option(fc.integer({ min: 60, max: 200 })),
    playerLoad: fc.option(fc.integer({ min: 0, max: 3 })),
    bodyAcceleration: fc.option(fc.integer({ min: 0, max: 90 })),
  }),
  { minLength: 1, maxLength: 80 },
);
const anySession = steps.map((steps) => {
  let at = 0;
  return steps.map(({ wait, gap, speed: tenths, ...given }) => {
    at += wait / 1000;
    const speed = tenths === null ? null : tenths / 10;
    const known = speed !== null && !gap;
    const step: Partial<Clean> = known
      ? { seconds: wait / 1000, metres: (speed * wait) / 1000, acceleration: speed - 5 }
      : { seconds: null, metres: null };
    return cleanAt(at, { speed, ...given, ...step });
  });
});

describe('whatever comes', () => {
  it('[D05] [L08] windows of a minute put together are the totals of the session, for every metric', () => {
    fc.assert(
      fc.property(anySession, (rows) => {
        const result = computed(rows, hearts);
        for (const { id, over, of } of windowMetrics) {
          if (of !== 'person' || over === 'mean') continue;
          const minutes = result.windows.filter((row) => row.metric === id && row.lengthSeconds === 60);
          const total = combineWindows(over, minutes);
          expect([id, lastOf(result, id)]).toEqual([id, about(total)]);
        }
      }),
    );
  });

  it('[D05] distance of seconds, of minutes and of the readings themselves are one', () => {
    fc.assert(
      fc.property(anySession, (rows) => {
        const result = computed(rows);
        const metres = rows.reduce((sum, { row }) => sum + ((row as unknown as Clean).metres ?? 0), 0);
        const sum = (length: number) => valuesOf(result, 'distance', length).reduce((a, b) => a + b, 0);
        expect([sum(1), sum(60)]).toEqual([expect.closeTo(metres, 9), expect.closeTo(metres, 9)]);
      }),
    );
  });

  it('[L05] gives the same however it is cut', () => {
    fc.assert(
      fc.property(anySession, fc.integer({ min: 1, max: 9 }), (rows, size) => {
        expect(computed(rows, hearts, size)).toEqual(computed(rows, hearts));
      }),
    );
  });
});

describeProcessor(liveMetrics, {
  folder: import.meta.url,
  parameters: hearts,
  partitions: [
    running(
      Array.from({ length: 40 }, (_, i) => 4 + 4 * Math.sin(i / 4)),
      0.5,
      (i) => ({ heartRate: 120 + i, playerLoad: 0.1, bodyAcceleration: i }),
      50,
    ),
    [cleanAt(0, { speed: 4 }), cleanAt(400, { speed: 4, heartRate: 90 })],
  ],
  lateRows: [cleanAt(40, { speed: 9, seconds: 1, metres: 9, acceleration: 0 })],
});
