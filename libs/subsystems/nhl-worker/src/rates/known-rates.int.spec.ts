import { describe, expect, it } from '@jest/globals';
import { evaluate, rollingMeans, type Counts } from '@fieldhouse/domain';
import { goaltendingMetrics, skatingMetrics } from '@fieldhouse/domain/hockey';
import { referenceData, type ReferenceRow } from '@fieldhouse/plugin-kit/testing';

const hockey = referenceData('hockey');
const where = hockey.present ? describe : describe.skip;

where(`[E11] rates of players that are known${hockey.reason}`, () => {
  const valueOf = (metric: string, counts: Counts) =>
    evaluate([...skatingMetrics, ...goaltendingMetrics].find(({ id }) => id === metric)!.formula, counts);

  it.each([
    ['points-per-game', 'points_per_game'],
    ['points-per-sixty', 'p60_all'],
  ])('have %s of 920 of the 920 skaters of 2024-25', (metric, column) => {
    const rows = [...hockey.table('truth/derived_20242025_skaters_from_moneypuck.csv')];
    const equal = rows.filter((row) => {
      const counts = {
        points: Number(row('points')),
        games: Number(row('gp')),
        secondsOnIce: Number(row('toi_all_s')),
      };
      return Math.abs(valueOf(metric, counts)! - Number(row(column))) < 5.1e-6;
    });
    expect([rows.length, equal.length]).toEqual([920, 920]);
  });

  it('have what the league publishes of each stint: goals against an hour, and shooting since it gives six decimals', () => {
    interface Stint extends Readonly<Record<string, number | string | undefined>> {
      readonly season: number;
    }
    const checked = { 'shooting-percentage': 0, 'goals-against-average': 0 };
    const check = (metric: keyof typeof checked, counts: Counts, published: Stint[string]) => {
      const value = valueOf(metric, counts);
      if (value === null || published === undefined) return;
      checked[metric]++;
      expect(Math.abs(value - Number(published))).toBeLessThan(5.1e-7);
    };
    for (const [, landing] of hockey.archive('api-2025-10/player-landing.tar.gz')) {
      const { position, seasonTotals = [] } = landing as { position: string; seasonTotals?: readonly Stint[] };
      for (const stint of seasonTotals) {
        if (stint['leagueAbbrev'] !== 'NHL' || stint['gameTypeId'] !== 2) continue;
        const count = (name: string) => Number(stint[name] ?? 0);
        if (position === 'G') {
          const [minutes = 0, seconds = 0] = String(stint['timeOnIce'] ?? '0:00')
            .split(':')
            .map(Number);
          const counts = { goalsAgainst: count('goalsAgainst'), secondsOnIce: 60 * minutes + seconds };
          check('goals-against-average', counts, stint['goalsAgainstAvg']);
        } else if (stint.season >= 20222023)
          check('shooting-percentage', { goals: count('goals'), shots: count('shots') }, stint['shootingPctg']);
      }
    }
    expect(checked).toEqual({ 'shooting-percentage': 3031, 'goals-against-average': 690 });
  });

  it('have the mean points of the last ten games played, and none before the tenth', () => {
    const players = new Map<string, ReferenceRow[]>();
    for (const row of hockey.table('truth/cumulative_series_20242025_sample.csv'))
      players.set(row('player_id'), [...(players.get(row('player_id')) ?? []), row]);
    expect(players.size).toBe(10);
    for (const games of players.values()) {
      const means = rollingMeans(
        games.map((row) => Number(row('points'))),
        10,
      );
      const told = games.flatMap((row, at) => (row('roll10_points_per_game') === '' ? [] : [at]));
      expect(means.map(({ at }) => at)).toEqual(told);
      for (const { at, mean } of means) expect(mean).toBeCloseTo(Number(games[at]!('roll10_points_per_game')), 5);
    }
  });
});
