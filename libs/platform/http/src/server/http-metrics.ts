import type { Counter, Gauge, Histogram, Metrics } from '@fieldhouse/observability';

type Observe = Histogram.Internal<'route' | 'method' | 'status_class'>;

/** Rate, errors and duration of the API, by route of the contracts: never by address. */
export class HttpMetrics {
  private readonly duration: Histogram<'route' | 'method' | 'status_class'>;
  private readonly inFlight: Gauge;
  private readonly denied: Counter<'resource' | 'reason'>;
  /** Looking a label combination up costs more than counting. */
  private readonly known = new Map<string, Observe>();

  constructor(metrics: Metrics) {
    this.duration = metrics.histogram({
      name: 'fieldhouse_http_request_duration_seconds',
      help: 'Time from the arrival of a request to the end of its answer',
      labels: ['route', 'method', 'status_class'],
    });
    this.inFlight = metrics.gauge({
      name: 'fieldhouse_http_in_flight_requests',
      help: 'Requests that are being answered',
    });
    this.denied = metrics.counter({
      name: 'fieldhouse_http_denied_requests_total',
      help: 'Requests refused before their handler: log-in needed, not allowed, foreign origin, too many',
      labels: ['resource', 'reason'],
    });
  }

  begin(): void {
    this.inFlight.inc();
  }

  end(route: string, method: string, status: number, seconds: number): void {
    this.inFlight.dec();
    const statusClass = `${Math.trunc(status / 100)}xx`;
    const key = `${route} ${method} ${statusClass}`;
    let child = this.known.get(key);
    if (child === undefined) {
      child = this.duration.labels(route, method, statusClass);
      this.known.set(key, child);
    }
    child.observe(seconds);
  }

  refused(route: string, code: string): void {
    this.denied.labels(route, code).inc();
  }
}
