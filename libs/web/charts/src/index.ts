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
