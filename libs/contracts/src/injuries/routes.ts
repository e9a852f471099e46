import { bodyAreas, injuryKinds } from '@fieldhouse/domain/baseball';
import { z } from 'zod';
import { inOrder } from '../allowed.js';
import { id, personName, withProvenance } from '../league/shapes.js';
import { defineRoute, page, pageQuery } from '../route.js';
import { difference, facet, injuredClub, playerRole, stintRow } from './shapes.js';
import { grid, line, windowHead, windowQuery } from './window.shapes.js';

const year = z.coerce.number().int().min(1871).max(2100);
const word = z.string().max(40);
const area = z.enum(bodyAreas);
const kind = z.enum(injuryKinds);

const stintFilter = {
  /** A league's key; default: the league with the newest stints. */
  league: word.optional(),
  /** Year in which the stint started. */
  year: year.optional(),
  area: area.optional(),
  kind: kind.optional(),
  side: z.enum(['left', 'right', 'both']).optional(),
  club: id.optional(),
  role: z.enum(['pitcher', 'batter']).optional(),
  listDays: z.coerce.number().int().optional(),
  open: z.enum(['true', 'false']).optional(),
  /** Part of a player's name. */
  q: z.string().max(80).optional(),
};

/** The explorer: stints by area, kind, club, year, newest first. */
export const stints = defineRoute({
  id: 'injuries.stints',
  method: 'GET',
  path: '/v1/injuries/stints',
  summary: 'Injured-list stints, newest first',
  policy: 'public',
  query: z.object({ ...stintFilter, ...pageQuery }),
  response: z.object({
    stints: z.array(stintRow),
    page,
    /** Counts over the filter, each facet without its own choice. */
    facets: z.object({
      areas: z.array(facet),
      kinds: z.array(facet),
      clubs: z.array(facet),
      years: z.array(facet),
      roles: z.array(facet),
    }),
    leagues: z.array(z.object({ key: z.string(), name: z.string(), fictional: z.boolean() })),
    league: z.string().nullable(),
    ...withProvenance,
  }),
  list: 'stints',
});

/** A season by club: who was out when. */
export const timeline = defineRoute({
  id: 'injuries.timeline',
  method: 'GET',
  path: '/v1/injuries/timeline',
  summary: "A season's stints by club",
  policy: 'public',
  query: z.object({ league: word.optional(), year: year.optional(), club: id.optional() }),
  response: z.object({
    league: z.string().nullable(),
    year: z.int().nullable(),
    years: z.array(z.int()),
    firstDay: z.iso.date().nullable(),
    lastDay: z.iso.date().nullable(),
    clubs: z.array(
      z.object({
        club: injuredClub,
        stints: z.array(stintRow),
        /** Sum of days of all stints within the year. */
        days: z.int(),
      }),
    ),
    ...withProvenance,
  }),
});

/** Players with a completed stint, pitchers and batters apart, by last then first name. */
export const injuredPlayers = defineRoute({
  id: 'injuries.players',
  method: 'GET',
  path: '/v1/injuries/players',
  summary: 'Players with a completed stint',
  policy: 'public',
  query: z.object({ league: word.optional(), year: year.optional(), q: z.string().max(80).optional() }),
  response: z.object({
    league: z.string().nullable(),
    years: z.array(z.int()),
    players: z.array(
      z.object({
        person: personName,
        role: z.enum(['pitcher', 'batter']),
        stints: z.int(),
        days: z.int(),
        lastStart: z.iso.date(),
        /** Whether pitches or plate appearances of theirs are loaded. */
        hasEvents: z.boolean(),
      }),
    ),
    ...withProvenance,
  }),
  list: 'players',
});

/** A player's stints, newest first, with the analyses that each offers. */
export const playerInjuries = defineRoute({
  id: 'injuries.player',
  method: 'GET',
  path: '/v1/injuries/players/:player',
  summary: "A player's injured-list stints, newest first",
  policy: 'public',
  params: z.object({ player: id }),
  response: z.object({
    person: personName,
    role: playerRole,
    stints: z.array(
      stintRow.extend({
        /** Most events on each side that a window can hold; 0: none. */
        pitches: z.int(),
        plateAppearances: z.int(),
      }),
    ),
    /** Days on the list in all. */
    days: z.int(),
    ...withProvenance,
  }),
  list: 'stints',
});

const change = z.object({
  date: z.iso.date(),
  action: z.string(),
  listDays: z.int().nullable(),
  text: z.string(),
  /** The sentence as published. */
  sentence: z.string().nullable(),
});

/** What is known of a stint, and its neighbours. */
export const stint = defineRoute({
  id: 'injuries.stint',
  method: 'GET',
  path: '/v1/injuries/stints/:stint',
  summary: 'A stint: what was said, and when',
  policy: 'public',
  params: z.object({ stint: id }),
  response: z.object({
    stint: stintRow,
    changes: z.array(change),
    /** All stints of the player in order of their start, this one among them. */
    ofPlayer: z.array(stintRow),
    /** Stints with no game between them are one absence: its first start and last return. */
    absence: z.object({ from: z.iso.date(), to: z.iso.date().nullable(), stints: z.array(id) }),
    ...withProvenance,
  }),
});

