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
