import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { directionOf, markOf, prepareSprayChart, sprayField } from './spray-chart.prepare.js';

const ball = (x: number, y: number, result: string | null = 'single') => ({ x, y, result, battedBall: null });
const foot = 0.3048;

describe('the spray chart', () => {
  it('[A41] marks each ball where it was fielded, in feet, before and after', () => {
    const chart = prepareSprayChart({
      before: [ball(-30 * foot, 100 * foot)],
      after: [ball(0, 400 * foot, 'home-run')],
    });
    expect(chart?.before.points).toEqual([{ mark: 'single', x: -30, y: 100 }]);
    expect(chart?.after.points).toEqual([{ mark: 'home-run', x: 0, y: 400 }]);
    expect(chart?.marks.map((mark) => mark.label)).toEqual(['Single', 'Home run']);
    expect(chart?.before.summary).toBe('Before: 1 ball in play: 1 to left, 0 to centre, 0 to right');
  });

  it('[A41] drops no ball: what lies beyond the drawing stands at its edge and is counted', () => {
    const anywhere = fc.double({ min: -200, max: 200, noNaN: true });
    const balls = fc.array(
      fc.tuple(anywhere, anywhere).map(([x, y]) => ball(x, y)),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(balls, (all) => {
        const chart = prepareSprayChart({ before: all, after: [] });
        expect(chart?.before.points).toHaveLength(all.length);
        for (const point of chart?.before.points ?? []) {
          expect(point.x).toBeGreaterThanOrEqual(sprayField.left);
          expect(point.x).toBeLessThanOrEqual(sprayField.right);
          expect(point.y).toBeGreaterThanOrEqual(sprayField.bottom);
          expect(point.y).toBeLessThanOrEqual(sprayField.top);
        }
        const counted = chart?.rows.flatMap((row) => Object.values(row.before)).reduce((sum, n) => sum + n, 0);
        expect(counted).toBe(all.length);
      }),
    );
    expect(prepareSprayChart({ before: [ball(0, 460 * foot)], after: [] })?.before.beyond).toBe(1);
  });

  it('parts fair ground into thirds as seen from home, and foul ground apart', () => {
    expect(directionOf(ball(-50, 60))).toBe('left');
    expect(directionOf(ball(0, 60))).toBe('centre');
    expect(directionOf(ball(50, 60))).toBe('right');
    expect(directionOf(ball(50, 10))).toBe('foul');
    expect(directionOf(ball(0, -5))).toBe('foul');
  });

  it('takes every other way of being put out for an out', () => {
    expect(['generic-out', 'sacrifice-fly', 'error', 'home-run', null].map(markOf)).toEqual([
      'out',
      'out',
      'reached',
      'home-run',
      'unknown',
    ]);
  });

  it('draws nothing where no ball has a place', () => {
    expect(prepareSprayChart({ before: [], after: [] })).toBeNull();
  });
});
