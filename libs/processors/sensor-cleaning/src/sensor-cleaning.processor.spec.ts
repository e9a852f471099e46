import { describe, expect, it } from '@jest/globals';
import { describeProcessor } from '@fieldhouse/plugin-kit/testing';
import * as fc from 'fast-check';
import { cleaned, noon, readingAt, sumOf, type Cleaned, type Reading } from './reading.fixture.js';
import { sensorCleaning } from './sensor-cleaning.processor.js';

/** Readings at a rate. */
const series = (count: number, hertz: number, given: (i: number) => Partial<Reading>, from = 0) =>
  Array.from({ length: count }, (_, i) => readingAt(from + i / hertz, { sequence: i, ...given(i) }));
const reasons = ({ quarantined }: Cleaned) =>
  quarantined.map(({ metric, value, reason }) => [metric, value, reason] as const);
const metres = ({ clean }: Cleaned) => sumOf(clean.map((row) => row.metres));

describe('speed', () => {
  it("[T12] is the device's own wherever it is sent, whatever the positions say; metres are speed times time", () => {
    const result = cleaned(series(11, 10, (i) => ({ x: i * 0.9, y: 0, speed: 5 })));
    expect(result.clean.map(({ speed }) => speed)).toEqual(Array(11).fill(5));
    expect(result.clean[0]).toMatchObject({ seconds: null, metres: null, acceleration: null });
    expect(metres(result)).toBeCloseTo(5, 9);
  });

  it('[D04] of 63 km/h is impossible for a runner: it is kept with its reason, and speed follows from positions', () => {
    const result = cleaned(series(21, 10, (i) => ({ x: i * 0.5, y: 0, speed: i === 10 ? 63 / 3.6 : 5 })));
    expect(reasons(result)).toEqual([['speed', 17.5, 'too-fast']]);
    expect(result.clean[10]!.speed).toBeCloseTo(5, 6);
    expect(metres(result)).toBeCloseTo(10, 6);
  });

  it('[D04] has a cap of each sport: 13 m/s are a skater’s, not a footballer’s', () => {
    const at13 = (sport: string) => cleaned(series(3, 10, () => ({ sport, speed: 13 })));
    expect([reasons(at13('football')).length, reasons(at13('hockey')).length]).toEqual([3, 0]);
    const fast = { speedCaps: [{ sport: 'bobsleigh', speed: '45' }] };
    expect(reasons(cleaned([readingAt(0, { sport: 'bobsleigh', speed: 40 })], fast))).toEqual([]);
  });

  it('[L08] of positions alone is that of their mean of half a second: 4 m/s in a straight line are 4 m/s, at any rate', () => {
    for (const hertz of [1, 2, 10, 20, 100]) {
      const result = cleaned(series(10 * hertz + 1, hertz, (i) => ({ x: (4 * i) / hertz, y: 1 })));
      expect([hertz, metres(result)]).toEqual([hertz, expect.closeTo(40 - 4 / hertz, 6)]);
      for (const { speed } of result.clean.slice(1)) expect(speed).toBeCloseTo(4, 6);
    }
  });

  it('[L08] changes over 0.2 s make the acceleration: 2 m/s more each second are 2 m/s²', () => {
    const { clean } = cleaned(series(20, 10, (i) => ({ speed: 0.2 * i })));
    expect(clean.slice(1).map(({ acceleration }) => acceleration)).toEqual(Array(19).fill(expect.closeTo(2, 9)));
  });
});

