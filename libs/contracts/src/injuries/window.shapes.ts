import { z } from 'zod';
import { id } from '../league/shapes.js';
import { windowLimit } from './shapes.js';

const half = z.object({
  /** Events that the filter leaves, of those in the window. */
  shown: z.int(),
  events: z.int(),
  firstDate: z.iso.date().nullable(),
  lastDate: z.iso.date().nullable(),
  games: z.int(),
});

export const grid = z.object({
  /** 15 rows from the ground up, 12 columns from the catcher's left: pitches in bins of 4 inches; 60 × 48 inches. */
  bins: z.array(z.array(z.int())),
  outside: z.int(),
  withoutLocation: z.int(),
  /** Share of those with a published zone that lie in 1 to 9. */
  inZone: z.number().nullable(),
});
export const windowQuery = {
  /** Events on each side; default: what is offered. */
  n: z.coerce.number().int().optional(),
  /** Stop at the off-season. */
  offSeason: z.enum(['true', 'false']).default('false'),
};
/** Counts and slash line of the plate appearances of a half. */
export const line = z.object({
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
export const windowHead = {
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
  before: half,
  after: half,
};
