import { bodyAreas } from '@fieldhouse/domain/baseball';
import { z } from 'zod';
import { id, personName } from '../league/shapes.js';
import { defineRoute, page, pageQuery } from '../route.js';

const year = z.coerce.number().int().min(1871).max(2100);
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
  area: z.enum(bodyAreas),
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
