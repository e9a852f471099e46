export { externalId, idOf, leagueId, partsOf, seasonId, type ExternalId } from './identity.js';
export {
  appearance,
  club,
  game,
  headShot,
  league,
  person,
  rosterSpell,
  season,
  teamSeason,
  venue,
  type Phase,
} from './league/records.js';
export { personMention } from './league/person-mention.js';
export {
  count,
  countsOf,
  evaluate,
  formatMetric,
  formulaText,
  minus,
  qualifyingCount,
  ratio,
  sampleText,
  sum,
  times,
  type Counts,
  type Formula,
  type Metric,
  type MetricFormat,
  type Qualifier,
  type Sample,
} from './metric.js';
export { foldName } from './name.js';
export {
  columnName,
  defineRecord,
  fact,
  mention,
  type Column,
  type ColumnType,
  type DomainRecord,
  type EntityKind,
  type RecordKind,
  type RecordOf,
  type ValueOf,
} from './record.js';
export {
  addGameLines,
  addPublished,
  believedSource,
  finishedSums,
  noSums,
  type ClubSums,
  type GameLineRow,
  type PublishedRow,
  type SeasonSum,
  type SeasonSums,
} from './season-lines.js';
export { absencesOf, sidesOf, type Absence, type StintDates } from './series/absences.js';
export { dayText } from './series/day-text.js';
export { clampWords, limitReason, type EventUnit } from './series/limit-words.js';
export {
  isWithin,
  type DaySpan,
  type EventTally,
  type PersonSeries,
  type SeriesEvent,
} from './series/person-series.js';
export { daysOfNearest, windowAround, type SeriesWindow } from './series/series-window.js';
export {
  windowLimit,
  windowSize,
  type LimitOptions,
  type WindowBound,
  type WindowLimit,
} from './series/window-limit.js';
export { sha256 } from './sha256.js';
export { seasonCounts, type LineKind, type SportDescriptor } from './sport.js';
export { sportFaults } from './sport.faults.js';
export { couldBeChance, differenceOfMeans, differenceOfShares, type Difference } from './statistics/difference.js';
export { meanChange, type MeanChange } from './statistics/paired.js';
export { midRank, midRankPercentile, poolPlaces, type PoolPlace } from './statistics/percentile.js';
export { ratioSumSample, type RatioPart } from './statistics/ratio-sum.js';
export { rollingMeans, type RollingMean } from './statistics/rolling-mean.js';
export { rateOf, sampleOf, type ValueSample, type Share } from './statistics/sample.js';
export { kilogramsPerPound, metresPerFoot, metresPerInch, metresPerSecondPerMileAnHour } from './units.js';
