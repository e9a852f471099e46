import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { ratio } from '@fieldhouse/domain';
import { rollingValues, type ChartGame } from './season-chart.prepare.js';
import { sumsTo } from './season-totals.prepare.js';

const data = process.env['FIELDHOUSE_DATA'] ?? fileURLToPath(new URL('../../../../../../shared/data', import.meta.url));
const file = `${data}/hockey/truth/cumulative_series_20242025_sample.csv`;
const where = existsSync(file) ? describe : describe.skip;
const reason = existsSync(file) ? '' : ' (skipped: no data beside the repository)';

type Row = Readonly<Record<string, string>>;

where(`[E11] the series of ten skaters of 2024-25${reason}`, () => {
  let players: readonly (readonly Row[])[] = [];
  beforeAll(() => {
    const [head = '', ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/);
    const columns = head.split(',');
    const rows = lines.map((line): Row => {
      const fields = line.split(',');
      return Object.fromEntries(columns.map((column, at) => [column, fields[at] ?? '']));
    });
    const ids = [...new Set(rows.map((row) => row['player_id']))];
    players = ids.map((id) => rows.filter((row) => row['player_id'] === id));
  });

  const chartGames = (rows: readonly Row[]) =>
    rows.map((row): ChartGame => ({
      key: row['game_id'] ?? '',
      date: row['game_date'] ?? '',
      label: '',
      counts: {
        games: 1,
        goals: Number(row['goals']),
        assists: Number(row['assists']),
        points: Number(row['points']),
      },
      marked: null,
    }));

  it.each(['goals', 'assists', 'points'])('add up %s game by game', (count) => {
    expect(players).toHaveLength(10);
    for (const rows of players)
      expect(sumsTo(chartGames(rows), count, null)).toEqual(rows.map((row) => Number(row[`cum_${count}`])));
  });

  it('have points a game over the last ten games played, and none before the tenth', () => {
    const metric = { name: 'Points per game', formula: ratio('points', 'games'), format: 'decimal2' } as const;
    for (const rows of players) {
      const values = rollingValues({ games: chartGames(rows), metric, window: 10, markName: null, level: null });
      const told = rows.map(({ roll10_points_per_game: value = '' }) => (value === '' ? null : Number(value)));
      expect(values.map((value) => value === null)).toEqual(told.map((value) => value === null));
      for (const [at, value] of values.entries()) expect(value ?? 0).toBeCloseTo(told[at] ?? 0, 5);
    }
  });
});
