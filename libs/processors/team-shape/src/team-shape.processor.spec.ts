import { describe, expect, it } from '@jest/globals';
import type { RecordOf } from '@fieldhouse/domain';
import { centroid, hullArea, stretchIndex, type cleanReading, type clubWindow } from '@fieldhouse/domain/tracking';
import type { InputRow } from '@fieldhouse/plugin-kit';
import { createTestContext, describeProcessor, referenceData } from '@fieldhouse/plugin-kit/testing';
import * as fc from 'fast-check';
import { teamShape } from './team-shape.processor.js';

/** 2026-05-01, noon UTC, in microseconds. */
const noon = 1_777_636_800_000_000;
const about = (value: number | null): unknown => (value === null ? null : expect.closeTo(value, 9));
const idOf = (n: number) => `01890f3c-5a2b-7c4d-9e1f-2a3b4c5d6e${10 + n}`;
const [north, calder] = [idOf(80), idOf(81)];

const place = (seconds: number, player: number, x: number | null, y: number | null, given: object = {}) =>
  ({
    of: 'clean-reading',
    row: {
      session: 'north-park:2026-05-01-match',
      person: idOf(player),
      atMicroseconds: noon + Math.round(seconds * 1e6),
      localDate: '2026-05-01',
      club: north,
      position: null,
      x,
      y,
      speed: null,
      acceleration: null,
      bodyAcceleration: null,
      heartRate: null,
      seconds: null,
      metres: null,
      playerLoad: null,
      ...given,
    } satisfies RecordOf<typeof cleanReading>,
  }) as InputRow;

function shapes(rows: readonly InputRow[], batchSize = 500) {
  const { ctx, counters } = createTestContext({ settings: teamShape.parameters.parse({}) });
  let state = teamShape.initial(ctx.settings);
  const made = Array.from({ length: Math.ceil(rows.length / batchSize) }, (_, at) => {
    const step = teamShape.process(rows.slice(at * batchSize, (at + 1) * batchSize), state, ctx);
    state = step.state;
    return step.out;
  }).flat();
  const out = [...made, ...teamShape.finish(state, ctx).out].map(({ row }) => row as RecordOf<typeof clubWindow>);
  return { out, late: counters['late'] ?? 0 };
}

const valuesOf = (rows: readonly InputRow[], metric: string, lengthSeconds = 1, club = north) =>
  shapes(rows)
    .out.filter((row) => row.metric === metric && row.lengthSeconds === lengthSeconds && row.club === club)
    .map(({ value }) => value);

/** Four in a rectangle of 6 × 8 m, at an instant. */
const four = (seconds: number, given: object = {}) =>
  [
    [0, 0],
    [6, 0],
    [6, 8],
    [0, 8],
  ].map(([x, y], i) => place(seconds, i, x!, y!, given));

