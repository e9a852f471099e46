import { describe, expect, it } from '@jest/globals';
import { baseball } from './baseball/index.js';
import { count } from './metric.js';
import { sportFaults } from './sport.faults.js';

describe('sportFaults', () => {
  it('finds nothing wrong with baseball', () => {
    expect(sportFaults(baseball)).toEqual([]);
  });

  it('names a metric that reads a count which its line has not', () => {
    const [first, ...rest] = baseball.metrics;
    const broken = { ...baseball, metrics: [{ ...first!, formula: count('touchdowns') }, ...rest] };
    expect(sportFaults(broken)).toEqual([
      'sport "baseball": metric "games" reads "touchdowns", which is no count of line "batting"',
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
