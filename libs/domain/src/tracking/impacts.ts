import { standardGravity } from './motion-units.js';

/** m/s2 of the body beyond which it is an impact: 5 g. Source: Catapult One's guide. */
export const impactAcceleration = 5 * standardGravity;

/** Plain JSON. `count` only grows. */
export interface ImpactTally {
  on: boolean;
  count: number;
}

export const noImpacts = (): ImpactTally => ({ on: false, count: 0 });

/**
 * Takes the next sample in, by changing the tally: however long the body stays beyond the threshold is one impact. A peak between two samples is
 * not seen, so at 10 Hz this is a lower bound.
 *
 * @param acceleration length of the three axes, m/s2
 */
export function addToImpacts(tally: ImpactTally, acceleration: number, threshold = impactAcceleration): void {
  const on = acceleration > threshold;
  if (on && !tally.on) tally.count += 1;
  tally.on = on;
}
