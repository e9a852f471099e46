import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { prepareShotRace, type RaceShot, type ShotRaceInput } from './shot-race.prepare.js';

const periods = [1, 2, 3].map((period) => ({ period, name: `${period}` }));
const shot = (period: number, seconds: number, side: 'away' | 'home', goal: number | null = null): RaceShot => ({
  period,
  seconds,
  side,
  goal,
});
const input = (shots: readonly RaceShot[], change: Partial<ShotRaceInput> = {}): ShotRaceInput => ({
  shots,
  penalties: [],
  periods,
  names: { away: 'Oxbow', home: 'Nordhaven' },
  ...change,
});

describe('the shots of a game, minute by minute', () => {
  it('[E12] count up along one clock, with goals by number, and say so', () => {
    const race = prepareShotRace(input([shot(1, 600, 'away', 1), shot(2, 600, 'home'), shot(3, 0, 'home', 2)]));
    expect(race?.summary).toBe('Shots on goal, minute by minute: Oxbow 1, Nordhaven 2 at the end.');
    expect(race?.lines.map((line) => line.goals.map(({ number, x }) => [number, x]))).toEqual([
      [[1, 600 / 3600]],
      [[2, 2400 / 3600]],
    ]);
    expect(race?.periods.map(({ x }) => x)).toEqual([0, 1 / 3, 2 / 3]);
  });

  it('ends an overtime with what was told of it last', () => {
    const long = [...periods, { period: 4, name: 'OT' }];
    const race = prepareShotRace(input([shot(1, 0, 'away'), shot(4, 167, 'home', 1)], { periods: long }));
    expect(race?.lines[1]?.goals).toEqual([{ number: 1, x: 1, y: 0.25 }]);
  });

  it('draws a penalty as long as it is served, within the game', () => {
    const penalties = [
      { period: 1, seconds: 0, side: 'away' as const, minutes: 2 },
      { period: 3, seconds: 1170, side: 'home' as const, minutes: 2 },
    ];
    const race = prepareShotRace(input([shot(1, 0, 'away')], { penalties }));
    expect(race?.penalties.map(({ width }) => Math.round(width * 3600))).toEqual([120, 30]);
  });

  it('draws nothing without a shot', () => {
    expect(prepareShotRace(input([]))).toBeNull();
  });

  it('never steps down or backwards', () => {
    const moments = fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.nat(1200), fc.boolean()), { minLength: 1 });
    fc.assert(
      fc.property(moments, (list) => {
        const inOrder = [...list].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
        const race = prepareShotRace(input(inOrder.map(([p, s, home]) => shot(p, s, home ? 'home' : 'away'))));
        for (const { steps } of race?.lines ?? [])
          steps.slice(1).forEach((step, i) => {
            expect(step.x).toBeGreaterThanOrEqual(steps[i]?.x ?? 0);
            expect(step.y).toBeGreaterThanOrEqual(steps[i]?.y ?? 0);
          });
      }),
    );
  });
});
