import { defineRecord, type Column } from '../../record.js';

const told = {
  /** Who tells it; see `pitchSources`. */
  source: { type: 'string', length: 60 },
  /** The game as the issuer of the ids knows it: `mlbam:745218`. Text and not an id of ours: most such games are known by nothing else. */
  gameRef: { type: 'string', length: 60 },
  /** Plate appearance of the game, from 1 in the order played. */
  appearance: { type: 'int' },
} as const satisfies Record<string, Column>;

const when = {
  seasonId: { type: 'id' },
  phase: { type: 'string', length: 20 },
  localDate: { type: 'date' },
  inning: { type: 'int', nullable: true },
  /** top, bottom */
  half: { type: 'string', length: 6, nullable: true },
} as const satisfies Record<string, Column>;

const who = {
  pitcher: { type: 'id', refersTo: 'person' },
  /** Null where the source names only the pitcher. */
  batter: { type: 'id', refersTo: 'person', nullable: true },
  pitcherHand: { type: 'string', length: 1, nullable: true },
  batterHand: { type: 'string', length: 1, nullable: true },
} as const satisfies Record<string, Column>;

/** A pitch. Lengths in metres in the catcher's view: right and up are positive. */
export const pitch = defineRecord({
  kind: 'pitch',
  table: 'pitch',
  key: ['source', 'gameRef', 'appearance', 'number'],
  indexes: [
    ['pitcher', 'localDate'],
    ['batter', 'localDate'],
    ['seasonId', 'phase'],
  ],
  columns: {
    ...told,
    /** In its plate appearance, from 1. */
    number: { type: 'int' },
    ...when,
    ...who,
    /** A `PitchTracking`. */
    tracking: { type: 'string', length: 10 },
    /** Count and outs before the pitch. */
    balls: { type: 'int', nullable: true },
    strikes: { type: 'int', nullable: true },
    outs: { type: 'int', nullable: true },
    /** See `pitchTypes`; null where not classified. */
    type: { type: 'string', length: 2, nullable: true },
    /** A `PitchCall`. */
    call: { type: 'string', length: 20 },
    /** At release (Statcast) or at 50 feet (PITCHf/x). */
    speedMetresPerSecond: { type: 'float', nullable: true },
    /** Where it crossed the front of the plate: from its middle, and above the ground. */
    plateXMetres: { type: 'float', nullable: true },
    plateZMetres: { type: 'float', nullable: true },
    /** The batter's strike zone above the ground. */
    zoneTopMetres: { type: 'float', nullable: true },
    zoneBottomMetres: { type: 'float', nullable: true },
    /** As published: 1 to 9 within the zone, 11 to 14 outside. */
    zone: { type: 'int', nullable: true },
    releaseXMetres: { type: 'float', nullable: true },
    releaseZMetres: { type: 'float', nullable: true },
    extensionMetres: { type: 'float', nullable: true },
    /** Movement against a pitch without spin, gravity taken out. */
    breakXMetres: { type: 'float', nullable: true },
    breakZMetres: { type: 'float', nullable: true },
    spinRevolutionsPerMinute: { type: 'float', nullable: true },
    /** Only of balls in play. */
    exitSpeedMetresPerSecond: { type: 'float', nullable: true },
    launchAngleDegrees: { type: 'float', nullable: true },
    distanceMetres: { type: 'float', nullable: true },
    /** Where the ball was fielded, as marked on a picture of 250 by 250: x to the right, y towards home. */
    fieldedX: { type: 'float', nullable: true },
    fieldedY: { type: 'float', nullable: true },
    /** ground-ball, fly-ball, line-drive, pop-up */
    battedBall: { type: 'string', length: 12, nullable: true },
  },
});

/** A plate appearance and its result, as a source of pitches tells it; Retrosheet's are `baseball-event` rows. */
export const plateAppearance = defineRecord({
  kind: 'plate-appearance',
  table: 'plate_appearance',
  key: ['source', 'gameRef', 'appearance'],
  indexes: [
    ['pitcher', 'localDate'],
    ['batter', 'localDate'],
    ['seasonId', 'phase'],
  ],
  columns: {
    ...told,
    ...when,
    ...who,
    /** An `AppearanceResult`. */
    result: { type: 'string', length: 30 },
    /** As the source words it. */
    text: { type: 'text', nullable: true },
  },
});

/** A person's pitches and plate appearances of a game, thrown or seen, as one source tells them. */
export const pitchGameLine = defineRecord({
  kind: 'pitch-game-line',
  table: 'pitch_game_line',
  key: ['person', 'role', 'gameRef', 'source'],
  indexes: [
    ['person', 'role', 'localDate'],
    ['seasonId', 'phase'],
  ],
  columns: {
    person: { type: 'id', refersTo: 'person' },
    /** pitcher: pitches thrown; batter: pitches seen. */
    role: { type: 'string', length: 10 },
    gameRef: { type: 'string', length: 60 },
    source: { type: 'string', length: 60 },
    tracking: { type: 'string', length: 10 },
    seasonId: { type: 'id' },
    phase: { type: 'string', length: 20 },
    localDate: { type: 'date' },
    pitches: { type: 'int' },
    swings: { type: 'int' },
    /** Swings that met nothing. */
    misses: { type: 'int' },
    inPlay: { type: 'int' },
    /** Zones 1 to 9, of the pitches that have one. */
    zoned: { type: 'int' },
    inZone: { type: 'int' },
    fastballs: { type: 'int' },
    /** Sum over the fastballs that have a speed, and how many those are. */
    fastballSpeedSum: { type: 'float' },
    fastballSpeeds: { type: 'int' },
    /** Sum over the balls in play that have an exit speed, and how many those are. */
    exitSpeedSum: { type: 'float' },
    exitSpeeds: { type: 'int' },
    plateAppearances: { type: 'int' },
    atBats: { type: 'int' },
    singles: { type: 'int' },
    doubles: { type: 'int' },
    triples: { type: 'int' },
    homeRuns: { type: 'int' },
    walks: { type: 'int' },
    intentionalWalks: { type: 'int' },
    strikeouts: { type: 'int' },
    sacrificeHits: { type: 'int' },
    sacrificeFlies: { type: 'int' },
    hitByPitch: { type: 'int' },
  },
});
