import { defineRecord } from '../../record.js';
import { seasonLineColumns } from '../../league/line-columns.js';

/** What runs were worth in a season, from its own events (regular season). */
export const runEnvironment = defineRecord({
  kind: 'run-environment',
  table: 'run_environment',
  key: ['seasonId'],
  columns: {
    seasonId: { type: 'id' },
    /** Complete half innings that the expectancy rests on. */
    halfInnings: { type: 'int' },
    /** Mean runs to the end of the half inning: number[8][3] by bases (1 first + 2 second + 4 third) and outs. */
    expectancy: { type: 'json' },
    /** How often each state was: number[8][3]. */
    states: { type: 'json' },
    /** Mean run value by event, `RunValues`: `{ out, walk, single, … }`; strikeouts are among the outs too. */
    runValues: { type: 'json' },
    /** `EventCounts` */
    eventCounts: { type: 'json' },
    /** wOBA weights, `EventWeights`: `{ walk, hitByPitch, single, … }`; walks are the unintentional ones. */
    weights: { type: 'json' },
    weightedOnBaseScale: { type: 'float' },
    leagueOnBaseAverage: { type: 'float' },
    leagueBattingAverage: { type: 'float' },
    leagueSluggingAverage: { type: 'float' },
    runsPerPlateAppearance: { type: 'float' },
    leagueEarnedRunAverage: { type: 'float' },
    /** FIP constant, with all walks. */
    fieldingIndependentConstant: { type: 'float' },
  },
});

const int = { type: 'int', nullable: true } as const;
const float = { type: 'float', nullable: true } as const;

/** Sums that make the rates which need a season's run values; so they add up over clubs and seasons. */
export const battingValueSeasonLine = defineRecord({
  kind: 'batting-value-season-line',
  table: 'batting_value_season_line',
  key: ['person', 'seasonId', 'phase', 'clubOrTotal'],
  indexes: [['seasonId', 'phase', 'clubOrTotal']],
  columns: {
    ...seasonLineColumns,
    plateAppearances: int,
    /** Weights times events: numerator of wOBA. */
    weightedOnBaseSum: float,
    /** AB + BB − IBB + SF + HBP: its denominator. */
    weightedOnBaseChances: int,
    /** wRAA: (wOBA − league) ÷ scale × PA; of several clubs the sum. */
    runsAboveAverage: float,
    /** wRC: wRAA + league runs. */
    runsCreated: float,
    /** What an average batter makes of as many plate appearances. */
    leagueRuns: float,
    /** RE24: run expectancy after − before + runs, over his plate appearances, steals and outs on the bases. */
    expectedRunsAdded: float,
  },
});

export const pitchingValueSeasonLine = defineRecord({
  kind: 'pitching-value-season-line',
  table: 'pitching_value_season_line',
  key: ['person', 'seasonId', 'phase', 'clubOrTotal'],
  indexes: [['seasonId', 'phase', 'clubOrTotal']],
  columns: {
    ...seasonLineColumns,
    outs: int,
    battersFaced: int,
    /** 13 HR + 3 (BB + HBP) − 2 SO. */
    fieldingIndependentRuns: float,
    /** The season's FIP constant times innings. */
    constantRuns: float,
    /** RE24 with its sign turned, over all events while he pitched: runs kept from the other side. */
    expectedRunsSaved: float,
  },
});
