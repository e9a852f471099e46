import { baseballField } from './baseball-field.js';
import { footballPitch } from './football-pitch.js';
import { iceRink } from './ice-rink.js';
import type { Surface } from './surface.js';

/** The one table of playing surfaces: whatever is drawn of a field is drawn from it. */
export const surfaces: readonly Surface[] = [footballPitch, baseballField, iceRink];

export const surfaceOf = (id: string): Surface | undefined => surfaces.find((surface) => surface.id === id);
