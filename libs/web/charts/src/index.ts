export { niceTicks, share } from './scale.js';
export {
  prepareSeasonChart,
  totalOf,
  type ChartGame,
  type ChartPoint,
  type ChartSeries,
  type SeasonChart,
  type SeasonChartInput,
} from './season/season-chart.prepare.js';
export { prepareSeasonTotals, type CountedSeries, type SeasonTotalsInput } from './season/season-totals.prepare.js';
export { StaticSeasonChart } from './season/season-chart.static.js';
export { SeasonChartView } from './season/season-chart.js';
export {
  prepareInjuryTimeline,
  type InjuryTimeline,
  type InjuryTimelineInput,
  type TimelineBar,
  type TimelineRow,
} from './injuries/injury-timeline.prepare.js';
export { InjuryTimelineView } from './injuries/injury-timeline.js';
export {
  heightName,
  mapColumns,
  mapRows,
  preparePitchMap,
  widthName,
  type MapHalf,
  type MapStep,
  type PitchGrids,
  type PitchMap,
} from './injuries/pitch-map.prepare.js';
export { DifferenceLegend, PitchGridView, PitchMapLegend } from './injuries/pitch-map.js';
export {
  preparePitchSelection,
  signed,
  type PitchSelection,
  type SelectionRow,
} from './injuries/pitch-selection.prepare.js';
export { PitchSelectionView } from './injuries/pitch-selection.js';
export {
  prepareSprayChart,
  sprayDirections,
  type Spray,
  type SprayChart,
  type SprayHalf,
} from './injuries/spray-chart.prepare.js';
export { SprayFieldView, SprayLegend } from './injuries/spray-chart.js';
export {
  prepareVelocityHalves,
  type Velocity,
  type VelocityHalves,
  type VelocityHalvesInput,
} from './injuries/velocity-halves.prepare.js';
export { VelocityHalvesView } from './injuries/velocity-halves.js';
export {
  prepareWindowBar,
  type WindowBar,
  type WindowBarInput,
  type WindowBound,
} from './injuries/window-bar.prepare.js';
export { WindowBarView } from './injuries/window-bar.js';
export {
  prepareShotMap,
  shotDistanceFeet,
  type RinkShot,
  type ShotHalf,
  type ShotMap,
  type ShotMapInput,
} from './hockey/shot-map.prepare.js';
export { ShotHalfView, ShotLegend } from './hockey/shot-map.js';
export { prepareShotRace, type ShotRace, type ShotRaceInput } from './hockey/shot-race.prepare.js';
export { ShotRaceView } from './hockey/shot-race.js';
