import { surfaces } from '@fieldhouse/domain/tracking';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { fieldHeight, fieldPlace, toPixels } from './field-place.js';
import { prepareFieldPlayers, type FieldPlayer } from './field-players.prepare.js';
import { drawGround } from './ground.draw.js';
import { prepareGround } from './ground.prepare.js';
import { prepareMinutes } from './minutes.prepare.js';
import { prepareSpark } from './spark.prepare.js';

const boxOf = (width: number, surface: { length: number; width: number }) => ({
  width,
  height: fieldHeight(surface, width, 700),
});

describe('a field', () => {
  it('[L04] is drawn of pitch, diamond and rink from the one table, whole and within its box', () => {
    for (const surface of surfaces) {
      for (const width of [358, 760, 1_200]) {
        const box = boxOf(width, surface);
        const place = fieldPlace(surface, box);
        for (const [x, y] of [
          [surface.length / 2, surface.width / 2],
          [-surface.length / 2, -surface.width / 2],
        ] as const) {
          const [left, top] = toPixels(place, x, y);
          expect(left).toBeGreaterThanOrEqual(0);
          expect(left).toBeLessThanOrEqual(box.width);
          expect(top).toBeGreaterThanOrEqual(0);
          expect(top).toBeLessThanOrEqual(box.height);
        }
        expect(prepareGround(surface, place).marks).toHaveLength(surface.marks.length);
      }
    }
  });

  it('[L04] has an edge whose strokes join, upright too', () => {
    for (const surface of surfaces) {
      for (const width of [358, 1_000]) {
        const { edge } = prepareGround(surface, fieldPlace(surface, boxOf(width, surface)));
        let [x, y, widest] = [0, 0, 0];
        for (const [stroke, atX, atY, radius = 0, from = 0, to = 0] of edge) {
          const begins = stroke === 'arc' ? [atX + radius * Math.cos(from), atY + radius * Math.sin(from)] : [x, y];
          widest = Math.max(widest, Math.hypot((begins[0] ?? 0) - x, (begins[1] ?? 0) - y));
          [x, y] = stroke === 'arc' ? [atX + radius * Math.cos(to), atY + radius * Math.sin(to)] : [atX, atY];
        }
        expect(widest).toBeLessThan(0.01);
        expect(Math.hypot(x - (edge[0]?.[1] ?? 0), y - (edge[0]?.[2] ?? 0))).toBeLessThan(0.01);
      }
    }
  });

  it('[L04] has x to the right and y up; on a phone x up and y to the left', () => {
    const pitch = surfaces[0]!;
    const wide = fieldPlace(pitch, boxOf(900, pitch));
    const upright = fieldPlace(pitch, boxOf(358, pitch));
    expect(toPixels(wide, 10, 0)[0]).toBeGreaterThan(wide.centre.x);
    expect(toPixels(wide, 0, 10)[1]).toBeLessThan(wide.centre.y);
    expect(toPixels(upright, 10, 0)[1]).toBeLessThan(upright.centre.y);
    expect(toPixels(upright, 0, 10)[0]).toBeLessThan(upright.centre.x);
  });

  it('[L04] draws each mark with the colour of its role, and nothing else', () => {
    const rink = surfaces.find(({ ground }) => ground === 'ice')!;
    const colours: string[] = [];
    const canvas = {
      set strokeStyle(colour: string) {
        colours.push(colour);
      },
      ...Object.fromEntries(
        ['beginPath', 'closePath', 'moveTo', 'lineTo', 'arc', 'fill', 'stroke'].map((name) => [name, () => undefined]),
      ),
    } as unknown as CanvasRenderingContext2D;
    const ink = { ice: 'i', line: 'l', goal: 'g', 'red-line': 'r', 'blue-line': 'b', dirt: 'd' };
    drawGround(canvas, prepareGround(rink, fieldPlace(rink, boxOf(900, rink))), ink);
    expect(colours).toEqual(['l', ...rink.marks.map(({ as }) => ink[as])]);
  });

  it('[L04] puts whoever needs a look on top, and names those alone; trails end where the player is', () => {
    const player = (mark: FieldPlayer['mark'], trail: FieldPlayer['trail']): FieldPlayer => ({
      label: '1',
      name: 'Adair',
      mark,
      guest: false,
      trail,
    });
    const pitch = surfaces[0]!;
    const place = fieldPlace(pitch, boxOf(900, pitch));
    const way = [
      [0, 0],
      [1, 2],
    ] as const;
    const drawn = prepareFieldPlayers(
      [player('act', way), player('normal', way), player('lost', way), player('watch', [])],
      place,
    );
    expect(drawn.map(({ mark, name }) => [mark, name])).toEqual([
      ['lost', 'Adair'],
      ['normal', null],
      ['act', 'Adair'],
    ]);
    expect(drawn[1]?.trail.slice(-2)).toEqual([drawn[1]?.x, drawn[1]?.y]);
    expect(drawn[0]?.trail).toEqual([]);
    expect(prepareFieldPlayers([player('lost', way)], place)[0]?.name).toBeNull();
  });
});

describe('the last minutes', () => {
  const points = fc.array(
    fc.record({ at: fc.integer({ min: 0, max: 300_000 }), value: fc.integer({ min: 0, max: 50 }) }),
  );

  it('[D09] stays in its frame, and breaks where nothing was measured', () => {
    fc.assert(
      fc.property(points, (some) => {
        const sorted = some.toSorted((a, b) => a.at - b.at);
        const chart = prepareMinutes({ points: sorted, from: 0, to: 300_000, gap: 5_000, levels: [], format: String });
        for (const pair of chart.lines.flatMap((line) => line.split(' '))) {
          const [x = -1, y = -1] = pair.split(',').map(Number);
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(1_000);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(100);
        }
      }),
    );
    const broken = [0, 1_000, 20_000, 21_000].map((at) => ({ at, value: 1 }));
    expect(
      prepareMinutes({ points: broken, from: 0, to: 30_000, gap: 5_000, levels: [], format: String }).lines,
    ).toHaveLength(2);
  });

  it('[L01] draws a limit that is near, and none that would flatten the line', () => {
    const line = [0, 60_000].map((at) => ({ at, value: 10 + at / 60_000 }));
    expect(prepareSpark(line, 60_000, 300_000, 12).limit).not.toBeNull();
    expect(prepareSpark(line, 60_000, 300_000, 1_000).limit).toBeNull();
    expect(prepareSpark([], 60_000, 300_000, 12)).toEqual({ lines: [], limit: null, end: null });
  });
});
