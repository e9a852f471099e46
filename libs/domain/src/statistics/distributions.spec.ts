import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { normalQuantile } from './normal.js';
import { studentCdf, studentQuantile } from './student-t.js';

describe('normalQuantile', () => {
  it.each([
    [0.5, 0],
    [0.6, 0.2533471031],
    [0.975, 1.959963985],
    [0.995, 2.575829304],
    [0.9999, 3.719016485],
    [1e-10, -6.361340902],
    [1e-20, -9.26234009],
  ])('has %p of the distribution under %p, as the tables say', (p, z) => {
    expect(Math.abs(normalQuantile(p) - z)).toBeLessThan(2e-6);
  });

  it('refuses what is no share', () => {
    expect(() => normalQuantile(1)).toThrow('between 0 and 1');
  });
});

describe("Student's t", () => {
  it.each([
    [0.975, 1, 12.706204736],
    [0.975, 2, 4.30265273],
    [0.975, 3.5, 2.940088638],
    [0.975, 10, 2.228138852],
    [0.975, 24.98, 2.059622167],
    [0.975, 120.7, 1.979813462],
    [0.975, 3000, 1.960755055],
    [0.995, 1, 63.656741163],
    [0.995, 4, 4.60409487],
    [0.025, 10, -2.228138852],
  ])('has %p of the distribution with %p degrees of freedom under %p, as the tables say', (p, degrees, t) => {
    expect(studentQuantile(p, degrees)).toBeCloseTo(t, 8);
  });

  it.each([
    [-2.5, 7, 0.0204961093],
    [0, 3, 0.5],
    [1.3, 2.2, 0.8434571071],
    [40, 5, 0.9999999079],
  ])('has under %p with %p degrees of freedom the share %p', (t, degrees, p) => {
    expect(studentCdf(t, degrees)).toBeCloseTo(p, 9);
  });

  it('has quantiles that its shares lead back to', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        fc.double({ min: 1, max: 1e5, noNaN: true }),
        (p, degrees) => {
          expect(studentCdf(studentQuantile(p, degrees), degrees)).toBeCloseTo(p, 9);
        },
      ),
    );
  });
});
