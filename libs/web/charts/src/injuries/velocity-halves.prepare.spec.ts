import { describe, expect, it } from '@jest/globals';
import { prepareVelocityHalves, type VelocityHalvesInput } from './velocity-halves.prepare.js';

const points = (mean: number, count: number) =>
  Array.from({ length: count }, (_, i) => ({ at: i + 1, mean, low: mean - 0.5, high: mean + 0.5 }));

function input(change: Partial<VelocityHalvesInput> = {}): VelocityHalvesInput {
  return {
    velocity: { type: 'FF', name: 'Four-seam', before: points(94.5, 100), after: points(93.5, 50) },
    pitches: { before: 100, after: 50 },
    means: { before: 94.5, after: 93.5 },
    daysOut: 27,
    ...change,
  };
}

const xs = (line: string | undefined) => (line ?? '').split(' ').map((point) => Number(point.split(',')[0]));

describe('velocity before and after', () => {
  it('[A42] draws both halves on one scale of speed and of pitches, with a gap for the absence', () => {
    const chart = prepareVelocityHalves(input());
    const before = xs(chart?.before?.line);
    const after = xs(chart?.after?.line);
    expect(before.at(-1)).toBe(480);
    expect(after[0]).toBeGreaterThan(520);
    /* A hundred pitches before are as wide as the half, fifty after half as wide. */
    expect((before.at(-1) ?? 0) - (before[0] ?? 0)).toBeCloseTo(480 * 0.99);
    expect((after.at(-1) ?? 0) - (after[0] ?? 0)).toBeCloseTo(480 * 0.49);
    expect(chart?.ticks.map((tick) => tick.text)).toEqual(['93', '93.5', '94', '94.5', '95']);
    expect(chart?.before?.mean?.text).toBe('94.5');
    expect(chart?.places.map((place) => place.text)).toEqual(['100 before', '27 days out', '50 after']);
    expect(chart?.summary).toBe('Four-seam velocity: 94.5 mph before, 93.5 after');
  });

  it('[A28] draws only the half before while he has not returned', () => {
    const chart = prepareVelocityHalves(
      input({
        velocity: { type: 'FF', name: 'Four-seam', before: points(94.5, 100), after: [] },
        pitches: { before: 100, after: 0 },
        means: { before: 94.5, after: null },
        daysOut: null,
      }),
    );
    expect(chart?.after).toBeNull();
    expect(chart?.places.map((place) => place.text)).toEqual(['100 before', 'out']);
    expect(chart?.summary).toBe('Four-seam velocity: 94.5 mph before; he has not returned');
  });

  it('draws of a long half no more points than a line shows, its first and last among them', () => {
    const chart = prepareVelocityHalves(
      input({
        velocity: { type: 'FF', name: 'Four-seam', before: points(94, 2001), after: [] },
        pitches: { before: 2001, after: 0 },
      }),
    );
    const before = xs(chart?.before?.line);
    expect(before.length).toBeLessThan(260);
    expect(before.at(-1)).toBe(480);
    expect(before[0]).toBeCloseTo(0, 0);
  });

  it('draws nothing where too few pitches tell', () => {
    const velocity = { type: 'FF', name: 'Four-seam', before: [], after: [] };
    expect(prepareVelocityHalves(input({ velocity }))).toBeNull();
  });
});
