import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { ShotHalfView } from './shot-map.js';
import { prepareShotMap, shotDistanceFeet, type RinkShot } from './shot-map.prepare.js';

const away = { id: 'away', name: 'Oxbow Timbermen' };
const home = { id: 'home', name: 'Nordhaven Icebreakers' };
const shot = (change: Partial<RinkShot>): RinkShot => ({
  club: 'home',
  type: 'shot-on-goal',
  shootout: false,
  x: 21,
  y: 6.7,
  goal: null,
  label: '1st 3:31, Casimir Holm',
  ...change,
});

describe('the shot map of a game', () => {
  it('[E10] lets both clubs attack opposite ends, whichever way they skated', () => {
    const map = prepareShotMap({ shots: [shot({}), shot({ club: 'away' })], away, home });
    const places = [map.home, map.away].map(({ side, marks }) => [side, marks[0]?.x, marks[0]?.y]);
    expect(places).toEqual([
      ['right', 68.9, -22],
      ['left', -68.9, 22],
    ]);
  });

  it('leaves out what was blocked, whose place is the block’s, and a shootout, and counts both', () => {
    const shots = [
      shot({ type: 'goal', goal: 1 }),
      shot({ type: 'missed-shot' }),
      shot({ type: 'blocked-shot' }),
      shot({ type: 'goal', shootout: true }),
    ];
    const map = prepareShotMap({ shots, away, home });
    expect([map.home.marks.length, map.blocked, map.shootout]).toEqual([2, 1, 1]);
    expect(map.home.summary).toBe(
      'Nordhaven Icebreakers, shooting to the right: 1 on goal, 1 of them in; 1 missed the net.',
    );
  });

  it('[E12] [E13] draws each kind in a shape of its own, goals by number, and says all of it', () => {
    const map = prepareShotMap({ shots: [shot({ type: 'goal', goal: 7 }), shot({})], away, home });
    const html = renderToStaticMarkup(ShotHalfView({ half: map.home, club: 'home' }));
    expect(html).toContain(`aria-label="${map.home.summary}"`);
    expect(html).toMatch(
      /<g class="mark goal"><title>1st 3:31, Casimir Holm, goal<\/title><path [^>]*><\/path><text[^>]*>7</,
    );
    expect(html).toMatch(/<g class="mark saved"><title>[^<]*<\/title><circle /);
  });

  it('measures from the middle of the net', () => {
    expect(shotDistanceFeet({ x: 69 * 0.3048, y: 0 })).toBeCloseTo(20, 6);
    expect(shotDistanceFeet({ x: 89 * 0.3048, y: -3 * 0.3048 })).toBeCloseTo(3, 6);
  });

  it('keeps every mark in the half that its club attacks', () => {
    const places = fc.record({
      x: fc.double({ min: -40, max: 40, noNaN: true }),
      y: fc.double({ min: -20, max: 20, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(places), fc.boolean(), (list, isHome) => {
        const map = prepareShotMap({
          shots: list.map((at) => shot({ ...at, club: isHome ? 'home' : 'away' })),
          away,
          home,
        });
        const { marks } = isHome ? map.home : map.away;
        expect(marks).toHaveLength(list.length);
        for (const { x, y } of marks) {
          expect(isHome ? x : -x).toBeGreaterThanOrEqual(0);
          expect(Math.max(Math.abs(x) - 100, Math.abs(y) - 42.5)).toBeLessThan(0);
        }
      }),
    );
  });
});
