import { describe, expect, it } from '@jest/globals';
import type { Place } from '../team-shape.js';
import type { Mark } from './surface.js';
import { surfaceOf, surfaces } from './surfaces.js';

const on = (mark: Mark, degrees: number): Place => {
  if (mark.shape === 'segment') return mark.from;
  const angle = (degrees * Math.PI) / 180;
  return { x: mark.centre.x + mark.radius * Math.cos(angle), y: mark.centre.y + mark.radius * Math.sin(angle) };
};
const ends = (mark: Mark): readonly [Place, Place] =>
  mark.shape === 'segment'
    ? [mark.from, mark.to]
    : mark.shape === 'arc'
      ? [on(mark, mark.fromDegrees), on(mark, mark.toDegrees)]
      : [on(mark, 0), on(mark, 180)];
const marksOf = (id: string) => surfaceOf(id)!.marks.map(({ mark }) => mark);
const circles = (id: string, radius: number) =>
  marksOf(id).filter((mark) => mark.shape !== 'segment' && Math.abs(mark.radius - radius) < 1e-6);

describe('playing surfaces', () => {
  it('[L04] are three, of one table, each once', () => {
    expect(surfaces.map(({ id }) => id)).toEqual(['football-pitch', 'baseball-field', 'ice-rink']);
    expect(surfaceOf('moon')).toBeUndefined();
  });

  it.each(surfaces.map((surface) => [surface.id, surface] as const))(
    '[L04] %s has an edge that closes, against the clock, and reaches as far as its length and width',
    (_, { edge, length, width }) => {
      for (const [i, mark] of edge.entries()) {
        const [, end] = ends(mark);
        const [begin] = ends(edge[(i + 1) % edge.length]!);
        expect(Math.hypot(end.x - begin.x, end.y - begin.y)).toBeLessThan(1e-9);
      }
      const points = edge.flatMap((mark) =>
        mark.shape === 'arc'
          ? Array.from({ length: 91 }, (_, i) =>
              on(mark, mark.fromDegrees + ((mark.toDegrees - mark.fromDegrees) * i) / 90),
            )
          : [ends(mark)[0]],
      );
      const reach = (of: (place: Place) => number) => [Math.min(...points.map(of)), Math.max(...points.map(of))];
      const half = (size: number) => [expect.closeTo(-size / 2, 6), expect.closeTo(size / 2, 6)];
      expect([reach(({ x }) => x), reach(({ y }) => y)]).toEqual([half(length), half(width)]);
      const area = points.reduce((sum, { x, y }, i) => {
        const next = points[(i + 1) % points.length]!;
        return sum + x * next.y - next.x * y;
      }, 0);
      expect(area).toBeGreaterThan(0);
    },
  );

  it.each(surfaces.map((surface) => [surface.id, surface] as const))(
    '[L04] %s has its marks on it, goals a step behind the line',
    (_, { marks, length, width }) => {
      for (const { mark, as } of marks)
        for (const { x, y } of ends(mark)) {
          expect(Math.abs(x)).toBeLessThan(length / 2 + (as === 'goal' ? 3 : 1e-6));
          expect(Math.abs(y)).toBeLessThan(width / 2 + 1e-6);
        }
    },
  );

  it('[L04] the pitch is drawn by law 1: circle 9.15 m, area 16.5 m deep and 40.32 m wide, penalty mark 11 m', () => {
    expect(circles('football-pitch', 9.15)).toHaveLength(3);
    const area = marksOf('football-pitch').find((mark) => mark.shape === 'segment' && mark.to.x === 52.5 - 16.5);
    expect(ends(area!).map(({ y }) => y)).toEqual([-20.16, -20.16]);
    const arc = circles('football-pitch', 9.15).find((mark) => mark.shape === 'arc' && mark.centre.x > 0)!;
    expect(ends(arc).map(({ x }) => x)).toEqual([expect.closeTo(36, 9), expect.closeTo(36, 9)]);
  });

  it('[L04] the rink is drawn by rule 1: 60.96 × 25.91 m, five circles of 15 ft, blue lines 7.62 m from the middle', () => {
    const { length, width, marks } = surfaceOf('ice-rink')!;
    expect([length, width].map((size) => size.toFixed(2))).toEqual(['60.96', '25.91']);
    expect(circles('ice-rink', 15 * 0.3048)).toHaveLength(5);
    const blue = marks.filter(({ mark, as }) => as === 'blue-line' && mark.shape === 'segment');
    expect(blue.map(({ mark }) => ends(mark)[0].x).sort((a, b) => a - b)).toEqual([-7.62, 7.62]);
  });

  it('[L04] the diamond has bases 27.43 m apart, 38.8 m from home to second, and the rubber 18.44 m from home', () => {
    const dots = circles('baseball-field', 0.75 * 0.3048).map((mark) => (mark.shape === 'dot' ? mark.centre : null)!);
    const [first, second, third, home] = dots as [Place, Place, Place, Place];
    const apart = (a: Place, b: Place) => Math.hypot(a.x - b.x, a.y - b.y).toFixed(2);
    expect([apart(home, first), apart(first, second), apart(second, third), apart(third, home)]).toEqual(
      Array<string>(4).fill('27.43'),
    );
    expect(apart(home, second)).toBe('38.79');
    const [rubber] = circles('baseball-field', 0.3048);
    expect(apart(home, rubber?.shape === 'dot' ? rubber.centre : home)).toBe('18.44');
    expect(first.y).toBeLessThan(0);
  });
});
