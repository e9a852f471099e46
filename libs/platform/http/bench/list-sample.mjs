/** A leader board of 50 rows, served through the contracts, from the built library. */
import { leagueRoutes } from '@fieldhouse/contracts';
import { createHttpApp, RouteHandler } from '@fieldhouse/http';
import { createObservability } from '@fieldhouse/observability';
import { Controller } from '@nestjs/common';

const route = leagueRoutes.leaders;
/** @param {number} number */
const id = (number) => `0b8c5d1e-0000-4000-8000-${String(number).padStart(12, '0')}`;
/** @param {number} number */
const club = (number) => ({
  id: id(number),
  name: 'Los Angeles Angels',
  city: 'Los Angeles',
  nickname: 'Angels',
  abbreviation: 'LAA',
  colour: '#ba0021',
  conference: 'American League',
  division: null,
});
/** @param {string} name */
const metric = (name) => ({
  id: name,
  name: 'Batting average',
  abbreviation: name.toUpperCase(),
  meaning: 'Hits by at-bat.',
  formula: 'H ÷ AB',
  unit: 'ratio',
  format: 'average',
  better: 'higher',
  kind: 'rate',
  pool: 'batters',
  qualifier: '3.1 plate appearances a team game',
  source: 'Rule 9.21',
});
const names = Array.from({ length: 12 }, (_, index) => `m${index}`);
export const path = '/v1/leagues/mlb/seasons/2019/leaders/avg';
export const answer = {
  league: { sport: 'baseball', sportTitle: 'Baseball', key: 'mlb', name: 'Major League Baseball', fictional: false },
  season: { label: '2019', phases: ['regular'], games: 2429, firstDay: '2019-03-20', lastDay: '2019-09-29' },
  metric: metric('avg'),
  columns: names.map(metric),
  qualified: true,
  qualifier: '502 plate appearances or more',
  poolSize: 135,
  rows: Array.from({ length: 50 }, (_, index) => ({
    rank: index + 1,
    person: { id: id(index), name: `Player Number ${index}` },
    clubs: [club(index)],
    value: 0.335 - index / 1000,
    percentile: 99 - index / 2,
    sample: 600 - index,
    small: false,
    values: Object.fromEntries(names.map((name, column) => [name, column % 4 === 0 ? null : (index * column) / 7])),
  })),
  page: { nextCursor: 'eyJyYW5rIjo1MH0', total: 135 },
  provenance: {
    asOf: '2026-04-01T10:00:00.000Z',
    gamesTo: '2019-09-29',
    stale: false,
    fictional: false,
    sources: [],
    remarks: [],
  },
};

class Leaders {
  leaders() {
    return answer;
  }
}
const method = /** @type {TypedPropertyDescriptor<any>} */ (
  Object.getOwnPropertyDescriptor(Leaders.prototype, 'leaders')
);
RouteHandler(route)(Leaders.prototype, 'leaders', method);
Controller()(Leaders);

export function buildOurs() {
  const observability = createObservability({ program: 'bench', version: '1', level: 'info' });
  return createHttpApp(
    { module: Leaders, controllers: [Leaders] },
    {
      observability,
      trustedProxies: '127.0.0.1',
      requestsPerMinute: 100_000_000,
      bodyBytes: 1_000_000,
      checkAnswers: false,
    },
  );
}
