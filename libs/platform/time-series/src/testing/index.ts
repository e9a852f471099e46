export { describeKilledTimeSeries, describeTimeSeries } from './describe-time-series.js';
export type { KillableTimeSeries, StartedTimeSeries } from './time-series-suite.js';
