import type { PitchTracking } from '@fieldhouse/domain/baseball';

/** What a column may tell in words or whole numbers. */
export const toldOf = [
  /** Id of the game at the issuer of the ids. */
  'game',
  /** Gameday's name of the game, which also tells day and clubs: `gid_2011_03_31_detmlb_nyamlb_1`. */
  'gameday',
  'date',
  'home',
  'away',
  'inning',
  'half',
  'pitcher',
  /** Where the table has no id, the name stands for it. */
  'pitcherName',
  'batter',
  'batterName',
  'pitcherHand',
  'batterHand',
  'appearance',
  /** Of the pitch in its plate appearance; without it the rows are in order. */
  'number',
  /** Count and outs before the pitch. */
  'balls',
  'outs',
  /** Balls and strikes before the pitch: `3-2`. */
  'count',
  'type',
  'call',
  /** The plate appearance's result, on every one of its pitches. */
  'event',
  'zone',
  'battedBall',
] as const;
export type Told = (typeof toldOf)[number];

/** Columns of `pitch` that are measured. */
export const measures = [
  'speedMetresPerSecond',
  'plateXMetres',
  'plateZMetres',
  'zoneTopMetres',
  'zoneBottomMetres',
  'releaseXMetres',
  'releaseZMetres',
  'extensionMetres',
  'breakXMetres',
  'breakZMetres',
  'spinRevolutionsPerMinute',
  'exitSpeedMetresPerSecond',
  'launchAngleDegrees',
  'distanceMetres',
  'fieldedX',
  'fieldedY',
] as const;
export type Measure = (typeof measures)[number];

/** A form of table, told by its columns. */
export interface TableFormat {
  readonly id: string;
  readonly title: string;
  /** `source` of its rows. */
  readonly source: 'pitch-tables-statsapi' | 'pitch-tables-pitchfx';
  readonly tracking: PitchTracking;
  /** Number of a game's first plate appearance. */
  readonly firstAppearance: 0 | 1;
  /** A table with all of these is of this form. */
  readonly columns: Readonly<Partial<Record<Told, string>>>;
  /** Column and what its unit is in ours; a table may lack some. */
  readonly measures: Readonly<Partial<Record<Measure, readonly [column: string, unit: number]>>>;
}