/** The pitches before and after a stint. */
export const pitchWindow = defineRoute({
  id: 'injuries.pitch-window',
  method: 'GET',
  path: '/v1/injuries/stints/:stint/pitches',
  summary: 'Pitches before and after a stint',
  policy: 'public',
  params: z.object({ stint: id }),
  query: z.object({
    ...windowQuery,
    /** Which of the pitches grids and spray draw; all other figures are of all. */
    show: z.enum(['all', 'swing', 'contact', 'in-play', 'miss']).default('all'),
    /** Only this pitch type; `unknown`: not classified. The selection is of all types. */
    type: z.string().max(10).optional(),
    /** Only against this hand: of the batter a pitcher faces, of the pitcher a batter faces. */
    hand: z.enum(['L', 'R']).optional(),
  }),
  response: z.object({
    ...windowHead,
    differences: z.array(difference),
    grids: z.object({
      before: grid,
      after: grid,
      /** Highest count of a bin on either side: the end of the one colour scale. */
      most: z.int(),
      /** After less before, shares smoothed over neighbours, times n: pitches more or fewer a bin. */
      difference: z.array(z.array(z.number())),
    }),
    /** Every type of either side, commonest first; `unknown` last. Speeds in miles an hour. */
    selection: z.array(
      z.object({
        type: z.string(),
        name: z.string(),
        before: z.int(),
        after: z.int(),
        beforeSpeed: z.number().nullable(),
        afterSpeed: z.number().nullable(),
      }),
    ),
    /**
     * Of the commonest type (of fastballs), in miles an hour, oldest first: mean of the last 20 with its 95 % band; `at` is
     * the last one's place in its half, from 1.
     */
    velocity: z
      .object({
        type: z.string(),
        name: z.string(),
        before: z.array(z.object({ at: z.int(), mean: z.number(), low: z.number(), high: z.number() })),
        after: z.array(z.object({ at: z.int(), mean: z.number(), low: z.number(), high: z.number() })),
      })
      .nullable(),
    swings: z.object({
      before: z.object({ swing: z.number().nullable(), contact: z.number().nullable(), miss: z.number().nullable() }),
      after: z.object({ swing: z.number().nullable(), contact: z.number().nullable(), miss: z.number().nullable() }),
    }),
    /** Balls in play where they were fielded: metres from home, x to the right of second base, y towards it. */
    spray: z.object({
      before: z.array(
        z.object({ x: z.number(), y: z.number(), result: z.string().nullable(), battedBall: z.string().nullable() }),
      ),
      after: z.array(
        z.object({ x: z.number(), y: z.number(), result: z.string().nullable(), battedBall: z.string().nullable() }),
      ),
    }),
    ...withProvenance,
  }),
  list: 'differences',
});

/** The plate appearances before and after a stint: a batter's own, a pitcher's opponents'. */
export const appearanceWindow = defineRoute({
  id: 'injuries.appearance-window',
  method: 'GET',
  path: '/v1/injuries/stints/:stint/plate-appearances',
  summary: 'Plate appearances before and after a stint',
  policy: 'public',
  params: z.object({ stint: id }),
  query: z.object(windowQuery),
  response: z.object({
    ...windowHead,
    lines: z.object({ before: line, after: line }),
    differences: z.array(difference),
    ...withProvenance,
  }),
  list: 'differences',
});

export const groupMetrics = [
  'fastball-velocity',
  'swing-rate',
  'miss-rate',
  'zone-rate',
  'strikeout-rate',
  'walk-rate',
  'on-base-average',
  'slugging-average',
  'exit-velocity',
] as const;

/** Many players with a like injury: the change of a rate, beside uninjured ones over the same dates. */
export const group = defineRoute({
  id: 'injuries.group',
  method: 'GET',
  path: '/v1/injuries/groups',
  summary: 'Change of a rate over a group of injuries',
  policy: 'public',
  cost: 5,
  query: z
    .object({
      league: word.optional(),
      area: area.optional(),
      kind: kind.optional(),
      role: z.enum(['pitcher', 'batter']).default('pitcher'),
      from: year.optional(),
      to: year.optional(),
      metric: z.enum(groupMetrics).default('fastball-velocity'),
      /** Least pitches on each side; the window is whole games until it is reached. */
      n: z.coerce.number().int().min(10).max(2000).default(150),
    })
    .refine(...inOrder),
  response: z.object({
    league: z.string().nullable(),
    metric: z.object({
      id: z.string(),
      name: z.string(),
      unit: z.string(),
      format: difference.shape.format,
      meaning: z.string(),
    }),
    /** How many stints there are, how many have enough events on both sides, how many players never came back. */
    stints: z.int(),
    used: z.int(),
    neverReturned: z.int(),
    tooFew: z.int(),
    injured: difference,
    /** Uninjured players over the same dates, matched by role and by the rate before. */
    compared: difference.nullable(),
    /** Injured change less compared change. */
    excess: difference.nullable(),
    members: z.array(
      z.object({
        stint: id,
        person: personName,
        season: z.string(),
        text: z.string(),
        startDate: z.iso.date(),
        endDate: z.iso.date().nullable(),
        before: z.number().nullable(),
        after: z.number().nullable(),
        change: z.number().nullable(),
        beforeSample: z.int(),
        afterSample: z.int(),
        comparedWith: z.int(),
      }),
    ),
    /** The test by name, what it asks, what it says. */
    test: z.object({ name: z.string(), p: z.number().nullable(), statement: z.string() }),
    /** Regression to the mean, small samples, who returns at all. */
    caveats: z.array(z.string()),
    ...withProvenance,
  }),
  list: 'members',
});

export { changeMap, injuryMap, previewMap, unmatched } from './review.routes.js';