describe('team-shape', () => {
  it('[L08] knows centroid, stretch and hull at a whole second: of four in a rectangle of 6 × 8 m, its middle, 5 m, 48 m²', () => {
    const { out } = shapes(four(0));
    const seconds = out.filter((row) => row.lengthSeconds === 1);
    expect(seconds.map(({ metric, value }) => [metric, value])).toEqual([
      ['centroid-x', 3],
      ['centroid-y', 4],
      ['stretch-index', 5],
      ['hull-area', 48],
      ['players-counted', 4],
    ]);
    expect(seconds[0]).toMatchObject({ startsAt: '2026-05-01T12:00:00.000Z', localDate: '2026-05-01', club: north });
  });

  it('[L08] leaves out who keeps the goal, who has no club and who has no place', () => {
    const more = [place(0, 5, 50, 0, { position: 'GK' }), place(0, 6, 50, 0, { club: null }), place(0, 7, null, null)];
    expect(valuesOf([...four(0), ...more], 'players-counted')).toEqual([4]);
    expect(valuesOf([...four(0), ...more], 'hull-area')).toEqual([48]);
  });

  it('[L08] tells of each club by itself', () => {
    const rows = [...four(0), place(0, 5, 20, 0, { club: calder }), place(0, 6, 30, 0, { club: calder })];
    expect([valuesOf(rows, 'stretch-index', 1, calder), valuesOf(rows, 'hull-area', 1, calder)]).toEqual([[5], []]);
    expect(valuesOf(rows, 'stretch-index')).toEqual([5]);
  });

  it('[L03] counts places of the last three seconds: who is lost leaves the shape, and the count says it', () => {
    const rows = [...four(0), ...[1, 2, 3, 4].map((seconds) => place(seconds, 0, 0, 0))];
    expect(valuesOf(rows, 'players-counted')).toEqual([4, 4, 4, 4, 1]);
    expect(valuesOf(rows, 'hull-area')).toEqual([48, 48, 48, 48]);
  });

  it('takes the place that stood at the second, not the one that came after it', () => {
    const rows = [place(0.9, 0, 1, 0), place(1, 1, 3, 0), place(1.1, 0, 9, 0), place(2.05, 0, 10, 0)];
    expect(valuesOf(rows, 'centroid-x')).toEqual([2, 6]);
  });

  it('has means of a minute, which say of how many seconds they are', () => {
    const rows = Array.from({ length: 31 }, (_, i) => [place(45 + i, 0, i, 0), place(45 + i, 1, i, 4)]).flat();
    const minutes = shapes(rows).out.filter((row) => row.lengthSeconds === 60 && row.metric === 'centroid-x');
    expect(minutes.map(({ startsAt, value, samples, coverage }) => [startsAt, value, samples, coverage])).toEqual([
      ['2026-05-01T12:00:00.000Z', 7, 15, 0.25],
      ['2026-05-01T12:01:00.000Z', 22.5, 16, 16 / 60],
    ]);
  });

  it('[D06] counts what comes too late, and does not change the shape by it', () => {
    const rows = [...four(0), ...four(1), ...four(2)];
    const { out, late } = shapes([...rows, place(0.5, 0, 90, 90)]);
    expect([out, late]).toEqual([shapes(rows).out, 1]);
  });

  it('has nothing to tell of a long gap, and goes on after it', () => {
    expect(valuesOf([...four(0), ...four(86_400)], 'hull-area')).toEqual([48, 48, 48, 48, 48]);
  });

  const session = fc
    .array(
      fc.record({
        wait: fc.integer({ min: 0, max: 1500 }),
        player: fc.nat(6),
        x: fc.integer({ min: -50, max: 50 }),
        y: fc.integer({ min: -30, max: 30 }),
      }),
      { minLength: 1, maxLength: 60 },
    )
    .map((steps) => {
      let milliseconds = 0;
      return steps.map(({ wait, player, x, y }) => ({ at: (milliseconds += wait) / 1000, player, x, y }));
    });

  it('[L08] [L05] is by the rule at every second, however it is cut', () => {
    fc.assert(
      fc.property(session, fc.integer({ min: 1, max: 9 }), (steps, size) => {
        const rows = steps.map(({ at, player, x, y }) => place(at, player, x, y));
        const { out } = shapes(rows, size);
        expect(out).toEqual(shapes(rows).out);
        const got = new Map(
          out.filter((row) => row.lengthSeconds === 1).map((row) => [`${row.startsAt} ${row.metric}`, row.value]),
        );
        for (let second = 0; second <= steps.at(-1)!.at; second++) {
          const places = Array.from({ length: 7 }, (_, player) =>
            steps.findLast((step) => step.player === player && step.at <= second),
          ).filter((step) => step !== undefined && second - step.at <= 3) as typeof steps;
          const startsAt = new Date((noon / 1e6 + second) * 1000).toISOString();
          const of = (metric: string) => got.get(`${startsAt} ${metric}`) ?? null;
          expect([of('centroid-x'), of('stretch-index'), of('hull-area')]).toEqual(
            [centroid(places)?.x ?? null, stretchIndex(places), hullArea(places)].map(about),
          );
        }
      }),
    );
  });
});

describe('team-shape on a real match', () => {
  const sensors = referenceData('sensors');
  (sensors.present ? it : it.skip)(
    `[L08] ten of Tromsø are spread over a part of their pitch that a team can span${sensors.reason}`,
    () => {
      const rows = [...sensors.table('zxy_tromso/tracking.csv.gz')]
        .filter((row) => !['1', '3'].includes(row('player')))
        .filter((_, i) => i < 40_000)
        .map((row) => ({ at: Number(row('t_ms')) * 1000, player: Number(row('player')), row }))
        .toSorted((a, b) => a.at - b.at)
        .map(({ at, player, row }) =>
          place(0, player, Number(row('x_m')) - 52.5, Number(row('y_m')) - 34, { atMicroseconds: at }),
        );
      const { out, late } = shapes(rows);
      const values = (metric: string) =>
        out.filter((row) => row.metric === metric && row.lengthSeconds === 1).map(({ value }) => value);
      const hulls = values('hull-area').slice(5);
      const median = hulls.toSorted((a, b) => a - b)[Math.floor(hulls.length / 2)]!;
      expect([hulls.length > 150, median > 300, median < 1500, late]).toEqual([true, true, true, 0]);
      expect(Math.max(...values('stretch-index'))).toBeLessThan(40);
      expect(new Set(values('players-counted'))).toEqual(new Set([10]));
    },
    60_000,
  );
});

describeProcessor(teamShape, {
  folder: import.meta.url,
  partitions: [
    [0, 0.5, 1, 1.5, 2, 63].flatMap((seconds) => four(seconds)),
    [place(0, 0, 1, 1), place(0, 5, 2, 2, { club: calder })],
  ],
  lateRows: [place(30, 0, 40, 40)],
});
