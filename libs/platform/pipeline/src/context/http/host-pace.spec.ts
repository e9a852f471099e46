import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { InstantClock } from '../testing/instant-clock.js';
import { HostPace } from './host-pace.js';
import { MemoryPaceBook } from './memory-pace-book.js';

const { signal } = new AbortController();

describe('the pace towards a host', () => {
  it('[P06] never lets more out in any span than the rate and the burst allow', async () => {
    const rate = fc.record({
      requestsPerSecond: fc.double({ min: 0.1, max: 50, noNaN: true }),
      burst: fc.integer({ min: 1, max: 10 }),
    });
    const step = fc.record({ rest: fc.nat(2000), worker: fc.nat(2), silence: fc.option(fc.nat(3), { freq: 8 }) });
    await fc.assert(
      fc.asyncProperty(rate, fc.array(step, { minLength: 1, maxLength: 40 }), async (declared, steps) => {
        const clock = new InstantClock();
        const book = new MemoryPaceBook(clock);
        const workers = [0, 1, 2].map(() => new HostPace(clock, book));
        const out: number[] = [];
        for (const { rest, worker, silence } of steps) {
          clock.pass(rest);
          const pace = workers[worker]!;
          if (silence !== null) await pace.pause('h', declared, silence);
          await pace.turn('h', declared, signal);
          out.push(clock.now().getTime());
        }
        const interval = 1000 / declared.requestsPerSecond;
        for (const [i, from] of out.entries()) {
          for (const [j, to] of out.entries()) {
            if (j <= i) continue;
            const allowed = declared.burst + (to - from) / interval;
            // A millisecond of rounding at each end.
            expect(j - i + 1).toBeLessThanOrEqual(allowed + 1 + 2 / interval);
          }
        }
      }),
    );
  });

  it('[P06] is one for all who ask a host, and one for each host', async () => {
    const clock = new InstantClock();
    const pace = new HostPace(clock);
    for (let i = 0; i < 3; i++) await pace.turn('a', { requestsPerSecond: 1 }, signal);
    await pace.turn('b', { requestsPerSecond: 1 }, signal);
    expect(clock.waits).toEqual([1000, 1000]);
  });

  it('[P06] is silent for as long as the host asked, for everybody', async () => {
    const clock = new InstantClock();
    const pace = new HostPace(clock);
    const rate = { requestsPerSecond: 100, burst: 5 };
    await pace.pause('a', rate, 30);
    await pace.pause('a', rate, 10);
    await pace.turn('a', rate, signal);
    expect(clock.waits).toEqual([30_000]);
  });

  it('[P06] is silent also for those who had their moment already, one after the other once it is over', async () => {
    const clock = new InstantClock();
    const book = new MemoryPaceBook(clock);
    const rate = { requestsPerSecond: 1 };
    const other = new HostPace(clock, book);
    // Asked for silence while the first of all sleeps until its moment.
    let asleep = false;
    const sleeping = {
      now: () => clock.now(),
      async sleep(milliseconds: number) {
        if (!asleep) await other.pause('a', rate, 30);
        asleep = true;
        await clock.sleep(milliseconds, signal);
      },
    };
    await other.turn('a', rate, signal);
    await new HostPace(sleeping, book).turn('a', rate, signal);
    await other.turn('a', rate, signal);
    expect(clock.waits).toEqual([1000, 29_000, 1000]);
  });

  it('lets nobody out who was told to stop', async () => {
    const pace = new HostPace(new InstantClock());
    await expect(pace.turn('a', { requestsPerSecond: 1 }, AbortSignal.abort(new Error('stop')))).rejects.toThrow(
      'stop',
    );
  });
});
