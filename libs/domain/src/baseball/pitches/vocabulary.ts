/** What became of a pitch, whatever words its source has for it. */
export interface PitchOutcome {
  readonly name: string;
  readonly swing: boolean;
  /** The bat met the ball: fouls, foul tips, balls in play. */
  readonly contact: boolean;
  readonly inPlay: boolean;
}
const outcome = (name: string, swing = false, contact = false, inPlay = false): PitchOutcome => ({
  name,
  swing,
  contact,
  inPlay,
});

/** A swing that met nothing is a miss. A foul tip is contact; who counts it as a miss says so. */
export const pitchCalls = {
  ball: outcome('Ball'),
  'ball-in-dirt': outcome('Ball in the dirt'),
  'intentional-ball': outcome('Intentional ball'),
  'automatic-ball': outcome('Automatic ball'),
  pitchout: outcome('Pitchout'),
  'hit-by-pitch': outcome('Hit by pitch'),
  'called-strike': outcome('Called strike'),
  'automatic-strike': outcome('Automatic strike'),
  'swinging-strike': outcome('Swinging strike', true),
  'missed-bunt': outcome('Missed bunt', true),
  'foul-tip': outcome('Foul tip', true, true),
  foul: outcome('Foul', true, true),
  'foul-bunt': outcome('Foul bunt', true, true),
  'in-play': outcome('In play', true, true, true),
} as const satisfies Record<string, PitchOutcome>;
export type PitchCall = keyof typeof pitchCalls;

/** Pitch types by the code that PITCHf/x, Statcast and the StatsAPI share. `IN` and `PO` are no choice of the pitcher's. */
export const pitchTypes: Readonly<Record<string, string>> = {
  FF: 'Four-seam',
  SI: 'Sinker',
  FT: 'Two-seam',
  FC: 'Cutter',
  FA: 'Fastball',
  SL: 'Slider',
  ST: 'Sweeper',
  SV: 'Slurve',
  CU: 'Curveball',
  KC: 'Knuckle curve',
  CS: 'Slow curve',
  CH: 'Changeup',
  FS: 'Splitter',
  FO: 'Forkball',
  SC: 'Screwball',
  KN: 'Knuckleball',
  EP: 'Eephus',
  GY: 'Gyroball',
  PO: 'Pitchout',
  IN: 'Intentional ball',
  AB: 'Automatic ball',
  AS: 'Automatic strike',
  NP: 'No pitch',
  UN: 'Unknown',
};

/** Pitch types whose speed tells of a fastball. */
export const fastballTypes: readonly string[] = ['FF', 'SI', 'FT', 'FC', 'FA'];

/**
 * Who measured: values of two systems are never put into one before and after. PITCHf/x gives speed at 50 feet,
 * Statcast at release.
 */
export const pitchTrackings = ['pitchfx', 'statcast'] as const;
export type PitchTracking = (typeof pitchTrackings)[number];

/**
 * Sources of pitches by precedence: of a game that several tell, the first is read. Kept as `source` of a row; an
 * installation says which it writes.
 */
export const pitchSources: readonly string[] = [
  'mlb-stats-api',
  'statcast',
  'statcast-players',
  'pitch-tables-statsapi',
  'statcast-league',
  'pitch-tables-pitchfx',
];

/** Sources whose tables are of single players: whole for those alone, of everybody else they tell what he did with them. */
export const tablesOfPlayers: readonly string[] = ['statcast-players', 'pitch-tables-pitchfx'];
