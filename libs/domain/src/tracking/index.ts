export { metricWindow, participation, session, stadium } from './records.js';
export { sensorMetrics, type SensorMetric, type SensorMetricId, type SensorValues } from './sensor-metrics.js';
export { cleanReading, liveValue, quarantinedReading, reading } from './stream-records.js';
