export { InfluxTimeSeries } from './influx/influx-time-series.js';
export type { InfluxAddress } from './influx/influx-client.js';
export { PostgresTimeSeries, type PostgresTimeSeriesOptions } from './postgres/postgres-time-series.js';
export { startTimeSeries } from './start-time-series.js';
export {
  MeasurementError,
  TIME_SERIES,
  type Bucket,
  type Measurement,
  type Point,
  type RollUp,
  type Span,
  type TagFilter,
  type TimeSeries,
  type Totals,
} from './time-series.port.js';
export { timeSeriesDatabaseUrl, timeSeriesSettings, type TimeSeriesSettings } from './time-series.settings.js';
