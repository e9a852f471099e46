import type { Phase } from '@fieldhouse/domain';

/** MLB's letter for the kind of a game, and the phase of the season that it belongs to. */
export const gameTypes = {
  R: 'regular',
  F: 'playoffs',
  D: 'playoffs',
  L: 'playoffs',
  W: 'playoffs',
  S: 'preseason',
  E: 'preseason',
  A: 'all-star',
} as const satisfies Record<string, Phase>;

export type GameType = keyof typeof gameTypes;
