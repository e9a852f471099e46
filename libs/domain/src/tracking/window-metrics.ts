import { heartMetrics, loadMetrics } from './body.metrics.js';
import { clubMetrics } from './club.metrics.js';
import { motionMetrics } from './motion.metrics.js';
import type { WindowMetric } from './window-metric.js';

/** Every metric that has windows, in the order of tables. */
export const windowMetrics: readonly WindowMetric[] = [
  ...motionMetrics,
  ...loadMetrics,
  ...heartMetrics,
  ...clubMetrics,
];

const byId = new Map(windowMetrics.map((metric) => [metric.id, metric]));

export const windowMetric = (id: string): WindowMetric | undefined => byId.get(id);
