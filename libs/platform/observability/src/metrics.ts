import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

export type { Counter, Gauge, Histogram };

export interface MetricOptions<Label extends string, Metric = unknown> {
  /** `fieldhouse_<what>_<base unit>`; a counter ends in `_total`. */
  readonly name: string;
  readonly help: string;
  /** Only labels with few, known values; never a person, a device, an address or an id. */
  readonly labels?: readonly Label[];
  /** Reads a state of elsewhere into the metric, emptied before, whenever metrics are read. Where it fails, the metric is left out. */
  readonly read?: (metric: Metric) => Promise<void>;
}

const units = '(?:seconds|bytes|ratio|celsius|records|jobs|requests|connections|clients|messages|rows|sessions|info)';
const nameRule = new RegExp(`^fieldhouse_[a-z0-9_]*?(?:${units}|total)$`);
const boundedLabels = new Set(
  (
    'route method status_class role resource reason outcome job queue state pipeline plugin feed stage direction dataset check ' +
    'source stadium program version commit port limit group topic'
  ).split(' '),
);
/** Seconds: fine where pages live, up to the slowest answer that is waited for. */
export const durationBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/**
 * The metrics of one program. Names and labels are checked when a metric is made: base units in the name, labels from a list of
 * those that stay few. Nothing about persons is counted here.
 */
export class Metrics {
  readonly registry = new Registry();

  /** @param processMetrics also those of Node: CPU, memory, event loop, garbage collection. */
  constructor(program: string, version: string, processMetrics = true) {
    if (processMetrics) collectDefaultMetrics({ register: this.registry });
    this.gauge({ name: 'fieldhouse_build_info', help: 'What runs here; always 1', labels: ['program', 'version'] })
      .labels(program, version)
      .set(1);
  }

  counter<Label extends string = never>(options: MetricOptions<Label, Counter<Label>>): Counter<Label> {
    if (!options.name.endsWith('_total')) throw new Error(`${options.name}: a counter's name ends in _total`);
    return new Counter(this.checked(options));
  }

  gauge<Label extends string = never>(options: MetricOptions<Label, Gauge<Label>>): Gauge<Label> {
    return new Gauge(this.checked(options));
  }

  /** @param buckets upper bounds in the metric's unit. */
  histogram<Label extends string = never>(
    options: MetricOptions<Label, Histogram<Label>>,
    buckets: readonly number[] = durationBuckets,
  ): Histogram<Label> {
    return new Histogram({ ...this.checked(options), buckets: [...buckets] });
  }

  /** In the text format that Prometheus reads. */
  async text(): Promise<{ readonly contentType: string; readonly body: string }> {
    return { contentType: this.registry.contentType, body: await this.registry.metrics() };
  }

  private checked<Label extends string, Metric extends { reset(): void }>(options: MetricOptions<Label, Metric>) {
    const { name, help, labels = [], read } = options;
    if (!nameRule.test(name))
      throw new Error(
        `${name}: a metric is named fieldhouse_<what>_<base unit>, such as fieldhouse_job_duration_seconds`,
      );
    const unbounded = labels.filter((label) => !boundedLabels.has(label));
    if (unbounded.length > 0)
      throw new Error(`${name}: label ${unbounded.join(', ')} is not among those known to have few values`);
    const common = { name, help, labelNames: [...labels], registers: [this.registry] };
    return read === undefined ? common : { ...common, collect: readingInto(read) };
  }
}

/** A client calls it as the metric's method. */
function readingInto<Metric extends { reset(): void }>(read: (metric: Metric) => Promise<void>) {
  return async function collect(this: unknown): Promise<void> {
    const metric = this as Metric;
    metric.reset();
    await read(metric).catch(() => metric.reset());
  };
}
