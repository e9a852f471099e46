/** How a game was decided: in three periods, in overtime, or by a shootout. */
export const gameEndings = ['regulation', 'overtime', 'shootout'] as const;
export type GameEnding = (typeof gameEndings)[number];

/** What a play of a game's play-by-play was. */
export const playTypes = [
  'goal',
  'shot-on-goal',
  'missed-shot',
  'blocked-shot',
  'penalty',
  'faceoff',
  'hit',
  'giveaway',
  'takeaway',
] as const;
export type PlayType = (typeof playTypes)[number];

/** Attempts at the net, those that were blocked or went wide among them. */
export const shotAttempts: readonly PlayType[] = ['goal', 'shot-on-goal', 'missed-shot', 'blocked-shot'];

/** Whom a percentile compares: skaters among all skaters, or among those of their part of the ice; goalies by themselves. */
export const rankPools = ['skaters', 'forwards', 'defensemen', 'goalies'] as const;
export type RankPool = (typeof rankPools)[number];

/** Half of the rink's length and width: the centre spot is (0, 0), the nets stand 89 ft from it (NHL rule 1). */
export const rink = {
  halfLengthFeet: 100,
  halfWidthFeet: 42.5,
  goalLineFeet: 89,
  blueLineFeet: 25,
  cornerRadiusFeet: 28,
} as const;
