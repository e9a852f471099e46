import { z } from 'zod';
import { inOrder } from '../allowed.js';
import { defineRoute, page, pageQuery } from '../route.js';
import {
  clubName,
  gameRow,
  id,
  leagueName,
  lineTable,
  metricColumn,
  personName,
  phase,
  seasonName,
  values,
  withProvenance,
} from './shapes.js';

/** `latest` is the newest season of which more than a few games are loaded. */
const seasonParams = z.object({ league: z.string().max(40), season: z.string().max(20) });
const boolean = z.enum(['true', 'false']).transform((text) => text === 'true');

/** Everything there is to choose from: sports, leagues, seasons with games or clubs, newest first. */
export const leagues = defineRoute({
  id: 'league.leagues',
  method: 'GET',
  path: '/v1/leagues',
  summary: 'Leagues with their seasons',
  policy: 'public',
  response: z.object({
    leagues: z.array(
      leagueName.extend({
        seasons: z.array(seasonName),
        /** Label of the season that is shown where none is asked for: the newest of which more than a few games are loaded. */
        latest: z.string().nullable(),
      }),
    ),
    /** A sport has nothing to show yet, and a source is being read just now. */
    loading: z.boolean(),
    ...withProvenance,
  }),
  list: 'leagues',
});

export const season = defineRoute({
  id: 'league.season',
  method: 'GET',
  path: '/v1/leagues/:league/seasons/:season',
  summary: 'A season: its clubs, its last and next games',
  policy: 'public',
  params: seasonParams,
  response: z.object({
    league: leagueName,
    season: seasonName,
    clubs: z.array(clubName),
    /** Ids of the clubs with anybody on their roster, by name. */
    rostered: z.array(id),
    /** The last day with games, and its games. */
    lastDay: z.iso.date().nullable(),
    lastGames: z.array(gameRow),
    ...withProvenance,
  }),
});

export const standings = defineRoute({
  id: 'league.standings',
  method: 'GET',
  path: '/v1/leagues/:league/seasons/:season/standings',
  summary: 'Standings by conference and division',
  policy: 'public',
  params: seasonParams,
  query: z.object({ phase }),
  response: z.object({
    league: leagueName,
    season: seasonName,
    columns: z.array(metricColumn),
    /** In the order of conference, division, place. */
    rows: z.array(z.object({ club: clubName, place: z.int(), values })),
    ...withProvenance,
  }),
  list: 'rows',
});

export const schedule = defineRoute({
  id: 'league.schedule',
  method: 'GET',
  path: '/v1/leagues/:league/seasons/:season/games',
  summary: 'Games of a season, by date',
  policy: 'public',
  params: seasonParams,
  query: z
    .object({
      club: id.optional(),
      from: z.iso.date().optional(),
      to: z.iso.date().optional(),
      order: z.enum(['asc', 'desc']).default('asc'),
      ...pageQuery,
    })
    .refine(...inOrder),
  response: z.object({ league: leagueName, season: seasonName, games: z.array(gameRow), page, ...withProvenance }),
  list: 'games',
});

const leaderRow = z.object({
  rank: z.int(),
  person: personName,
  /** The season's clubs of the person, the last one first. */
  clubs: z.array(clubName),
  value: z.number(),
  percentile: z.number(),
  sample: z.number().nullable(),
  small: z.boolean(),
  /** Other columns of the same line. */
  values,
});

/** Any metric, any season; the qualifier is offered for rates only. */
export const leaders = defineRoute({
  id: 'league.leaders',
  method: 'GET',
  path: '/v1/leagues/:league/seasons/:season/leaders/:metric',
  summary: 'Leader board of a metric',
  policy: 'public',
  params: seasonParams.extend({ metric: z.string().max(60) }),
  query: z.object({ phase, qualified: boolean.optional(), club: id.optional(), ...pageQuery }),
  response: z.object({
    league: leagueName,
    season: seasonName,
    metric: metricColumn,
    /** The other columns of the rows. */
    columns: z.array(metricColumn),
    /** Whether the qualifier was applied; null where the metric has none. */
    qualified: z.boolean().nullable(),
    /** "3.1 plate appearances a team game: 502 plate appearances or more"; null where the metric has none. */
    qualifier: z.string().nullable(),
    poolSize: z.int(),
    rows: z.array(leaderRow),
    page,
    ...withProvenance,
  }),
  list: 'rows',
});

