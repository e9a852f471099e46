import type { DestinationStream } from 'pino';
import { Health } from './health.js';
import { createLogger, type Logger } from './logger.js';
import { Metrics } from './metrics.js';
import { createScrub, type Scrub } from './scrub.js';

/** What every program has: one of each, made first, handed to whoever needs it. */
export interface Observability {
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly health: Health;
  readonly scrub: Scrub;
}

export interface ObservabilityOptions {
  readonly program: string;
  readonly version: string;
  readonly level: string;
  /** `secretValues(modules, settings)`: never shown anywhere. */
  readonly secrets?: readonly string[];
  /** Default: standard output. */
  readonly destination?: DestinationStream;
  /** Node's own metrics too; default true. */
  readonly processMetrics?: boolean;
}

export function createObservability(options: ObservabilityOptions): Observability {
  const { program, version, level, destination } = options;
  const scrub = createScrub(options.secrets);
  return {
    logger: createLogger({ program, version, level, scrub, ...(destination === undefined ? {} : { destination }) }),
    metrics: new Metrics(program, version, options.processMetrics),
    health: new Health(),
    scrub,
  };
}
