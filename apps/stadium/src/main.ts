import 'reflect-metadata';
import { SettingsFault } from '@fieldhouse/config';
import { createScrub } from '@fieldhouse/observability';
import { startStadium, type RunningStadium } from './start-stadium.js';

/** Fails with one plain message: a stack would hide what to change. */
function refuseToStart(error: unknown): never {
  const plain = error instanceof SettingsFault;
  const text = error instanceof Error ? (plain ? error.message : (error.stack ?? error.message)) : String(error);
  process.stderr.write(`The stadium node did not start. ${createScrub()(text)}\n`);
  process.exit(1);
}

function stopOnSignals(stadium: RunningStadium): void {
  let stopping = false;
  const stop = () => {
    if (stopping) process.exit(1);
    stopping = true;
    stadium.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        stadium.observability.logger.error({ err: error }, 'the node did not stop cleanly');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

/** What nobody foresaw leaves the program in a state that nobody knows: say so, and let whoever watches start it again. */
function endOnSurprises(stadium: RunningStadium): void {
  const end = (error: unknown) => {
    stadium.observability.logger.fatal({ err: error }, 'an error that nobody caught; the node ends');
    process.exit(1);
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
}

const stadium = await startStadium().catch(refuseToStart);
endOnSurprises(stadium);
stopOnSignals(stadium);
