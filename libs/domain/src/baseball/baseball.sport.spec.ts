import { describe, expect, it } from '@jest/globals';
import { evaluate, formatMetric, formulaText, type Counts } from '../metric.js';
import { seasonCounts } from '../sport.js';
import { baseball } from './baseball.sport.js';

const metric = (id: string) => {
  const found = baseball.metrics.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no metric "${id}"`);
  return found;
};
const shown = (counts: Counts, ids: readonly string[]) =>
  ids.map(
    (id) => `${metric(id).abbreviation} ${formatMetric(evaluate(metric(id).formula, counts), metric(id).format)}`,
  );

// Season lines of 2019.
const trout = {
  games: 134,
  plateAppearances: 600,
  atBats: 470,
  runs: 110,
  hits: 137,
  doubles: 27,
  triples: 2,
  homeRuns: 45,
  runsBattedIn: 104,
  walks: 110,
  strikeouts: 120,
  hitByPitch: 16,
  sacrificeFlies: 4,
};
const bellinger = { ...trout, atBats: 558, hits: 170, doubles: 34, triples: 3, homeRuns: 47, walks: 95, hitByPitch: 3 };
const yelich = {
  ...trout,
  atBats: 489,
  hits: 161,
  doubles: 29,
  triples: 3,
  homeRuns: 44,
  walks: 80,
  hitByPitch: 8,
  sacrificeFlies: 3,
};
const cole = { outs: 637, hits: 142, earnedRuns: 59, homeRuns: 29, walks: 48, strikeouts: 326, battersFaced: 817 };
const verlander = { outs: 669, hits: 137, earnedRuns: 64, walks: 42 };
const deGrom = { outs: 612, hits: 154, earnedRuns: 55, walks: 44 };

describe('baseball metrics', () => {
  it('[E11] gives the batting rates of Trout, Bellinger and Yelich in 2019', () => {
    const slash = ['batting-average', 'on-base-average', 'slugging-average'];
    expect(
      shown(trout, [
        'plate-appearances',
        ...slash,
        'on-base-plus-slugging',
        'isolated-power',
        'batting-average-on-balls-in-play',
        'strikeout-rate',
        'walk-rate',
      ]),
    ).toEqual([
      'PA 600',
      'AVG .291',
      'OBP .438',
      'SLG .645',
      'OPS 1.083',
      'ISO .353',
      'BABIP .298',
      'K% 20.0',
      'BB% 18.3',
    ]);
    expect(shown(bellinger, slash)).toEqual(['AVG .305', 'OBP .406', 'SLG .629']);
    expect(shown(yelich, [...slash, 'on-base-plus-slugging'])).toEqual([
      'AVG .329',
      'OBP .429',
      'SLG .671',
      'OPS 1.100',
    ]);
  });

  it('[E11] gives the pitching rates of Cole, Verlander and deGrom in 2019', () => {
    const headline = ['innings-pitched', 'earned-run-average', 'walks-and-hits-per-inning'];
    expect(
      shown(cole, [...headline, 'strikeouts-per-nine', 'walks-per-nine', 'home-runs-per-nine', 'strikeouts-per-walk']),
    ).toEqual(['IP 212.1', 'ERA 2.50', 'WHIP 0.895', 'K/9 13.8', 'BB/9 2.0', 'HR/9 1.2', 'K/BB 6.79']);
    expect(shown(verlander, headline)).toEqual(['IP 223.0', 'ERA 2.58', 'WHIP 0.803']);
    expect(shown(deGrom, headline)).toEqual(['IP 204.0', 'ERA 2.43', 'WHIP 0.971']);
  });

  it('[E11] gives wOBA, wRC+ and FIP from what the season made of the events', () => {
    const valued = { ...trout, intentionalWalks: 14, weightedOnBaseSum: 258.6, runsCreated: 137, leagueRuns: 75.5 };
    expect(shown(valued, ['weighted-on-base-average', 'weighted-runs-created-plus'])).toEqual([
      'wOBA .441',
      'wRC+ 181',
    ]);
    const fip = shown({ ...cole, hitBatters: 3, constantRuns: (3.214 * 637) / 3 }, ['fielding-independent-pitching']);
    expect(fip).toEqual(['FIP 2.64']);
  });

  it('derives singles, total bases and extra-base hits from the counts', () => {
    expect(shown(trout, ['singles', 'total-bases', 'extra-base-hits'])).toEqual(['1B 63', 'TB 303', 'XBH 74']);
  });

  it('[E15] keeps a missing count missing in every metric that reads it, and gives no rate without a denominator', () => {
    const withoutFlies = { ...trout, sacrificeFlies: null };
    expect(
      shown(withoutFlies, ['on-base-average', 'on-base-plus-slugging', 'sacrifice-flies', 'batting-average']),
    ).toEqual(['OBP ', 'OPS ', 'SF ', 'AVG .291']);
    expect(shown({ outs: 0, earnedRuns: 3, walks: 1, hits: 2 }, ['earned-run-average'])).toEqual(['ERA ']);
  });

  it('[E05] explains each metric: meaning, unit, pool and source, and rates with qualifier and sample', () => {
    const unexplained = baseball.metrics.filter((each) =>
      [each.meaning, each.unit, each.pool, each.source].some((text) => text.length < 4),
    );
    const unqualified = baseball.metrics.filter(
      (each) => each.kind === 'rate' && each.line !== 'standing' && !(each.qualifier && each.sample),
    );
    expect([...unexplained, ...unqualified]).toEqual([]);
  });

  it('[E05] writes a formula in the abbreviations of the column headers', () => {
    const label = (count: string) => baseball.lines[0]!.counts[count] ?? count;
    expect(formulaText(metric('on-base-average').formula, label)).toBe('(H + BB + HBP) ÷ (AB + BB + HBP + SF)');
    expect(formulaText(metric('batting-average-on-balls-in-play').formula, label)).toBe(
      '(H − HR) ÷ (AB − SO − HR + SF)',
    );
    const valued = (count: string) => seasonCounts(baseball.lines[0]!)[count] ?? count;
    expect(formulaText(metric('weighted-on-base-average').formula, valued)).toBe(
      'weighted times on base ÷ (AB + BB − IBB + HBP + SF)',
    );
    expect(formulaText(metric('slugging-average').formula, label)).toBe('(H + 2B + 2 × 3B + 3 × HR) ÷ AB');
  });

  it('prints a run of games as won or lost', () => {
    expect([4, -2, 0, null].map((value) => formatMetric(value, 'streak'))).toEqual(['W4', 'L2', '', '']);
    expect(['integer', 'average'].map((format) => formatMetric(-0.6, format as 'integer'))).toEqual(['−1', '−.600']);
  });
});
