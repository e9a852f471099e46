import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { centroid, convexHull, hullArea, stretchIndex } from './team-shape.js';

const rectangle = [
  { x: 0, y: 0 },
  { x: 6, y: 0 },
  { x: 6, y: 8 },
  { x: 0, y: 8 },
];

describe('the shape of a team', () => {
  it('[L08] of four in a rectangle of 6 × 8 m: centroid in its middle, 5 m of stretch, a hull of 48 m²', () => {
    expect(centroid(rectangle)).toEqual({ x: 3, y: 4 });
    expect(stretchIndex(rectangle)).toBe(5);
    expect(hullArea(rectangle)).toBe(48);
  });

  it('[L08] of one more in its middle: the same hull, a stretch of 4 m', () => {
    const five = [...rectangle, { x: 3, y: 4 }];
    expect([stretchIndex(five), hullArea(five), convexHull(five).length]).toEqual([4, 48, 4]);
  });

  it('[L08] is unknown of nobody, the hull of fewer than three, and without area of three in a row', () => {
    expect([centroid([]), stretchIndex([]), hullArea(rectangle.slice(0, 2))]).toEqual([null, null, null]);
    expect(hullArea([0, 1, 2].map((x) => ({ x, y: x })))).toBe(0);
  });

  const places = fc.array(fc.record({ x: fc.integer({ min: -52, max: 52 }), y: fc.integer({ min: -34, max: 34 }) }), {
    minLength: 3,
    maxLength: 12,
  });

  it('[L08] has everybody inside of the hull, and does not depend on their order', () => {
    fc.assert(
      fc.property(places, (places) => {
        const corners = convexHull(places);
        for (const { x, y } of places) {
          const sides = corners.map((corner, i) => {
            const next = corners[(i + 1) % corners.length]!;
            return (next.x - corner.x) * (y - corner.y) - (next.y - corner.y) * (x - corner.x);
          });
          expect(sides.filter((side) => side < 0)).toEqual([]);
        }
        expect(hullArea([...places].reverse())).toBe(hullArea(places));
      }),
    );
  });
});
