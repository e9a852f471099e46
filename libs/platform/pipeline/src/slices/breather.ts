import { setImmediate } from 'node:timers/promises';

const longestStretchMilliseconds = 20;

/** Lets a loop that never really waits give way now and then: to heartbeats, signals and the write under way. */
export class Breather {
  #since = performance.now();

  async breathe(): Promise<void> {
    if (performance.now() - this.#since < longestStretchMilliseconds) return;
    await setImmediate();
    this.#since = performance.now();
  }
}
