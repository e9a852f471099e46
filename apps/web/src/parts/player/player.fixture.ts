import { hockeyColumns, icebreakers, idOf, northern, provenance, timbermen } from '../names.fixture.js';
import type { PlayerRank } from '../../sports/sport-pages.js';
import type { Career, GameLog, PlayerContext } from './player-context.js';

const id = idOf(10);

export const context: PlayerContext = {
  id,
  own: `/players/${id}`,
  query: {},
  league: northern,
  season: '2026-27',
  phase: 'regular',
  gamesTitle: 'Season 2026-27',
  line: 'skating',
};

/** So many games two days apart; a goal in every third, an assist in each. */
export function gameLog(games: number): GameLog {
  const columns = hockeyColumns('goals', 'assists', 'points', 'shots', 'time-on-ice');
  return {
    line: 'skating',
    title: 'Skating',
    columns,
    season: '2026-27',
    rows: Array.from({ length: games }, (_, i) => {
      const goals = Number(i % 3 === 0);
      return {
        game: {
          id: idOf(100 + i),
          localDate: new Date(Date.UTC(2026, 9, 1 + 2 * i)).toISOString().slice(0, 10),
          numberOfDay: '0',
          phase: 'regular',
          status: 'final',
          away: timbermen,
          home: icebreakers,
          awayScore: 3,
          homeScore: 4,
          venue: null,
        },
        club: icebreakers,
        opponent: timbermen,
        home: true,
        result: 'W' as const,
        started: null,
        values: { goals, assists: 1, points: goals + 1, shots: 3, 'time-on-ice': 1277 },
        toDate: {},
      };
    }),
    total: {},
    provenance,
  };
}

const counts = { 'skater-games': 66, goals: 20, assists: 30, points: 50, shots: 132, 'power-play-goals': 7 };
const rates = { 'shooting-percentage': 20 / 132, 'points-per-game': 50 / 66, 'goals-per-game': 20 / 66 };

/** A season with one club, and one with two and their total. */
export function career(): Career {
  const columns = hockeyColumns(...Object.keys({ ...counts, ...rates }));
  const row = (season: string, club: Career['rows'][number]['club']) => ({
    season,
    age: 23,
    club,
    values: { ...counts, ...rates },
    led: [],
  });
  return {
    line: 'skating',
    title: 'Skating',
    columns,
    rows: [row('2025-26', timbermen), row('2026-27', null), row('2026-27', timbermen), row('2026-27', icebreakers)],
    total: { 'skater-games': 645, goals: 335, points: 982, 'points-per-game': 982 / 645, 'goals-per-game': 335 / 645 },
    provenance,
  };
}

export function rank(change: Partial<PlayerRank> = {}): PlayerRank {
  const metric = hockeyColumns('points')[0];
  if (metric === undefined) throw new Error('hockey has points');
  const placed = { poolSize: 920, below: 850, equal: 2, value: 50, percentile: 92.4 };
  return { season: '2026-27', phase: 'regular', metric, pool: 'skaters', ...placed, ...change };
}
