import { baseball } from '@fieldhouse/domain/baseball';
import { describe, expect, it } from '@jest/globals';
import { chartGames, chartMetrics, countsOfGame, resultText } from './chart-games.js';
import type { GameLogRow } from './player-context.js';

const club = {
  id: '0198c7a2-0000-7000-8000-000000000001',
  name: 'Boston Red Sox',
  city: 'Boston',
  nickname: 'Red Sox',
  abbreviation: 'BOS',
  colour: null,
  conference: null,
  division: null,
};

function row(values: Record<string, number | null>): GameLogRow {
  const game = {
    id: '0198c7a2-0000-7000-8000-000000000002',
    localDate: '2019-04-01',
    numberOfDay: '0',
    phase: 'regular',
    status: 'final',
    away: club,
    home: club,
    awayScore: 5,
    homeScore: 3,
    venue: null,
  };
  return { game, club, opponent: club, home: false, result: 'W', started: true, values, toDate: {} };
}

describe('the chart’s games', () => {
  const values = { hits: 2, 'at-bats': 4, 'home-runs': 1, doubles: 0, triples: 0 };

  it('are the games of the log, with its counts under their own names', () => {
    const batting = baseball.metrics.filter((metric) => metric.line === 'batting');
    expect(chartGames([row(values)], batting, 'home-runs')).toEqual([
      {
        key: '0198c7a2-0000-7000-8000-000000000002',
        date: '2019-04-01',
        label: 'at BOS, W 5–3',
        counts: { hits: 2, atBats: 4, homeRuns: 1, doubles: 0, triples: 0 },
        marked: 1,
      },
    ]);
  });

  it('[E15] keep a missing count missing', () => {
    expect(countsOfGame({ hits: null }, baseball.metrics)).toEqual({ hits: null });
  });

  it('offer only the rates whose counts are there, the headline’s first', () => {
    const ids = chartMetrics(baseball, 'batting', [row(values)]).map((metric) => metric.id);
    expect(ids.slice(0, 2)).toEqual(['batting-average', 'slugging-average']);
    expect(ids).not.toContain('on-base-average');
    expect(chartMetrics(baseball, 'batting', [])).toEqual([]);
  });

  it('say nothing of a result without a score', () => {
    const played = row({});
    expect(resultText({ ...played, game: { ...played.game, homeScore: null } })).toBe('');
  });
});
