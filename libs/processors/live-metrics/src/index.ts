export { liveMetrics } from './live-metrics.processor.js';
