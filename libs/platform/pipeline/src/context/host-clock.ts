import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from '@fieldhouse/plugin-kit';

/** The clock of the host: plugins see only `now`. Tests hand in one that does not really wait. */
export interface HostClock extends Clock {
  /** @throws the signal's reason once it aborts */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
}

export const systemClock: HostClock = {
  now: () => new Date(),
  async sleep(milliseconds, signal) {
    signal.throwIfAborted();
    await wait(milliseconds, undefined, { signal }).catch((error: unknown) => {
      throw signal.aborted ? signal.reason : error;
    });
  },
};
