import type { Phase } from '@fieldhouse/domain';

/** The NHL's number for the kind of a game. Others (4 Nations, World Cup, all-star) are none of the league's seasons. */
export const gameTypes = { 1: 'preseason', 2: 'regular', 3: 'playoffs' } as const satisfies Record<number, Phase>;

export type GameType = keyof typeof gameTypes;

export const isGameType = (type: unknown): type is GameType => type === 1 || type === 2 || type === 3;
