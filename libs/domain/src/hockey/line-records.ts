import { gameLineColumns, seasonLineColumns } from '../league/line-columns.js';
import { defineRecord } from '../record.js';
import { nullableCounts } from '../league/nullable-counts.js';

/** A skater's counts; null where the source does not give one. Points are goals and assists. */
export const skatingCounts = nullableCounts(
  'games',
  'goals',
  'assists',
  'points',
  'plusMinus',
  'penaltyMinutes',
  'powerPlayGoals',
  'powerPlayPoints',
  'shorthandedGoals',
  'shorthandedPoints',
  'gameWinningGoals',
  'overtimeGoals',
  'shots',
  'shifts',
  'secondsOnIce',
);

/** A goalie's counts. `overtimeLosses` are those in overtime and shootouts, which bring the club a point. */
export const goaltendingCounts = nullableCounts(
  'games',
  'gamesStarted',
  'wins',
  'losses',
  'overtimeLosses',
  'shotsAgainst',
  'goalsAgainst',
  'shutouts',
  'goals',
  'assists',
  'penaltyMinutes',
  'secondsOnIce',
);

const gameLine = {
  key: ['game', 'person', 'club', 'source'],
  indexes: [
    ['person', 'seasonId'],
    ['seasonId', 'phase'],
  ],
} as const;
const seasonLine = {
  key: ['person', 'seasonId', 'phase', 'clubOrTotal'],
  indexes: [['seasonId', 'phase', 'clubOrTotal']],
} as const;

export const skatingGameLine = defineRecord({
  kind: 'skating-game-line',
  table: 'skating_game_line',
  ...gameLine,
  columns: { ...gameLineColumns, ...skatingCounts },
});

export const goaltendingGameLine = defineRecord({
  kind: 'goaltending-game-line',
  table: 'goaltending_game_line',
  ...gameLine,
  columns: { ...gameLineColumns, ...goaltendingCounts },
});

export const skatingSeasonLine = defineRecord({
  kind: 'skating-season-line',
  table: 'skating_season_line',
  ...seasonLine,
  columns: { ...seasonLineColumns, ...skatingCounts },
});

export const goaltendingSeasonLine = defineRecord({
  kind: 'goaltending-season-line',
  table: 'goaltending_season_line',
  ...seasonLine,
  columns: { ...seasonLineColumns, ...goaltendingCounts },
});

/** What a stint with a club was, as the league publishes it: a player who comes back to a club has two of it in a season. */
const publishedColumns = {
  person: { type: 'id', refersTo: 'person' },
  seasonId: { type: 'id' },
  phase: { type: 'string', length: 20 },
  club: { type: 'id', refersTo: 'club' },
  /** Upstream's number of the stint; the order of the stints of a season. */
  sequence: { type: 'int' },
  source: { type: 'string', length: 60 },
} as const;
const published = { key: ['person', 'seasonId', 'phase', 'club', 'sequence'], indexes: [['seasonId']] } as const;

/** A skater's totals with a club, as published: of seasons whose games are not loaded there is nothing else. */
export const publishedSkating = defineRecord({
  kind: 'published-skating',
  table: 'published_skating',
  ...published,
  columns: {
    ...publishedColumns,
    /** What he plays by now, whatever he played then: upstream publishes one position of a player. */
    position: { type: 'string', length: 10, nullable: true },
    ...skatingCounts,
  },
});

export const publishedGoaltending = defineRecord({
  kind: 'published-goaltending',
  table: 'published_goaltending',
  ...published,
  columns: { ...publishedColumns, ...goaltendingCounts },
});
