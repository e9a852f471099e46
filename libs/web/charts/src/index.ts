export { niceTicks, share } from './scale.js';
export {
  prepareSeasonChart,
  totalOf,
  type ChartGame,
  type ChartPoint,
  type SeasonChart,
  type SeasonChartInput,
} from './season/season-chart.prepare.js';
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
