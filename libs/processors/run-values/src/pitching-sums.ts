import { evaluate } from '@fieldhouse/domain';
import { fieldingIndependentRuns, type ClubLine } from './club-line.js';

/** What the league's pitchers gave, those left out of whom something is not known. */
export interface PitchingSums {
  readonly outs: number;
  readonly earnedRuns: number;
  /** 13 HR + 3 (BB + HBP) − 2 SO */
  readonly fieldingIndependentRuns: number;
}

export function pitchingSums(lines: readonly ClubLine[]): PitchingSums {
  const sums = { outs: 0, earnedRuns: 0, fieldingIndependentRuns: 0 };
  for (const { counts } of lines) {
    const { outs = null, earnedRuns = null } = counts;
    const runs = evaluate(fieldingIndependentRuns, counts);
    if (outs === null || earnedRuns === null || runs === null) continue;
    sums.outs += outs;
    sums.earnedRuns += earnedRuns;
    sums.fieldingIndependentRuns += runs;
  }
  return sums;
}