/** The top five of each of the sport's leader cards, in one answer. */
export const leaderCards = defineRoute({
  id: 'league.leader-cards',
  method: 'GET',
  path: '/v1/leagues/:league/seasons/:season/leader-cards',
  summary: 'Top five of the headline metrics',
  policy: 'public',
  params: seasonParams,
  query: z.object({ phase }),
  response: z.object({
    league: leagueName,
    season: seasonName,
    cards: z.array(
      z.object({
        metric: metricColumn,
        qualifier: z.string().nullable(),
        rows: z.array(leaderRow.omit({ values: true })),
      }),
    ),
    ...withProvenance,
  }),
});

/** Several seasons of a club, newest first. */
export const club = defineRoute({
  id: 'league.club',
  method: 'GET',
  path: '/v1/clubs/:club',
  summary: 'A club in a season: header, roster, record',
  policy: 'public',
  params: z.object({ club: id }),
  query: z.object({ season: z.string().max(20).optional() }),
  response: z.object({
    league: leagueName,
    season: seasonName,
    club: clubName,
    seasons: z.array(z.string()),
    record: z.object({ columns: z.array(metricColumn), place: z.int().nullable(), values }).nullable(),
    /** What stands beside each of the roster: numbers of his whole career in the regular season. */
    rosterColumns: z.array(metricColumn),
    roster: z.array(
      z.object({
        person: personName,
        number: z.string().nullable(),
        position: z.string().nullable(),
        bats: z.string().nullable(),
        throws: z.string().nullable(),
        shoots: z.string().nullable(),
        age: z.int().nullable(),
        career: values,
      }),
    ),
    lastGames: z.array(gameRow),
    ...withProvenance,
  }),
  list: 'roster',
});

/** One kind of line of every player of the club in the season. */
export const clubLines = defineRoute({
  id: 'league.club-lines',
  method: 'GET',
  path: '/v1/clubs/:club/lines/:line',
  summary: "A club's batting or pitching lines",
  policy: 'public',
  params: z.object({ club: id, line: z.string().max(40) }),
  query: z.object({ season: z.string().max(20).optional(), phase }),
  response: lineTable.extend({
    rows: z.array(z.object({ person: personName, values })),
    total: values,
    ...withProvenance,
  }),
  list: 'rows',
});

/** Part of a name, accents folded; two players of one name stay apart. */
export const search = defineRoute({
  id: 'league.search',
  method: 'GET',
  path: '/v1/search',
  summary: 'Players and clubs of every sport by part of a name',
  policy: 'public',
  query: z.object({ q: z.string().trim().min(1).max(80), limit: z.coerce.number().int().min(1).max(50).default(12) }),
  response: z.object({
    results: z.array(
      z.object({
        kind: z.enum(['player', 'club']),
        id,
        name: z.string(),
        sport: z.string(),
        league: z.string(),
        /** "Anaheim Angels", the last one first. */
        clubs: z.array(z.string()),
        firstSeason: z.string().nullable(),
        lastSeason: z.string().nullable(),
      }),
    ),
    ...withProvenance,
  }),
  list: 'results',
});

/** The registry that computes the numbers, for readers. */
export const glossary = defineRoute({
  id: 'league.glossary',
  method: 'GET',
  path: '/v1/metrics',
  summary: 'Every metric of every sport',
  policy: 'public',
  query: z.object({ sport: z.string().max(40).optional() }),
  response: z.object({
    metrics: z.array(
      metricColumn.extend({
        line: z.string(),
        lineTitle: z.string(),
        smallBelow: z.string().nullable(),
      }),
    ),
    ...withProvenance,
  }),
  list: 'metrics',
});
