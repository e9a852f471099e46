import { describe, expect, it } from '@jest/globals';
import { baseball, battingValueSeasonLine, runEnvironment } from './baseball/index.js';
import { hockey } from './hockey/index.js';
import { count } from './metric.js';
import { sportFaults } from './sport.faults.js';
import type { LineKind } from './sport.js';

describe('sportFaults', () => {
  it.each([baseball, hockey])('finds nothing wrong with $id', (sport) => {
    expect(sportFaults(sport)).toEqual([]);
  });

  it('names a metric that reads a count which its line has not', () => {
    const [first, ...rest] = baseball.metrics;
    const broken = { ...baseball, metrics: [{ ...first!, formula: count('touchdowns') }, ...rest] };
    expect(sportFaults(broken)).toEqual([
      'sport "baseball": metric "games" reads "touchdowns", which is no count of line "batting"',
    ]);
  });

  it('names a supplement with a count that it has not, one that is counted twice, and one of another key', () => {
    const [batting, ...lines] = baseball.lines;
    const wrong = (supplement: NonNullable<LineKind['supplement']>) =>
      sportFaults({
        ...baseball,
        metrics: [],
        leaderCards: [],
        lines: [bare({ ...batting!, supplement }), ...lines.map(bare)],
      });
    const bare = (line: LineKind): LineKind => ({ ...line, columns: [], gameColumns: [], headline: [] });
    expect(wrong({ season: battingValueSeasonLine, counts: { goals: 'G' } })).toEqual([
      'sport "baseball": line "batting" counts "goals", which is no column of batting-value-season-line',
    ]);
    expect(wrong({ season: battingValueSeasonLine, counts: { plateAppearances: 'PA' } })).toEqual([
      'sport "baseball": line "batting" counts "plateAppearances" twice',
    ]);
    expect(wrong({ season: runEnvironment, counts: {} })).toEqual([
      'sport "baseball": line "batting" has a supplement of another key: run-environment',
    ]);
  });

  it('names a qualifier that only a supplement counts', () => {
    const metrics = baseball.metrics.map((metric) =>
      metric.id === 'weighted-on-base-average'
        ? { ...metric, qualifier: { ...metric.qualifier!, count: 'leagueRuns' } }
        : metric,
    );
    expect(sportFaults({ ...baseball, metrics })).toEqual([
      'sport "baseball": metric "weighted-on-base-average" reads "leagueRuns", which is no count of line "batting"',
    ]);
  });

  it('names a leader card and a column that are no metrics, and an id given twice', () => {
    const [batting, ...lines] = baseball.lines;
    const broken = {
      ...baseball,
      lines: [{ ...batting!, columns: ['goals'] }, ...lines],
      metrics: [...baseball.metrics, baseball.metrics[0]!],
      leaderCards: ['assists'],
    };
    expect(sportFaults(broken)).toEqual([
      'sport "baseball": two metrics are called "games"',
      'sport "baseball": line "batting" shows "goals", which is no metric of it',
      'sport "baseball": leader card "assists" is no metric',
    ]);
  });
});
