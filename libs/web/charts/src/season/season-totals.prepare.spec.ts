import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { ChartGame } from './season-chart.prepare.js';
import { prepareSeasonTotals, sumsTo } from './season-totals.prepare.js';

const goals = { id: 'goals', name: 'Goals', colour: 1, count: 'goals' };
const assists = { id: 'assists', name: 'Assists', colour: 2, count: 'assists' };

function game(day: number, scored: number | null, assisted: number | null): ChartGame {
  const date = new Date(Date.UTC(2024, 9, day)).toISOString().slice(0, 10);
  return { key: String(day), date, label: 'at OXB', counts: { goals: scored, assists: assisted }, marked: null };
}

const season = Array.from({ length: 12 }, (_, i) => game(1 + 2 * i, i % 3 === 0 ? 1 : 0, 1));

describe('the running totals of a season', () => {
  it('[B11] add up each count game by game, in order of play', () => {
    const chart = prepareSeasonTotals({ games: season.slice(0, 4), series: [goals, assists], window: null });
    expect(chart?.series.map((line) => [line.name, line.points.map((point) => point.value)])).toEqual([
      ['Goals', [1, 1, 1, 2]],
      ['Assists', [1, 2, 3, 4]],
    ]);
    expect(chart?.min).toBe(0);
  });

  it('[E11] of the last ten games are empty before the tenth', () => {
    expect(sumsTo(season, 'assists', 10)).toEqual([...Array.from({ length: 9 }, () => null), 10, 10, 10]);
    expect(sumsTo(season, 'goals', 10).slice(9)).toEqual([4, 3, 3]);
  });

  it('[E15] are missing from where a count is missing, never zero', () => {
    expect(sumsTo([game(1, 1, 0), game(2, null, 0), game(3, 1, 0)], 'goals', null)).toEqual([1, null, null]);
  });

  it('[E12] say in one line what they show', () => {
    const told = (window: number | null, games = season) =>
      prepareSeasonTotals({ games, series: [goals, assists], window })?.summary;
    expect(told(null)).toBe('Goals and assists to date, over 12 games: 4 goals at the end; 12 assists at the end.');
    expect(told(10)).toBe(
      'Goals and assists of the last 10 games, over 12 games: at most 4 goals, on 19 Oct, 3 at the end; at most 10 assists, on 19 Oct, 10 at the end.',
    );
    expect(told(10, season.slice(0, 9))).toBeUndefined();
  });

  it('end at the season’s sum, whatever the games', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(4), { minLength: 2, maxLength: 82 }), (scored) => {
        const games = scored.map((value, i) => game(i + 1, value, 0));
        const line = prepareSeasonTotals({ games, series: [goals], window: null })?.series[0]?.points ?? [];
        expect(line.at(-1)?.value).toBe(scored.reduce((sum, value) => sum + value, 0));
        expect(line.map((point) => point.key)).toEqual(games.map((one) => one.key));
      }),
    );
  });
});
