import { z } from 'zod';
import { operators } from '../operations/shapes.js';
import { defineRoute } from '../route.js';
import {
  clubName,
  gameRow,
  headlineNumber,
  id,
  leagueName,
  lineTable,
  personName,
  phase,
  seasonName,
  values,
  withProvenance,
} from './shapes.js';

export const player = defineRoute({
  id: 'league.player',
  method: 'GET',
  path: '/v1/players/:player',
  summary: 'A player: header, headline numbers with percentiles, seasons',
  policy: 'public',
  params: z.object({ player: id }),
  query: z.object({ season: z.string().max(20).optional(), line: z.string().max(40).optional() }),
  response: z.object({
    player: z.object({
      id,
      name: z.string(),
      position: z.string().nullable(),
      number: z.string().nullable(),
      club: clubName.nullable(),
      birthDate: z.iso.date().nullable(),
      birthPlace: z.string().nullable(),
      age: z.int().nullable(),
      bats: z.string().nullable(),
      throws: z.string().nullable(),
      shoots: z.string().nullable(),
      heightMetres: z.number().nullable(),
      massKilograms: z.number().nullable(),
      /** Address of a portrait at its source; it may be gone there. */
      headShot: z.url().nullable(),
      firstSeason: z.string().nullable(),
      /** Ids at the sources, resolved to this one person. */
      externalIds: z.array(z.object({ issuer: z.string(), id: z.string() })),
    }),
    league: leagueName,
    season: seasonName,
    seasons: z.array(z.string()),
    /** Kinds of lines there are for the player, the weightiest first. */
    lines: z.array(z.object({ line: z.string(), title: z.string() })),
    line: z.string(),
    headline: z.array(headlineNumber),
    ...withProvenance,
  }),
});

/** A season each, by club and in total, and the career's sum. */
export const career = defineRoute({
  id: 'league.career',
  method: 'GET',
  path: '/v1/players/:player/career/:line',
  summary: "A player's seasons",
  policy: 'public',
  params: z.object({ player: id, line: z.string().max(40) }),
  query: z.object({ phase }),
  response: lineTable.extend({
    rows: z.array(
      z.object({
        season: z.string(),
        age: z.int().nullable(),
        /** null: the total of a season with several clubs. */
        club: clubName.nullable(),
        values,
        /** Metric ids in which the player led the league (qualified for rates). */
        led: z.array(z.string()),
      }),
    ),
    total: values,
    ...withProvenance,
  }),
  list: 'rows',
});

export const gameLog = defineRoute({
  id: 'league.game-log',
  method: 'GET',
  path: '/v1/players/:player/game-log/:line',
  summary: "A player's games of a season",
  policy: 'public',
  params: z.object({ player: id, line: z.string().max(40) }),
  query: z.object({ season: z.string().max(20).optional(), phase }),
  response: lineTable.extend({
    season: z.string(),
    /** By date, oldest first: the same games as the chart's. */
    rows: z.array(
      z.object({
        game: gameRow,
        club: clubName,
        opponent: clubName,
        home: z.boolean(),
        /** OTL: lost in overtime or a shootout, where the sport's standings tell it apart from a loss. */
        result: z.enum(['W', 'L', 'OTL', 'T']).nullable(),
        started: z.boolean().nullable(),
        /** Of this game alone; a rate too. */
        values,
        /** The same columns over the season up to and including this game. */
        toDate: values,
      }),
    ),
    total: values,
    ...withProvenance,
  }),
  list: 'rows',
});

/** Counted for every reader alike; who asked is not kept. */
export const playerViews = defineRoute({
  id: 'league.player-views',
  method: 'GET',
  path: '/v1/player-views',
  summary: "How often players' pages were asked for, the most first",
  policy: operators,
  query: z.object({
    /** First day counted, in UTC; default: everything. */
    from: z.iso.date().optional(),
    limit: z.coerce.number().int().min(1).max(500).default(50),
  }),
  response: z.object({
    views: z.array(z.object({ person: personName, views: z.int(), lastDay: z.iso.date() })),
  }),
  list: 'views',
});
