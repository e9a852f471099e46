import 'reflect-metadata';
import { SettingsFault } from '@fieldhouse/config';
import { createScrub } from '@fieldhouse/observability';
import { HostFault } from '@fieldhouse/pipeline';
import { startWorker, type RunningWorker } from './start-worker.js';

/** Fails with one plain message: a stack would hide what to change. */
function refuseToStart(error: unknown): never {
  const plain = error instanceof SettingsFault || error instanceof HostFault;
  const text = error instanceof Error ? (plain ? error.message : (error.stack ?? error.message)) : String(error);
  process.stderr.write(`The worker did not start. ${createScrub()(text)}\n`);
  process.exit(1);
}

function stopOnSignals({ observability, stop }: RunningWorker): void {
  let stopping = false;
  const onSignal = () => {
    if (stopping) process.exit(1);
    stopping = true;
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        observability.logger.error({ err: error }, 'the worker did not stop cleanly');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
}

stopOnSignals(await startWorker().catch(refuseToStart));
