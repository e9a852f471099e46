import type { Column } from '../record.js';

/** Who did something in which game, for whom, and who tells it. */
export const personGameColumns = {
  game: { type: 'id', refersTo: 'game' },
  person: { type: 'id', refersTo: 'person' },
  club: { type: 'id', refersTo: 'club' },
  source: { type: 'string', length: 60 },
  seasonId: { type: 'id' },
} as const satisfies Record<string, Column>;

/** Whose line of which game it is, and who tells it. */
export const gameLineColumns = {
  ...personGameColumns,
  phase: { type: 'string', length: 20 },
  localDate: { type: 'date' },
} as const satisfies Record<string, Column>;

/** Whose line of which season it is. */
export const seasonLineColumns = {
  person: { type: 'id', refersTo: 'person' },
  seasonId: { type: 'id' },
  phase: { type: 'string', length: 20 },
  /** A club's id, or `total`: all of the season's clubs together. A player of one club has both rows. */
  clubOrTotal: { type: 'string', length: 36 },
} as const satisfies Record<string, Column>;
