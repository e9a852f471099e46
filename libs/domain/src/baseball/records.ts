import { gameLineColumns, seasonLineColumns } from '../league/line-columns.js';
import { nullableCounts } from '../league/nullable-counts.js';
import { defineRecord } from '../record.js';

/** Batting counts; null where the source does not give one. PA = AB + BB + HBP + SH + SF + reached on interference. */
export const battingCounts = nullableCounts(
  'games',
  'plateAppearances',
  'atBats',
  'runs',
  'hits',
  'doubles',
  'triples',
  'homeRuns',
  'runsBattedIn',
  'stolenBases',
  'caughtStealing',
  'walks',
  'strikeouts',
  'intentionalWalks',
  'hitByPitch',
  'sacrificeHits',
  'sacrificeFlies',
  'groundedIntoDoublePlays',
  'reachedOnInterference',
);

/** Pitching counts. `outs` are outs recorded: innings × 3. */
export const pitchingCounts = nullableCounts(
  'games',
  'gamesStarted',
  'gamesFinished',
  'completeGames',
  'shutouts',
  'wins',
  'losses',
  'saves',
  'outs',
  'hits',
  'runs',
  'earnedRuns',
  'homeRuns',
  'walks',
  'intentionalWalks',
  'strikeouts',
  'hitBatters',
  'balks',
  'wildPitches',
  'battersFaced',
  'sacrificeHits',
  'sacrificeFlies',
  'groundedIntoDoublePlays',
);

export const standingCounts = nullableCounts(
  'games',
  'wins',
  'losses',
  'ties',
  'homeWins',
  'homeLosses',
  'awayWins',
  'awayLosses',
  'runsScored',
  'runsAllowed',
  'lastTenWins',
  'lastTenLosses',
  'oneRunWins',
  'oneRunLosses',
  'extraInningWins',
  'extraInningLosses',
);

export const battingGameLine = defineRecord({
  kind: 'batting-game-line',
  table: 'batting_game_line',
  key: ['game', 'person', 'club', 'source'],
  indexes: [
    ['person', 'seasonId'],
    ['seasonId', 'phase'],
  ],
  columns: { ...gameLineColumns, ...battingCounts },
});

export const pitchingGameLine = defineRecord({
  kind: 'pitching-game-line',
  table: 'pitching_game_line',
  key: ['game', 'person', 'club', 'source'],
  indexes: [
    ['person', 'seasonId'],
    ['seasonId', 'phase'],
  ],
  columns: { ...gameLineColumns, ...pitchingCounts },
});

export const battingSeasonLine = defineRecord({
  kind: 'batting-season-line',
  table: 'batting_season_line',
  key: ['person', 'seasonId', 'phase', 'clubOrTotal'],
  indexes: [['seasonId', 'phase', 'clubOrTotal']],
  columns: { ...seasonLineColumns, ...battingCounts },
});

export const pitchingSeasonLine = defineRecord({
  kind: 'pitching-season-line',
  table: 'pitching_season_line',
  key: ['person', 'seasonId', 'phase', 'clubOrTotal'],
  indexes: [['seasonId', 'phase', 'clubOrTotal']],
  columns: { ...seasonLineColumns, ...pitchingCounts },
});

/** A club's record in a season. */
export const baseballStanding = defineRecord({
  kind: 'baseball-standing',
  table: 'baseball_standing',
  key: ['seasonId', 'phase', 'club'],
  columns: {
    seasonId: { type: 'id' },
    phase: { type: 'string', length: 20 },
    club: { type: 'id', refersTo: 'club' },
    /** Place in its division (or conference without divisions), 1 is first; ties share a place. */
    place: { type: 'int' },
    /** Games behind the first of the division: ((W₁ − W) + (L − L₁)) ÷ 2. */
    gamesBehind: { type: 'float' },
    /** Won games of the current run: 4; lost ones negative: -2. */
    streak: { type: 'int' },
    ...standingCounts,
  },
});

/** What a baseball game adds to a game: line score, decisions, conditions. */
export const baseballGame = defineRecord({
  kind: 'baseball-game',
  table: 'baseball_game',
  key: ['game', 'source'],
  indexes: [['seasonId']],
  columns: {
    game: { type: 'id', refersTo: 'game' },
    source: { type: 'string', length: 60 },
    seasonId: { type: 'id' },
    /** Runs an inning: number[], null for a half not played. */
    awayLine: { type: 'json' },
    homeLine: { type: 'json' },
    awayHits: { type: 'int', nullable: true },
    homeHits: { type: 'int', nullable: true },
    awayErrors: { type: 'int', nullable: true },
    homeErrors: { type: 'int', nullable: true },
    awayLeftOnBase: { type: 'int', nullable: true },
    homeLeftOnBase: { type: 'int', nullable: true },
    innings: { type: 'int' },
    scheduledInnings: { type: 'int' },
    winningPitcher: { type: 'id', refersTo: 'person', nullable: true },
    losingPitcher: { type: 'id', refersTo: 'person', nullable: true },
    savingPitcher: { type: 'id', refersTo: 'person', nullable: true },
    designatedHitter: { type: 'boolean', nullable: true },
    night: { type: 'boolean', nullable: true },
    temperatureCelsius: { type: 'float', nullable: true },
  },
});

