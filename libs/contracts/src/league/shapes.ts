import { z } from 'zod';
import { provenance } from '../route.js';

export const id = z.uuid();
const label = z.string();

export const clubName = z
  .object({
    id,
    /** "Los Angeles Angels": city and nickname of that season. */
    name: z.string(),
    city: z.string(),
    nickname: z.string(),
    abbreviation: z.string(),
    colour: z.string().nullable(),
    conference: z.string().nullable(),
    division: z.string().nullable(),
  })
  .meta({ id: 'ClubName' });

export const personName = z.object({ id, name: z.string() }).meta({ id: 'PersonName' });

export const leagueName = z
  .object({ sport: z.string(), sportTitle: z.string(), key: z.string(), name: z.string(), fictional: z.boolean() })
  .meta({ id: 'LeagueName' });

export const seasonName = z
  .object({
    label,
    phases: z.array(z.string()),
    games: z.int(),
    firstDay: z.iso.date().nullable(),
    lastDay: z.iso.date().nullable(),
  })
  .meta({ id: 'SeasonName' });

/** A column of a table of lines: enough for header, explanation and cells. */
export const metricColumn = z
  .object({
    id: z.string(),
    /** Metrics of two sports may have one id. */
    sport: z.string(),
    name: z.string(),
    abbreviation: z.string(),
    meaning: z.string(),
    /** As a reader's line: "H ÷ AB". */
    formula: z.string(),
    unit: z.string(),
    format: z.enum([
      'integer',
      'average',
      'decimal1',
      'decimal2',
      'decimal3',
      'percent1',
      'percent2',
      'clock',
      'innings',
      'streak',
    ]),
    better: z.enum(['higher', 'lower']).nullable(),
    kind: z.enum(['count', 'rate']),
    pool: z.string(),
    qualifier: z.string().nullable(),
    source: z.string(),
  })
  .meta({ id: 'MetricColumn' });

/** Metric id → value; null is missing and prints as a blank. */
export const values = z.record(z.string(), z.number().nullable());

export const gameRow = z
  .object({
    id,
    localDate: z.iso.date(),
    numberOfDay: z.string(),
    phase: z.string(),
    status: z.string(),
    away: clubName,
    home: clubName,
    awayScore: z.int().nullable(),
    homeScore: z.int().nullable(),
    venue: z.string().nullable(),
  })
  .meta({ id: 'GameRow' });

/** A number with its place among the others. */
export const headlineNumber = z
  .object({
    metric: metricColumn,
    value: z.number().nullable(),
    /** 0 to 100, higher is better; null outside the pool. */
    percentile: z.number().nullable(),
    /** "qualified batters", and how many they are. */
    pool: z.string(),
    poolSize: z.int(),
    /** "532 plate appearances" */
    sample: z.object({ count: z.number(), label: z.string(), small: z.boolean() }).nullable(),
  })
  .meta({ id: 'HeadlineNumber' });

export const withProvenance = { provenance };

export const phase = z.enum(['preseason', 'regular', 'playoffs', 'all-star']).default('regular');

export const lineTable = z.object({
  /** batting, pitching */
  line: z.string(),
  title: z.string(),
  columns: z.array(metricColumn),
});
