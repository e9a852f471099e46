import type { Clock, RequestRate } from '@fieldhouse/plugin-kit';
import { spansOf, type PaceBook, type Turn } from './pace-book.js';

interface Page {
  /** When as many requests as the burst allows may go out at once again. */
  fullAt: number;
  silentUntil: number;
}

/** A book for one process: tests, and tools without a database. */
export class MemoryPaceBook implements PaceBook {
  readonly #pages = new Map<string, Page>();

  constructor(private readonly clock: Clock) {}

  async take(guest: string, rate: RequestRate): Promise<Turn> {
    const page = this.#page(guest);
    const now = this.#now();
    const { step, full } = spansOf(rate);
    page.fullAt = Math.max(page.fullAt, now) + step;
    const at = page.fullAt - full;
    return { at, wait: at - now };
  }

  async pause(guest: string, rate: RequestRate, seconds: number): Promise<void> {
    const page = this.#page(guest);
    const { step, full } = spansOf(rate);
    const end = this.#now() + Math.ceil(seconds * 1_000_000);
    page.fullAt = Math.max(page.fullAt, end + full - step);
    page.silentUntil = Math.max(page.silentUntil, end);
  }

  async silentUntil(guest: string): Promise<number> {
    return this.#page(guest).silentUntil;
  }

  #page(guest: string): Page {
    const page = this.#pages.get(guest) ?? { fullAt: 0, silentUntil: 0 };
    this.#pages.set(guest, page);
    return page;
  }

  #now(): number {
    return this.clock.now().getTime() * 1_000;
  }
}
