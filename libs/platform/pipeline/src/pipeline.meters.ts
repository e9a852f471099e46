import type { Counter, Gauge, Histogram, Metrics } from '@fieldhouse/observability';

/** The engine's own metrics; made once a program. */
export interface PipelineMeters {
  readonly runs: Counter<'plugin' | 'feed' | 'outcome'>;
  readonly seconds: Histogram<'plugin'>;
  readonly records: Counter<'plugin' | 'feed' | 'outcome'>;
  readonly rows: Counter<'plugin' | 'outcome'>;
  readonly alarms: Counter<'reason'>;
  readonly stuck: Gauge;
}

/** Seconds that a run takes: from a small processor to a long back-fill. */
const runBuckets = [0.1, 0.3, 1, 3, 10, 30, 100, 300, 1_000, 3_000];

export function createPipelineMeters(metrics: Metrics): PipelineMeters {
  return {
    runs: metrics.counter({
      name: 'fieldhouse_pipeline_runs_total',
      help: 'Runs that ended, or were given back, by outcome',
      labels: ['plugin', 'feed', 'outcome'],
    }),
    seconds: metrics.histogram(
      { name: 'fieldhouse_pipeline_run_duration_seconds', help: 'How long runs took', labels: ['plugin'] },
      runBuckets,
    ),
    records: metrics.counter({
      name: 'fieldhouse_pipeline_records_total',
      help: 'Raw records by outcome: out, rejected, duplicate',
      labels: ['plugin', 'feed', 'outcome'],
    }),
    rows: metrics.counter({
      name: 'fieldhouse_pipeline_rows_total',
      help: 'Domain rows by outcome: inserted, updated, unchanged, removed',
      labels: ['plugin', 'outcome'],
    }),
    alarms: metrics.counter({
      name: 'fieldhouse_pipeline_alarms_total',
      help: 'Alarms that a person should look at',
      labels: ['reason'],
    }),
    stuck: metrics.gauge({
      name: 'fieldhouse_pipeline_stuck_jobs',
      help: 'Running runs that have committed nothing for a long time',
    }),
  };
}
