import { evaluate } from '../../metric.js';
import type { RatioPart } from '../../statistics/ratio-sum.js';
import { battingMetrics } from '../batting.metrics.js';
import { appearanceResults, type AppearanceCounts, type AppearanceResult } from './results.js';

/** The averages of a line; null where its denominator is zero. */
export interface AppearanceRates {
  readonly battingAverage: number | null;
  readonly onBaseAverage: number | null;
  readonly sluggingAverage: number | null;
  readonly onBasePlusSlugging: number | null;
}

/** Averages by the formulas of the batting metrics, so that a window and a season line cannot differ. */
export function appearanceRates(counts: AppearanceCounts): AppearanceRates {
  const line = { ...counts, hits: counts.singles + counts.doubles + counts.triples + counts.homeRuns };
  const rate = (id: string) => {
    const metric = battingMetrics.find((metric) => metric.id === id);
    return metric === undefined ? null : evaluate(metric.formula, line);
  };
  return {
    battingAverage: rate('batting-average'),
    onBaseAverage: rate('on-base-average'),
    sluggingAverage: rate('slugging-average'),
    onBasePlusSlugging: rate('on-base-plus-slugging'),
  };
}

/** What a plate appearance adds to the on-base average: times on base above, chances below. */
export function onBasePart(result: AppearanceResult): RatioPart {
  const { atBats, walks, hitByPitch, sacrificeFlies } = appearanceResults[result];
  return { above: hitsOf(result) + walks + hitByPitch, below: atBats + walks + hitByPitch + sacrificeFlies };
}

/** What a plate appearance adds to the slugging average: bases above, at-bats below. */
export function sluggingPart(result: AppearanceResult): RatioPart {
  const { singles, doubles, triples, homeRuns, atBats } = appearanceResults[result];
  return { above: singles + 2 * doubles + 3 * triples + 4 * homeRuns, below: atBats };
}

function hitsOf(result: AppearanceResult): number {
  const { singles, doubles, triples, homeRuns } = appearanceResults[result];
  return singles + doubles + triples + homeRuns;
}
