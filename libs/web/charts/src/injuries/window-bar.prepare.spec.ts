import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { prepareWindowBar, type WindowBarInput, type WindowSide } from './window-bar.prepare.js';

function input(change: Partial<WindowBarInput> = {}): WindowBarInput {
  return {
    before: { events: 689, used: 300 },
    after: { events: 412, used: 300 },
    previous: { text: '2026 shoulder', absence: true },
    next: { text: '2 Jul forearm', absence: true },
    unit: 'pitches',
    ...change,
  };
}

describe('the bar of the window', () => {
  it('[A27] [A30] lays the window beside the absence, between the neighbouring stints', () => {
    const bar = prepareWindowBar(input());
    const { before, absence, after } = bar;
    expect(before.used.x + before.used.width).toBeCloseTo(absence.x);
    expect(after?.used.x).toBeCloseTo(absence.x + absence.width);
    expect(before.used.width).toBeCloseTo(after?.used.width ?? 0);
    expect(before.neighbour).not.toBeNull();
    expect(bar.summary).toBe(
      '689 pitches before the injury since the stint of 2026 shoulder, 300 of them in the window; 412 pitches after the return until the stint of 2 Jul forearm, 300 of them in the window.',
    );
  });

  it('[A28] fills the bar with the side before while he has not returned', () => {
    const bar = prepareWindowBar(input({ after: null }));
    expect(bar.after).toBeNull();
    expect(bar.absence.x + bar.absence.width).toBeCloseTo(1);
    expect(bar.summary).toMatch(/he has not returned\.$/);
  });

  it('cuts a side that is many times as long as the other, and says its whole length', () => {
    const { before } = prepareWindowBar(input({ before: { events: 6000, used: 300 } }));
    expect(before.torn).toBe(true);
    expect(before.text).toBe('6,000 pitches');
  });

  it('never leaves the drawing, and never shows more used than there is', () => {
    const side = fc.nat(5000).chain((events) => fc.record({ events: fc.constant(events), used: fc.nat(events) }));
    const bound = fc.record({ text: fc.constant('x'), absence: fc.boolean() });
    fc.assert(
      fc.property(side, fc.option(side), bound, bound, (before, after, previous, next) => {
        const bar = prepareWindowBar({ before, after, previous, next, unit: 'pitches' });
        const inside = (one: WindowSide | null) => {
          if (one === null) return;
          expect(one.run.x).toBeGreaterThanOrEqual(0);
          expect(one.run.x + one.run.width).toBeLessThanOrEqual(1 + 1e-9);
          expect(one.used.width).toBeLessThanOrEqual(one.run.width + 1e-9);
          expect(one.used.x).toBeGreaterThanOrEqual(one.run.x - 1e-9);
        };
        inside(bar.before);
        inside(bar.after);
      }),
    );
  });
});
