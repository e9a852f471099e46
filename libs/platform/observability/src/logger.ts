import { pino, type DestinationStream, type Logger } from 'pino';
import { createScrub, type Scrub } from './scrub.js';
import { currentTrace } from './trace.js';

export type { Logger };

export interface LoggerOptions {
  /** `api`, `worker`: in every line. */
  readonly program: string;
  readonly version?: string;
  /** Default `info`. */
  readonly level?: string;
  /** Takes secrets out of every line. */
  readonly scrub?: Scrub;
  /** Default: standard output. */
  readonly destination?: DestinationStream;
}

/**
 * Structured logs, a JSON line each: time (UTC), level, program, message, the ids of the current trace, the caller's fields. An
 * error goes under `err`. Every line passes the scrubber as a whole, so no field, message or stack is forgotten.
 */
export function createLogger(options: LoggerOptions): Logger {
  const { program, version, level = 'info', scrub = createScrub(), destination } = options;
  return pino(
    {
      level,
      base: { program, ...(version === undefined ? {} : { version }) },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      mixin: () => ({ ...currentTrace() }),
      hooks: { streamWrite: scrub },
    },
    destination ?? pino.destination({ fd: 1, sync: true }),
  );
}
