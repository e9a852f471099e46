import { countMetric } from '../counted.metric.js';
import { minus, ratio, sum, times, type Metric, type Qualifier, type Sample } from '../metric.js';

const line = 'goaltending';
const pool = 'goalies with a game';
const nhl = "NHL's statistics glossary";

/** The league's own: 25 of 82 games. */
const qualifier: Qualifier = {
  count: 'games',
  perTeamGame: 25 / 82,
  label: '25 games of a season of 82',
  unit: 'games',
  format: 'integer',
};
const shotsSample: Sample = { count: 'shotsAgainst', smallBelow: 250, unit: 'shots against', format: 'integer' };

const counted = (spec: Omit<Parameters<typeof countMetric>[0], 'line' | 'pool' | 'source'>) =>
  countMetric({ line, pool, source: nhl, ...spec });
const rate = (spec: Omit<Metric, 'line' | 'pool' | 'qualifier' | 'kind' | 'source'>): Metric => ({
  line,
  pool,
  qualifier,
  kind: 'rate',
  source: nhl,
  ...spec,
});

export const goaltendingMetrics: readonly Metric[] = [
  counted({
    id: 'goalie-games',
    of: 'games',
    name: 'Games played',
    abbreviation: 'GP',
    unit: 'games',
    better: null,
    meaning: 'Games in which the goalie was in the net for some time.',
  }),
  counted({
    id: 'goalie-starts',
    of: 'gamesStarted',
    name: 'Games started',
    abbreviation: 'GS',
    unit: 'games',
    better: null,
    meaning: 'Games that he began in the net.',
  }),
  counted({
    id: 'goalie-wins',
    of: 'wins',
    name: 'Wins',
    abbreviation: 'W',
    unit: 'wins',
    meaning: 'Games won while he was in the net for the winning goal.',
  }),
  counted({
    id: 'goalie-losses',
    of: 'losses',
    name: 'Losses',
    abbreviation: 'L',
    unit: 'losses',
    better: 'lower',
    meaning: 'Games lost in regulation while he was in the net for the winning goal.',
  }),
  counted({
    id: 'goalie-overtime-losses',
    of: 'overtimeLosses',
    name: 'Overtime losses',
    abbreviation: 'OT',
    unit: 'losses',
    better: 'lower',
    meaning: 'Games lost in overtime or in a shootout.',
  }),
  rate({
    id: 'save-percentage',
    name: 'Save percentage',
    abbreviation: 'SV%',
    meaning: 'The share of shots on goal that he stopped. About .900 is ordinary, .920 is excellent.',
    formula: ratio(minus('shotsAgainst', 'goalsAgainst'), 'shotsAgainst'),
    unit: 'saves a shot on goal',
    format: 'average',
    better: 'higher',
    sample: shotsSample,
  }),
  rate({
    id: 'goals-against-average',
    name: 'Goals-against average',
    abbreviation: 'GAA',
    meaning: 'Goals allowed for sixty minutes in the net.',
    formula: ratio(times(3600, 'goalsAgainst'), 'secondsOnIce'),
    unit: 'goals an hour in the net',
    format: 'decimal2',
    better: 'lower',
    sample: shotsSample,
  }),
  counted({
    id: 'shots-against',
    of: 'shotsAgainst',
    name: 'Shots against',
    abbreviation: 'SA',
    unit: 'shots',
    better: null,
    meaning: 'Shots on goal that came at him.',
  }),
  counted({
    id: 'saves',
    of: minus('shotsAgainst', 'goalsAgainst'),
    name: 'Saves',
    abbreviation: 'SV',
    unit: 'saves',
    meaning: 'Shots on goal that he stopped.',
  }),
  counted({
    id: 'goals-against',
    of: 'goalsAgainst',
    name: 'Goals against',
    abbreviation: 'GA',
    unit: 'goals',
    better: 'lower',
    meaning: 'Goals that went past him.',
  }),
  counted({
    id: 'goalie-shutouts',
    of: 'shutouts',
    name: 'Shutouts',
    abbreviation: 'SO',
    unit: 'shutouts',
    meaning: 'Whole games in the net without a goal against.',
  }),
  counted({
    id: 'goalie-points',
    of: sum('goals', 'assists'),
    name: 'Points',
    abbreviation: 'P',
    unit: 'points',
    meaning: 'Goals and assists together; goalies do score.',
  }),
  counted({
    id: 'goalie-penalty-minutes',
    of: 'penaltyMinutes',
    name: 'Penalty minutes',
    abbreviation: 'PIM',
    unit: 'minutes',
    better: null,
    meaning: 'Minutes of the penalties that he was given.',
  }),
  counted({
    id: 'goalie-time-on-ice',
    of: 'secondsOnIce',
    format: 'clock',
    name: 'Time on ice',
    abbreviation: 'TOI',
    unit: 'minutes and seconds',
    better: null,
    meaning: 'Minutes and seconds in the net.',
  }),
];
