import { evaluate, minus, ratio, sum, times } from '@fieldhouse/domain';
import {
  playsKey,
  unintentionalWalks,
  weightedOnBaseChances as chances,
  type ClubLine,
  type Values,
} from './club-line.js';
import { expectedRuns } from './expected-runs.js';
import type { RunChange } from './run-change.js';
import type { RunEnvironment } from './run-environment.js';

type Name =
  | 'plateAppearances'
  | 'weightedOnBaseSum'
  | 'weightedOnBaseChances'
  | 'runsAboveAverage'
  | 'runsCreated'
  | 'leagueRuns'
  | 'expectedRunsAdded';

/** What a batter's line for a club was worth. `plays`: by {@link playsKey}. */
export function battingValues(
  environment: RunEnvironment,
  plays: Readonly<Record<string, RunChange>>,
): (line: ClubLine) => Values<Name> {
  const { weights, weightedOnBaseScale, leagueOnBaseAverage, runsPerPlateAppearance, expectancy } = environment;
  const weighted = sum(
    times(weights.walk ?? 0, unintentionalWalks),
    times(weights.hitByPitch ?? 0, 'hitByPitch'),
    times(weights.single ?? 0, minus('hits', 'doubles', 'triples', 'homeRuns')),
    times(weights.double ?? 0, 'doubles'),
    times(weights.triple ?? 0, 'triples'),
    times(weights.homeRun ?? 0, 'homeRuns'),
  );
  // By its scale the league's wOBA is its OBP.
  const aboveAverage = times(
    ratio(minus(ratio(weighted, chances), leagueOnBaseAverage), weightedOnBaseScale),
    'plateAppearances',
  );
  const league = times(runsPerPlateAppearance, 'plateAppearances');
  return (line) => {
    const { counts } = line;
    const { plateAppearances = null } = counts;
    const weightedOnBaseChances = evaluate(chances, counts);
    // Who had no chance, but a sacrifice, was neither better nor worse.
    const runsAboveAverage = weightedOnBaseChances === 0 ? 0 : evaluate(aboveAverage, counts);
    const leagueRuns = evaluate(league, counts);
    return {
      plateAppearances,
      weightedOnBaseSum: evaluate(weighted, counts),
      weightedOnBaseChances,
      runsAboveAverage,
      runsCreated: evaluate(sum('runsAboveAverage', 'leagueRuns'), { runsAboveAverage, leagueRuns }),
      leagueRuns,
      expectedRunsAdded: expectedRuns(plays[playsKey(line)], plateAppearances, expectancy),
    };
  };
}
