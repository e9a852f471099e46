import type { HostClock } from '../host-clock.js';

/** A clock on which every wait is over at once, and is remembered. */
export class InstantClock implements HostClock {
  readonly waits: number[] = [];
  #now = Date.UTC(2026, 3, 1);

  now(): Date {
    return new Date(this.#now);
  }

  async sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    this.waits.push(Math.round(milliseconds));
    this.#now += milliseconds;
  }

  pass(milliseconds: number): void {
    this.#now += milliseconds;
  }
}