describe('positions', () => {
  it('[D04] that jump are kept with their reason, and no way is made of them', () => {
    const result = cleaned(series(41, 20, (i) => ({ x: i * 0.1 + (i === 20 ? 1.45 : 0), y: 0 })));
    expect(reasons(result)).toEqual([
      ['x', 3.45, 'jump'],
      ['y', 0, 'jump'],
    ]);
    expect(metres(result)).toBeCloseTo(3.9, 6);
  });

  it('[D04] off the map, or of a poor fix, are no positions', () => {
    const result = cleaned([
      readingAt(0, { x: 900, y: 0 }),
      readingAt(1, { x: 1, y: 2, speed: 3, satellites: 4 }),
      readingAt(2, { x: 1, y: 2, hdop: 9 }),
      readingAt(3, { x: 1, y: 2, satellites: 12, hdop: 0.8 }),
    ]);
    expect(result.quarantined.map(({ metric, reason }) => `${metric} ${reason}`)).toEqual([
      'x out-of-range',
      'y out-of-range',
      'x poor-fix',
      'y poor-fix',
      'speed poor-fix',
      'x poor-fix',
      'y poor-fix',
    ]);
    expect(result.clean.map(({ x }) => x)).toEqual([1]);
  });

  it('[D04] that come twice are the same way: half of them repeated, 5 m/s stay 5 m/s', () => {
    const result = cleaned(series(101, 10, (i) => ({ x: Math.floor(i / 2), y: 0 })));
    expect(metres(result)).toBeCloseTo(49, 6);
    for (const { speed } of result.clean.slice(3)) expect(speed).toBeCloseTo(5, 6);
  });

  it('[D04] of a parked tag have no way and no speed', () => {
    const result = cleaned(series(200, 20, () => ({ x: 71.2, y: -3 })));
    expect([metres(result), Math.max(...result.clean.map(({ speed }) => speed ?? 0))]).toEqual([0, 0]);
  });

  it('[D04] of a device that lost its place and found it 4 m away have no way between, and no speed of it', () => {
    const result = cleaned(series(60, 10, (i) => ({ x: i * 0.3 + (i >= 30 ? 4 : 0), y: 0 })));
    expect(
      reasons(result)
        .filter(([metric]) => metric === 'x')
        .map(([, , reason]) => reason),
    ).toEqual(['jump', 'jump']);
    expect(Math.max(...result.clean.map(({ speed }) => speed ?? 0))).toBeCloseTo(3, 6);
    expect(metres(result)).toBeCloseTo(56 * 0.3 - 0.6, 6);
  });

  it('[D04] that stand for long and then step aside by a metre are no sprint', () => {
    const result = cleaned(series(60, 10, (i) => ({ x: i < 28 ? 0 : 1, y: 0 })));
    expect(Math.max(...result.clean.map(({ speed }) => speed ?? 0))).toBeLessThan(2.6);
    expect(metres(result)).toBeCloseTo(1, 6);
  });

  it('[D04] that tremble by a centimetre are those of who stands', () => {
    const result = cleaned(series(200, 10, (i) => ({ x: (i % 3) / 100, y: (i % 2) / 100 })));
    expect(metres(result)).toBe(0);
  });

  it('[D04] far apart after a gap have no way between them: 381 s away and 40 m further are 0 m', () => {
    const before = series(21, 20, (i) => ({ x: i * 0.2, y: 0 }));
    const after = series(21, 20, (i) => ({ x: 44 + i * 0.2, y: 0, sequence: 100 + i }), 382);
    const result = cleaned([...before, ...after]);
    expect(result.quarantined).toEqual([]);
    expect(metres(result)).toBeCloseTo(2 * 3.8, 6);
    expect(result.clean[21]).toMatchObject({ speed: null, seconds: null, metres: null });
  });

  it('[D04] may be apart for as long as the parameter says', () => {
    const rows = series(5, 1 / 3, (i) => ({ speed: 2, sequence: i }));
    expect([metres(cleaned(rows)), metres(cleaned(rows, { gapSeconds: 3 }))]).toEqual([0, expect.closeTo(24, 9)]);
  });
});

describe('heart rate', () => {
  it('[D04] of 0, of 250 and spikes are kept with their reason; what goes up slowly is believed', () => {
    const rates = [120, 0, 122, 225, 124, 250, 131, 139, 147];
    const result = cleaned(series(rates.length, 1, (i) => ({ heartRate: rates[i]! })));
    expect(reasons(result)).toEqual([
      ['heartRate', 0, 'out-of-range'],
      ['heartRate', 225, 'spike'],
      ['heartRate', 250, 'out-of-range'],
    ]);
    expect(result.clean.map(({ heartRate }) => heartRate)).toEqual([120, 122, 124, 131, 139, 147]);
  });

  it('[D01] alone is a clean reading, and does not part the motion around it', () => {
    const result = cleaned([
      readingAt(0, { speed: 5 }),
      readingAt(0.5, { heartRate: 150, device: 'strap' }),
      readingAt(1, { speed: 5 }),
    ]);
    expect(result.clean.map(({ seconds, heartRate }) => [seconds, heartRate])).toEqual([
      [null, null],
      [null, 150],
      [1, null],
    ]);
  });
});

describe('time', () => {
  it('[D04] of another day is clock skew, and what comes after it is in time', () => {
    const result = cleaned([
      readingAt(0, { speed: 5 }),
      readingAt(7 * 86_400, { speed: 5 }),
      readingAt(0.1, { speed: 5 }),
    ]);
    expect(reasons(result)).toEqual([['time', noon + 7 * 86_400e6, 'clock-skew']]);
    expect(result.clean).toHaveLength(2);
  });

  it('[D06] readings that come late, or again, are left out and counted', () => {
    const rows = series(10, 10, () => ({ speed: 5 }));
    const result = cleaned([...rows.slice(0, 5), rows[4]!, rows[2]!, ...rows.slice(5)]);
    expect({ ...result, late: 0 }).toEqual(cleaned(rows));
    expect(result.late).toBe(2);
  });

  it('[D01] of two devices of a person may be the same: both have a row', () => {
    const result = cleaned([readingAt(1, { speed: 5 }), readingAt(1, { heartRate: 140, device: 'strap' })]);
    expect(result.clean.map(({ atMicroseconds }) => atMicroseconds - noon)).toEqual([1_000_000, 1_000_001]);
  });
});

