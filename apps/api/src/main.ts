import 'reflect-metadata';
import { SettingsFault } from '@fieldhouse/config';
import { createScrub } from '@fieldhouse/observability';
import { HostFault } from '@fieldhouse/pipeline';
import { startApi, type RunningApi } from './start-api.js';

/** Fails with one plain message: a stack would hide what to change. */
function refuseToStart(error: unknown): never {
  const plain = error instanceof SettingsFault || error instanceof HostFault;
  const text = error instanceof Error ? (plain ? error.message : (error.stack ?? error.message)) : String(error);
  process.stderr.write(`The API did not start. ${createScrub()(text)}\n`);
  process.exit(1);
}

function stopOnSignals(api: RunningApi): void {
  let stopping = false;
  const stop = () => {
    if (stopping) process.exit(1);
    stopping = true;
    api.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        api.observability.logger.error({ err: error }, 'the API did not stop cleanly');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

/** What nobody foresaw leaves the program in a state that nobody knows: say so, and let whoever watches start it again. */
function endOnSurprises(api: RunningApi): void {
  const end = (error: unknown) => {
    api.observability.logger.fatal({ err: error }, 'an error that nobody caught; the API ends');
    process.exit(1);
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
}

const api = await startApi().catch(refuseToStart);
endOnSurprises(api);
stopOnSignals(api);
