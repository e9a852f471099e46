import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { PaceBook, Turn } from '../http/pace-book.js';
import { spansOf } from '../http/pace-book.js';

export interface OpenedBooks {
  /** The same book, once for each process. */
  readonly books: readonly PaceBook[];
  close(): Promise<void>;
}

/** The promises of a pace book, as several processes see it. */
export function describePaceBook(name: string, open: () => Promise<OpenedBooks>): void {
  describe(`the pace book ${name}`, () => {
    let books: readonly PaceBook[];
    let close: OpenedBooks['close'];
    let guests = 0;
    /** A page that nobody has written on. */
    const newGuest = () => `guest ${guests++}`;
    beforeAll(async () => {
      ({ books, close } = await open());
    }, 60_000);
    afterAll(() => close());

    it('[P06] gives no span of time more than the burst and the rate, however many processes ask', async () => {
      const rates = fc.record({
        requestsPerSecond: fc.double({ min: 0.1, max: 5_000, noNaN: true }),
        burst: fc.integer({ min: 1, max: 8 }),
      });
      const step = fc.oneof(
        { weight: 9, arbitrary: fc.constant('take' as const) },
        { weight: 1, arbitrary: fc.record({ silence: fc.double({ min: 0, max: 0.02, noNaN: true }) }) },
      );
      const process = fc.array(step, { maxLength: 8 });
      await fc.assert(
        fc.asyncProperty(rates, fc.array(process, { minLength: 1, maxLength: 4 }), async (rate, processes) => {
          const guest = newGuest();
          const turns: Turn[] = [];
          const work = async (steps: (typeof processes)[number], index: number) => {
            const book = books[index % books.length]!;
            for (const each of steps)
              if (each === 'take') turns.push(await book.take(guest, rate));
              else await book.pause(guest, rate, each.silence);
          };
          await Promise.all(processes.map(work));
          const out = turns.map((turn) => departure(turn, rate)).sort((a, b) => a - b);
          const { step: interval } = spansOf(rate);
          for (const [i, from] of out.entries())
            for (let j = i + 1; j < out.length; j++)
              expect(j - i + 1).toBeLessThanOrEqual(rate.burst + (out[j]! - from) / interval);
        }),
        { numRuns: 60 },
      );
    }, 60_000);

    it('[P06] lets a burst out at once, and nobody after it', async () => {
      const guest = newGuest();
      const waits: number[] = [];
      // So slow that no time passes meanwhile.
      for (let i = 0; i < 5; i++)
        waits.push((await books[i % books.length]!.take(guest, { requestsPerSecond: 0.001, burst: 3 })).wait);
      expect(waits.map((wait) => wait <= 0)).toEqual([true, true, true, false, false]);
      expect((await books[0]!.take(newGuest(), { requestsPerSecond: 0.001 })).wait).toBeLessThanOrEqual(0);
    });

    it('[P06] gives every moment after the silence that somebody was asked for, the longest one', async () => {
      const guest = newGuest();
      const rate = { requestsPerSecond: 10, burst: 4 };
      const [one, other] = [books[0]!, books.at(-1)!];
      expect(await other.silentUntil(guest)).toBe(0);
      await one.take(guest, rate);
      await one.pause(guest, rate, 3_000);
      await one.pause(guest, rate, 5);
      const end = await other.silentUntil(guest);
      const first = await other.take(guest, rate);
      const second = await one.take(guest, rate);
      expect(first.at).toBe(end);
      expect(first.wait).toBeGreaterThan(1_000_000_000);
      expect(second.at - first.at).toBe(100_000);
    });
  });
}

/** When it goes out at the earliest. Of a burst: the clock went on by some microseconds before the book answered. */
function departure({ at, wait }: Turn, rate: Parameters<typeof spansOf>[0]): number {
  const { step, full } = spansOf(rate);
  return wait > 0 ? at : Math.min(at - wait, at + full - step);
}
