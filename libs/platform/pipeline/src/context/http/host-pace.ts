import type { RequestRate } from '@fieldhouse/plugin-kit';
import type { HostClock } from '../host-clock.js';
import { MemoryPaceBook } from './memory-pace-book.js';
import type { PaceBook } from './pace-book.js';

/** Keeps the declared rates, for all contexts that share its book: those of this process, or of all worker processes. */
export class HostPace {
  /** @param book default: one for those that share this object */
  constructor(
    private readonly clock: HostClock,
    private readonly book: PaceBook = new MemoryPaceBook(clock),
  ) {}

  /** Resolves when the next request of the guest may go out. */
  async turn(guest: string, rate: RequestRate, signal: AbortSignal): Promise<void> {
    for (;;) {
      signal.throwIfAborted();
      const { at, wait } = await this.book.take(guest, rate);
      if (wait <= 0) return signal.throwIfAborted();
      await this.clock.sleep(wait / 1_000, signal);
      // Somebody may have been asked for silence meanwhile; a moment within it is given up for one after it.
      if ((await this.book.silentUntil(guest)) <= at) return;
    }
  }

  /** The host asked for silence: nobody's request goes out before. */
  async pause(guest: string, rate: RequestRate, seconds: number): Promise<void> {
    await this.book.pause(guest, rate, seconds);
  }
}