/** One event of a game's play by play: a plate appearance, or a base-running event between pitches. */
export const baseballEvent = defineRecord({
  kind: 'baseball-event',
  table: 'baseball_event',
  key: ['game', 'source', 'sequence'],
  indexes: [['batter'], ['pitcher'], ['seasonId']],
  columns: {
    game: { type: 'id', refersTo: 'game' },
    source: { type: 'string', length: 60 },
    /** From 1 in the order of the source. */
    sequence: { type: 'int' },
    seasonId: { type: 'id' },
    inning: { type: 'int' },
    /** top: the visitors bat, bottom: the home club does, whoever bats first. */
    half: { type: 'string', length: 6 },
    outsBefore: { type: 'int' },
    awayScoreBefore: { type: 'int' },
    homeScoreBefore: { type: 'int' },
    balls: { type: 'int', nullable: true },
    strikes: { type: 'int', nullable: true },
    /** Pitches as the source codes them. */
    pitches: { type: 'string', nullable: true },
    batter: { type: 'id', refersTo: 'person' },
    /** Place of the batter in the order, 1 to 9. */
    battingOrder: { type: 'int' },
    /** He came in to bat in this turn. */
    pinchHitter: { type: 'boolean' },
    /** Who is charged: differs from `batter` where a pinch hitter took over with two strikes. */
    responsibleBatter: { type: 'id', refersTo: 'person' },
    pitcher: { type: 'id', refersTo: 'person' },
    responsiblePitcher: { type: 'id', refersTo: 'person' },
    batterHand: { type: 'string', length: 1, nullable: true },
    pitcherHand: { type: 'string', length: 1, nullable: true },
    /** Who is on base before the event. */
    onFirst: { type: 'id', refersTo: 'person', nullable: true },
    onSecond: { type: 'id', refersTo: 'person', nullable: true },
    onThird: { type: 'id', refersTo: 'person', nullable: true },
    /** The event as the source writes it. */
    text: { type: 'string' },
    /** single, double, triple, home-run, strikeout, walk, intentional-walk, hit-by-pitch, generic-out, error, fielders-choice, ... */
    type: { type: 'string', length: 30 },
    plateAppearance: { type: 'boolean' },
    atBat: { type: 'boolean' },
    /** 0 no hit, 1 single ... 4 home run. */
    hitBases: { type: 'int' },
    sacrificeHit: { type: 'boolean' },
    sacrificeFly: { type: 'boolean' },
    runs: { type: 'int' },
    runsBattedIn: { type: 'int' },
    outs: { type: 'int' },
    wildPitch: { type: 'boolean' },
    passedBall: { type: 'boolean' },
    doublePlay: { type: 'boolean' },
    triplePlay: { type: 'boolean' },
    groundedIntoDoublePlay: { type: 'boolean' },
    /** Errors charged on the play. */
    errors: { type: 'int' },
    /** Who stole a base, was caught stealing, was picked off: by the base he came from, 1 first + 2 second + 4 third. */
    stealing: { type: 'int' },
    caughtStealing: { type: 'int' },
    pickedOff: { type: 'int' },
    /** Bases taken after the event, also after a third out: 1 first + 2 second + 4 third. */
    basesAfter: { type: 'int' },
    /**
     * Where each ended: 0 out, 1 to 3 the base, 4 scored, 5 scored unearned, 6 scored team-unearned; null: nobody there.
     * A runner whom only a force-out behind him moves on is not named by the source and keeps his base here;
     * `basesAfter` is right for him too.
     */
    batterDestination: { type: 'int', nullable: true },
    firstDestination: { type: 'int', nullable: true },
    secondDestination: { type: 'int', nullable: true },
    thirdDestination: { type: 'int', nullable: true },
    /** ground-ball, fly-ball, line-drive, pop-up; null where not told. */
    battedBall: { type: 'string', length: 12, nullable: true },
    battedBallLocation: { type: 'string', length: 8, nullable: true },
    /** Position number of the fielder who first handled the ball. */
    fielder: { type: 'int', nullable: true },
  },
});
