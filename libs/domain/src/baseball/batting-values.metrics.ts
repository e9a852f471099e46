import { minus, ratio, sum, times, type Metric } from '../metric.js';
import {
  battingLineId as line,
  battingPool as pool,
  battingQualifier as qualifier,
  turnsSample as sample,
} from './batting.metrics.js';
import { countMetric } from '../counted.metric.js';

/** The method is the published one, the weights are of the season's own events; so the values are near theirs, not the same. */
const ownWeights =
  "run values of the season's own events, without park factors, pitchers at bat among the league: own method, close to but not the same as FanGraphs'";

/** What a batter's events were worth, by the run values of their season. */
export const battingValueMetrics: readonly Metric[] = [
  {
    id: 'weighted-on-base-average',
    line,
    pool,
    qualifier,
    sample,
    kind: 'rate',
    name: 'Weighted on-base average',
    abbreviation: 'wOBA',
    meaning:
      'On-base average in which each way on base counts what it is worth in runs: a home run nearly three times a walk, intentional walks not at all. About .320 is ordinary, .400 is excellent.',
    formula: ratio(
      'weightedOnBaseSum',
      sum('atBats', minus('walks', 'intentionalWalks'), 'hitByPitch', 'sacrificeFlies'),
    ),
    unit: 'weighted times on base a turn at bat',
    format: 'average',
    better: 'higher',
    source: `T. Tango, M. Lichtman and A. Dolphin, The Book, 2006; ${ownWeights}`,
  },
  {
    id: 'weighted-runs-created-plus',
    line,
    pool,
    qualifier,
    sample,
    kind: 'rate',
    name: 'Weighted runs created plus',
    abbreviation: 'wRC+',
    meaning:
      'Runs that his batting was worth (wRC: wRAA and what an average batter makes), in percent of what an average batter makes of as many plate appearances. 100 is average, 150 is half as much again. Parks are not corrected for.',
    formula: ratio(times(100, 'runsCreated'), 'leagueRuns'),
    unit: "percent of an average batter's runs",
    format: 'integer',
    better: 'higher',
    source: `FanGraphs' wRC+, for the league as a whole; ${ownWeights}`,
  },
  countMetric({
    id: 'weighted-runs-above-average',
    line,
    pool,
    of: 'runsAboveAverage',
    name: 'Weighted runs above average',
    abbreviation: 'wRAA',
    unit: 'runs',
    format: 'decimal1',
    meaning:
      "Runs that his batting was worth above those of an average batter: what his wOBA is above the league's, divided by the season's scale, times plate appearances.",
    source: `T. Tango, M. Lichtman and A. Dolphin, The Book, 2006; ${ownWeights}`,
  }),
  countMetric({
    id: 'run-expectancy-added',
    line,
    pool,
    of: 'expectedRunsAdded',
    name: 'Runs added by bases and outs',
    abbreviation: 'RE24',
    unit: 'runs',
    format: 'decimal1',
    meaning:
      'How much more his club could expect to score after each of his plate appearances and steals than before, with the runs that scored. A hit with men on base counts for more.',
    source: `G. Lindsey, "An Investigation of Strategies in Baseball", 1963; ${ownWeights}`,
  }),
];
