import type { Metric } from '../metric.js';
import { pitchingCountMetrics } from './pitching-counts.metrics.js';
import { pitchingRates } from './pitching-rates.metrics.js';

export const pitchingMetrics: readonly Metric[] = [...pitchingCountMetrics, ...pitchingRates];
