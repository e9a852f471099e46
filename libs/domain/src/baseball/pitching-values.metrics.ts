import { minus, ratio, sum, times, type Metric } from '../metric.js';
import { countMetric } from '../counted.metric.js';
import { pitchingLineId as line, pitchingPool as pool } from './pitching-counts.metrics.js';
import { inningsSample as sample, pitchingQualifier as qualifier } from './pitching-rates.metrics.js';

/** What a pitcher's events were worth, by the constant and the run values of their season. */
export const pitchingValueMetrics: readonly Metric[] = [
  {
    id: 'fielding-independent-pitching',
    line,
    pool,
    qualifier,
    sample,
    kind: 'rate',
    name: 'Fielding independent pitching',
    abbreviation: 'FIP',
    meaning:
      'What his earned run average would be by home runs, walks, hit batters and strikeouts alone, which no fielder has a part in. Read it like ERA: about 4.30 is ordinary.',
    formula: ratio(
      times(
        3,
        sum(
          minus(sum(times(13, 'homeRuns'), times(3, sum('walks', 'hitBatters'))), times(2, 'strikeouts')),
          'constantRuns',
        ),
      ),
      'outs',
    ),
    unit: 'runs per nine innings',
    format: 'decimal2',
    better: 'lower',
    source:
      "T. Tango's FIP; with all walks, the constant from the season's own lines: own method, close to but not the same as FanGraphs'",
  },
  countMetric({
    id: 'run-expectancy-saved',
    line,
    pool,
    of: 'expectedRunsSaved',
    name: 'Runs saved by bases and outs',
    abbreviation: 'RE24',
    unit: 'runs',
    format: 'decimal1',
    meaning:
      'How many fewer runs the other side scored, and could expect, over all that happened while he pitched, than an average pitcher would have let in.',
    source:
      'G. Lindsey, "An Investigation of Strategies in Baseball", 1963; run values of the season\'s own events: own method, close to but not the same as FanGraphs\'',
  }),
];