describe('load', () => {
  it('[L08] is what the device summed since it last told, also over a gap; a sum that begins anew or of another device is not', () => {
    const loads = [10, 10.5, 40, 2, 3];
    const { clean } = cleaned(series(5, 1 / 60, (i) => ({ playerLoad: loads[i]!, speed: 1 })));
    expect(clean.map(({ playerLoad }) => playerLoad)).toEqual([null, 0.5, 29.5, null, 1]);
    const swapped = cleaned([readingAt(0, { playerLoad: 5 }), readingAt(1, { playerLoad: 90, device: 'np-0200' })]);
    expect(swapped.clean.map(({ playerLoad }) => playerLoad)).toEqual([]);
  });

  it('[L08] is computed of an accelerometer at 100 Hz alone: at 10 Hz it would be too little', () => {
    const shaken = (hertz: number) =>
      cleaned(
        series(hertz + 1, hertz, (i) => ({
          accelerationX: i % 2 === 0 ? 0 : 9.80665,
          accelerationY: 0,
          accelerationZ: 9.80665,
        })),
      ).clean;
    expect(sumOf(shaken(100).map(({ playerLoad }) => playerLoad))).toBeCloseTo(1, 9);
    expect(shaken(10).map(({ playerLoad }) => playerLoad)).toEqual(Array(11).fill(null));
    expect(shaken(10)[1]!.bodyAcceleration).toBeCloseTo(9.80665 * Math.SQRT2, 9);
  });
});

const anyReading = fc.record({
  step: fc.integer({ min: 1, max: 3000 }),
  x: fc.option(fc.integer({ min: -600, max: 600 }), { freq: 4 }),
  speed: fc.option(fc.integer({ min: 0, max: 20 }), { freq: 2 }),
  heartRate: fc.option(fc.integer({ min: 0, max: 260 }), { freq: 2 }),
  satellites: fc.option(fc.integer({ min: 3, max: 12 }), { freq: 3 }),
  device: fc.constantFrom('np-1', 'np-2'),
  person: fc.constantFrom('01890f3c-5a2b-7c4d-9e1f-2a3b4c5d6e7f', '01890f3c-5a2b-7c4d-9e1f-2a3b4c5d6e80'),
});
const anySession = fc.array(anyReading, { minLength: 1, maxLength: 40 }).map((steps) => {
  let milliseconds = 0;
  return steps.map(({ step, ...given }, sequence) =>
    readingAt((milliseconds += step) / 1000, { ...given, y: given.x === null ? null : 0, sequence }),
  );
});

describe('whatever is sent', () => {
  it('[D04] every value is believed or kept with a reason, never both, never neither', () => {
    fc.assert(
      fc.property(anySession, (rows) => {
        const { clean, quarantined } = cleaned(rows);
        for (const { row } of rows) {
          const { atMicroseconds: at, person, ...given } = row as Reading;
          const believed = clean.find((one) => one.atMicroseconds === at && one.person === person);
          const refused = quarantined.filter((one) => one.sequence === given.sequence).map(({ metric }) => metric);
          for (const metric of ['x', 'heartRate', 'speed'] as const) {
            if (given[metric] === null) continue;
            const isBelieved = metric === 'speed' ? !refused.includes('speed') : believed?.[metric] === given[metric];
            expect([metric, isBelieved, refused.includes(metric)]).toEqual([metric, isBelieved, !isBelieved]);
          }
        }
        for (const { speed } of clean) expect(speed ?? 0).toBeLessThanOrEqual(12 + 1e-9);
      }),
    );
  });

  it('[L05] gives the same however it is cut', () => {
    fc.assert(
      fc.property(anySession, fc.integer({ min: 1, max: 9 }), (rows, size) => {
        expect(cleaned(rows, {}, size)).toEqual(cleaned(rows));
      }),
    );
  });
});

describeProcessor(sensorCleaning, {
  folder: import.meta.url,
  partitions: [
    series(60, 10, (i) => ({
      x: i * 0.5 + (i === 30 ? 9 : 0),
      y: i % 7,
      speed: i % 3 === 0 ? 5 + i / 20 : null,
      heartRate: i % 10 === 0 ? 120 + i : null,
      playerLoad: i / 50,
      person: `01890f3c-5a2b-7c4d-9e1f-2a3b4c5d6e${i % 2 === 0 ? '7f' : '80'}`,
    })),
    [readingAt(0, { speed: 40 }), readingAt(400, { speed: 4 })],
  ],
});
