import { z } from 'zod';
import { id, personName, withProvenance } from '../league/shapes.js';
import { defineRoute, page, pageQuery } from '../route.js';
import { difference, facet, injuredClub, playerRole, stintRow, windowLimit } from './shapes.js';

const year = z.coerce.number().int().min(1871).max(2100);
const word = z.string().max(40);
const flag = z.enum(['true', 'false']).default('false');

const stintFilter = {
  /** A league's key; default: the league with the newest stints. */
  league: word.optional(),
  /** Year in which the stint started. */
  year: year.optional(),
  area: word.optional(),
  kind: word.optional(),
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

const half = z.object({
  /** Events that the filter leaves, of those in the window. */
  shown: z.int(),
  events: z.int(),
  firstDate: z.iso.date().nullable(),
  lastDate: z.iso.date().nullable(),
  games: z.int(),
});
const pair = { before: half, after: half };
const grid = z.object({
  /** 15 rows from the ground up, 12 columns from the catcher's left: pitches in bins of 4 inches; 60 × 48 inches. */
  bins: z.array(z.array(z.int())),
  outside: z.int(),
  withoutLocation: z.int(),
  /** Share of those with a published zone that lie in 1 to 9. */
  inZone: z.number().nullable(),
});
const windowQuery = {
  /** Events on each side; default: what is offered. */
  n: z.coerce.number().int().optional(),
  /** Stop at the off-season. */
  offSeason: flag,
};
const line = z.object({
  plateAppearances: z.int(),
  atBats: z.int(),
  singles: z.int(),
  doubles: z.int(),
  triples: z.int(),
  homeRuns: z.int(),
  walks: z.int(),
  intentionalWalks: z.int(),
  strikeouts: z.int(),
  sacrificeHits: z.int(),
  sacrificeFlies: z.int(),
  hitByPitch: z.int(),
  battingAverage: z.number().nullable(),
  onBaseAverage: z.number().nullable(),
  sluggingAverage: z.number().nullable(),
  onBasePlusSlugging: z.number().nullable(),
});
const windowHead = {
  stint: id,
  role: z.enum(['pitcher', 'batter']),
  n: z.int(),
  limit: windowLimit,
  /** "Asked for 500; 412 is the most." Null where nothing was changed. */
  clamped: z.string().nullable(),
  /** Which source tells these events, and which were left out because they measure otherwise. */
  told: z.object({ source: z.string(), tracking: z.string().nullable(), leftOut: z.array(z.string()) }),
  /** Rows that a reader must know of: too few, an open stint. Empty where there is nothing to say. */
  remarks: z.array(z.string()),
  ...pair,
};

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
    show: z.enum(['all', 'swing', 'contact', 'in-play', 'miss']).default('all'),
    /** Pitch type; `unknown`: not classified. */
    type: z.string().max(10).optional(),
    /** The other one's hand: of the batter a pitcher faces, of the pitcher a batter faces. */
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
    /** Every type of either side, commonest first; `unknown` last. */
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
    /** Of the commonest type (of fastballs), in miles an hour, oldest first: mean of the last 20 with its 95 % band. */
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
  query: z.object({
    league: word.optional(),
    area: word.optional(),
    kind: word.optional(),
    role: z.enum(['pitcher', 'batter']).default('pitcher'),
    from: year.optional(),
    to: year.optional(),
    metric: z.enum(groupMetrics).default('fastball-velocity'),
    /** Least pitches on each side; the window is whole games until it is reached. */
    n: z.coerce.number().int().min(10).max(2000).default(150),
  }),
  response: z.object({
    league: z.string().nullable(),
    metric: z.object({ id: z.string(), name: z.string(), unit: z.string(), format: z.string(), meaning: z.string() }),
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

const operators = ['operator', 'admin'] as const;

/** What could not be read or belongs nowhere. */
export const unmatched = defineRoute({
  id: 'injuries.unmatched',
  method: 'GET',
  path: '/v1/operations/injury-notes',
  summary: 'Notes that could not be read, matched, or given to a player',
  policy: operators,
  query: z.object({
    what: z.enum(['unread', 'unmatched', 'ambiguous', 'unknown', 'unmapped', 'impossible-date']).default('unread'),
    year: year.optional(),
    ...pageQuery,
  }),
  response: z.object({
    notes: z.array(
      z.object({
        key: z.string(),
        source: z.string(),
        season: z.string(),
        date: z.iso.date(),
        sentence: z.string(),
        reason: z.string(),
        stint: id.nullable(),
        /** Who it may be. */
        candidates: z.array(personName),
      }),
    ),
    counts: z.object({
      unread: z.int(),
      unmatched: z.int(),
      ambiguous: z.int(),
      unknown: z.int(),
      unmapped: z.int(),
      impossibleDate: z.int(),
    }),
    page,
  }),
  list: 'notes',
});

const mapEntry = z.strictObject({
  /** Whole words, as they stand in the texts: "rotator cuff". */
  word: z.string().trim().min(2).max(60),
  area: z.string().max(20),
});
const bodyMap = z.object({
  version: z.int(),
  changedBy: z.string().nullable(),
  changedAt: z.iso.datetime().nullable(),
  entries: z.array(mapEntry),
  areas: z.array(z.object({ id: z.string(), name: z.string() })),
  /** Runs that re-map are still under way. */
  remapping: z.boolean(),
});

export const injuryMap = defineRoute({
  id: 'injuries.map',
  method: 'GET',
  path: '/v1/operations/injury-map',
  summary: 'The map of body parts to areas',
  policy: operators,
  response: bodyMap,
});

const mapChange = z.strictObject({ entries: z.array(mapEntry).min(1).max(2000) });

/** What a change of the map would re-map; changes nothing. */
export const previewMap = defineRoute({
  id: 'injuries.preview-map',
  method: 'POST',
  path: '/v1/operations/injury-map/preview',
  summary: 'What a changed map would re-map',
  policy: operators,
  cost: 5,
  body: mapChange,
  response: z.object({
    stints: z.int(),
    changed: z.int(),
    /** By area before and after, most first. */
    moves: z.array(z.object({ from: z.string(), to: z.string(), stints: z.int(), example: z.string() })),
  }),
});

/** Sets the map and re-maps all stints. */
export const changeMap = defineRoute({
  id: 'injuries.change-map',
  method: 'PUT',
  path: '/v1/operations/injury-map',
  summary: 'Change the map and re-map all stints',
  policy: operators,
  body: mapChange.extend({
    /** Version that the change was made from; refused where somebody else was faster. */
    version: z.int(),
    reason: z.string().trim().min(1).max(500),
  }),
  response: bodyMap,
});
