import { SettingsFault } from '@fieldhouse/config';
import type { Observability } from './observability.js';
import { createScrub } from './scrub.js';

export interface RunningProgram {
  readonly observability: Observability;
  stop(): Promise<void>;
}

/** An error whose message is all that a person needs: a stack would hide what to change. */
type PlainError = abstract new (...args: never[]) => Error;

/**
 * Runs a program until it is told to stop: a start that fails says why, a first SIGTERM or SIGINT stops it cleanly, a second at once. What
 * nobody foresaw leaves it in a state that nobody knows: it says so and ends, and whoever watches starts it again.
 * @param name as a sentence begins with it: "The API"
 */
export async function runProgram(
  name: string,
  start: () => Promise<RunningProgram>,
  plain: readonly PlainError[] = [],
): Promise<void> {
  const program = await start().catch((error: unknown) => refuseToStart(name, error, [SettingsFault, ...plain]));
  const { logger } = program.observability;
  const end = (error: unknown) => {
    logger.fatal({ err: error }, `an error that nobody caught; ${name} ends`);
    process.exit(1);
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
  let stopping = false;
  const stop = () => {
    if (stopping) process.exit(1);
    stopping = true;
    program.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error({ err: error }, `${name} did not stop cleanly`);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

function refuseToStart(name: string, error: unknown, plain: readonly PlainError[]): never {
  const isPlain = plain.some((type) => error instanceof type);
  const text = error instanceof Error ? (isPlain ? error.message : (error.stack ?? error.message)) : String(error);
  process.stderr.write(`${name} did not start. ${createScrub()(text)}\n`);
  process.exit(1);
}
