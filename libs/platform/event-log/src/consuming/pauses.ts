import { setTimeout as wait } from 'node:timers/promises';

const firstMilliseconds = 200;
const longestMilliseconds = 5_000;

/** How long to wait before the next try: longer each time it fails, short again once it worked. */
export class Pauses {
  #next = firstMilliseconds;

  /** Milliseconds. */
  take(): number {
    const now = this.#next;
    this.#next = Math.min(now * 2, longestMilliseconds);
    return now;
  }

  worked(): void {
    this.#next = firstMilliseconds;
  }

  /** Ends early, and without an error, when the signal aborts. */
  async wait(signal: AbortSignal): Promise<void> {
    await wait(this.take(), undefined, { signal }).catch(() => undefined);
  }
}
