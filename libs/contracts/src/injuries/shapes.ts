import { z } from 'zod';
import { id, personName } from '../league/shapes.js';

/** A club as the injury pages name it: of its season where that is known, else by the club alone. */
export const injuredClub = z
  .object({ id: id.nullable(), name: z.string(), abbreviation: z.string().nullable(), colour: z.string().nullable() })
  .meta({ id: 'InjuredClub' });

/** pitcher or batter; null where the sentence names no position. */
export const playerRole = z.enum(['pitcher', 'batter']).nullable();

/** Time on the injured list. */
export const stintRow = z
  .object({
    id,
    /** Null where the name means nobody, or several. */
    person: personName.nullable(),
    /** As the sentence writes it. */
    playerName: z.string(),
    position: z.string().nullable(),
    role: playerRole,
    club: injuredClub.nullable(),
    /** Season label. */
    season: z.string(),
    listDays: z.int().nullable(),
    noticeDate: z.iso.date(),
    startDate: z.iso.date(),
    /** A retroactive date that is not believed, as written. */
    impossibleRetroactiveDate: z.iso.date().nullable(),
    endDate: z.iso.date().nullable(),
    /** Word of `stintEnds`; null while open. */
    endReason: z.string().nullable(),
    /** From start to end; null while open. */
    days: z.int().nullable(),
    /** The injury as published; empty where none is told. */
    text: z.string(),
    side: z.string().nullable(),
    part: z.string().nullable(),
    kind: z.string().nullable(),
    areas: z.array(z.string()),
  })
  .meta({ id: 'InjuryStint' });

/** A value with how many have it: a facet's line. */
export const facet = z.object({ value: z.string(), label: z.string(), stints: z.int() }).meta({ id: 'InjuryFacet' });

/** A difference between two halves, with the interval it may lie in. */
export const difference = z
  .object({
    id: z.string(),
    /** "Four-seam velocity" */
    name: z.string(),
    /** "mph", "points", "" */
    unit: z.string(),
    format: z.enum(['decimal1', 'decimal2', 'average', 'percent1', 'integer']),
    before: z.number().nullable(),
    after: z.number().nullable(),
    change: z.number().nullable(),
    /** 95 % interval of the change; null where too few tell. */
    low: z.number().nullable(),
    high: z.number().nullable(),
    beforeSample: z.int(),
    afterSample: z.int(),
    /** "pitches", "plate appearances" */
    sampleUnit: z.string(),
    small: z.boolean(),
    /** The interval holds zero, or there is none. */
    couldBeChance: z.boolean(),
    /** "He throws 1.2 mph slower": the change in words. */
    words: z.string(),
    /** "Welch's t interval" */
    method: z.string(),
  })
  .meta({ id: 'InjuryDifference' });

/** Events that a window may hold, and why no more. */
export const windowLimit = z
  .object({
    /** Events before the start, back to the neighbouring absence (or the off-season). */
    before: z.int(),
    /** Events after the return, up to the neighbouring absence; 0 while nothing follows. */
    after: z.int(),
    /** min(before, after); of an open stint: before. */
    most: z.int(),
    /** min(most, 150 pitches or 50 at-bats) */
    offered: z.int(),
    /** What bounds each side: `stint` for the player's neighbouring one, else in words: "off-season", "first loaded", "last loaded", "not returned". */
    beforeBound: z.string(),
    afterBound: z.string(),
    /** "Why 412: 412 pitches lie between the return on 3 June 2027 and the next stint on 2 July 2027; before …" */
    why: z.string(),
  })
  .meta({ id: 'WindowLimit' });
