import type { Phase } from '@fieldhouse/domain';

/** Savant's letter for the kind of a game, and the phase of the season that it belongs to. */
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

export const isGameType = (letter: string): letter is GameType => Object.hasOwn(gameTypes, letter);
