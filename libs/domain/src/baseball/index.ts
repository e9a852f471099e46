export { baseball } from './baseball.sport.js';
export {
  injuryNotice,
  injuryReading,
  injuryStint,
  noticePlayer,
  registeredSeason,
  stintArea,
  transactionNote,
  unmatchedNotice,
  unreadNote,
} from './injuries/records.js';
export {
  areaNames,
  areaWithin,
  bodyAreas,
  injuryKinds,
  nameStates,
  noticeActions,
  playerLists,
  stintEnds,
  type BodyArea,
  type InjuryKind,
  type NameState,
  type NoticeAction,
  type PlayerList,
  type PlayerRole,
  type StintChange,
  type StintEnd,
} from './injuries/vocabulary.js';
export { battingLine, pitchingLine, standingLine } from './lines.js';
export { groupMetrics, type GroupMetric } from './injury-groups/group-metric.js';
export { matchedGroup, type Injured, type MatchedMember, type Played } from './injury-groups/matched-group.js';
export type { Away, PitchLine } from './injury-groups/whole-games.js';
export { majorLeagueClub, majorLeagueClubs, type MajorLeagueClub } from './major-league-clubs.js';
export { appearanceRates, onBasePart, sluggingPart, type AppearanceRates } from './pitches/appearance-rates.js';
export { appearanceResultOf, pitchCallOf } from './pitches/mlb-words.js';
export { differenceGrid, highestBin, pitchGrid, type PitchGrid, type PlatePlace } from './pitches/pitch-grid.js';
export { isShown, swingShares, zoneShare, type PitchChoice, type SwingShares } from './pitches/pitch-rates.js';
export {
  pitchSelection,
  pitchTypeName,
  selectedTypeOf,
  type SelectedType,
  type TypedPitch,
} from './pitches/pitch-selection.js';
export { pitch, pitchGameLine, plateAppearance } from './pitches/records.js';
export { fieldPlace, sprayDegrees, type FieldPlace } from './pitches/spray.js';
export { addAppearances, appearanceResults, type AppearanceCounts, type AppearanceResult } from './pitches/results.js';
export {
  fastballTypes,
  pitchCalls,
  pitchSources,
  pitchTrackings,
  pitchTypes,
  tablesOfPlayers,
  type PitchCall,
  type PitchOutcome,
  type PitchTracking,
} from './pitches/vocabulary.js';
export { playSentence, type RunnerNames, type ToldEvent } from './play-sentence.js';
export {
  baseballEvent,
  baseballGame,
  baseballStanding,
  battingCounts,
  battingGameLine,
  battingSeasonLine,
  pitchingCounts,
  pitchingGameLine,
  pitchingSeasonLine,
  standingCounts,
} from './records.js';
export { battingValueSeasonLine, pitchingValueSeasonLine, runEnvironment } from './run-values/records.js';
export {
  runEventNames,
  runEvents,
  weightedEvents,
  type ByBasesAndOuts,
  type EventCounts,
  type EventWeights,
  type RunEvent,
  type RunValues,
  type WeightedEvent,
} from './run-values/vocabulary.js';
