import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { beginningOf, play } from './play.js';
import { ReadDevice, recordingOf, samplesOf, SteppedClock } from './recording.fixture.js';
import type { Sample } from './recording.js';

const never = new AbortController().signal;
const athletes = 3;
const sample = fc.record({
  athlete: fc.nat({ max: athletes - 1 }),
  at: fc.integer({ min: 0, max: 30_000_000 }),
  /* What single precision holds, so that the wire changes nothing. */
  values: fc.tuple(fc.float({ min: 0, max: 100, noNaN: true }), fc.option(fc.integer({ min: 30, max: 220 }))),
});
const metrics = ['speed', 'heartRate'] as const;

describe('a recording that is played', () => {
  it('[D22] is sent as it stands, whatever the speed, the size and form of messages, and its pieces', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(sample, { maxLength: 20 }), { maxLength: 10 }),
        fc.double({ min: 1, max: 1000, noNaN: true }),
        fc.integer({ min: 1, max: 10 }),
        fc.constantFrom('json', 'binary'),
        async (pieces, speed, batch, form) => {
          const recording = recordingOf(pieces, { athletes, metrics: [...metrics] });
          const devices = recording.athletes.map(() => new ReadDevice(metrics, { form, batch }));
          const clock = new SteppedClock();
          const beginsAt = clock.now();
          const played = await play(recording, { devices, speed, clock, beginsAt, signal: never });
          for (const device of devices) device.flush();
          const held = await samplesOf(recording);
          for (const [index, { read }] of devices.entries()) {
            const own = held.filter((one) => one.athlete === index);
            expect(read).toEqual(
              own.map(({ at, values }, sequence) => ({ sequence, at: beginsAt * 1000 + at, values })),
            );
          }
          expect(played.samples).toBe(held.length);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('[D22] leaves no sample before it is due: at 4 times the speed after a quarter of its time', async () => {
    const clock = new SteppedClock();
    const began = clock.now();
    const pieces = [0, 1, 2, 3].map((second): Sample[] => [{ athlete: 0, at: second * 1e6, values: [1] }]);
    const device = new ReadDevice(['speed'], { form: 'binary', batch: 1, clock });
    await play(recordingOf(pieces), { devices: [device], speed: 4, clock, beginsAt: began, signal: never });
    expect(device.measuredAt.map((at) => at - began)).toEqual([0, 250, 500, 750]);
  });

  it('[D22] keeps the distances of its instants, dated back so that the last one is now', async () => {
    const clock = new SteppedClock();
    const now = clock.now();
    const beginsAt = beginningOf({ seconds: 8 }, 4, now);
    expect(beginsAt).toBe(now - 6_000);
    const last = beginsAt + 8_000;
    const sentAt = now + 8_000 / 4;
    expect(last).toBe(sentAt);
    expect(beginningOf({ seconds: 8 }, 1, now)).toBe(now);
    expect(() => beginningOf({ seconds: null }, 4, now)).toThrow('no end');
  });

  it('[D22] sends what a device tells late at once, with its own instant', async () => {
    const clock = new SteppedClock();
    const began = clock.now();
    const device = new ReadDevice(['speed'], { form: 'binary', batch: 1, clock });
    const pieces = [[2, 1, 3].map((second) => ({ athlete: 0, at: second * 1e6, values: [second] }))];
    await play(recordingOf(pieces), { devices: [device], speed: 1, clock, beginsAt: began, signal: never });
    expect(device.read.map(({ at }) => at / 1000 - began)).toEqual([2000, 1000, 3000]);
    expect(device.measuredAt.map((at) => at - began)).toEqual([2000, 2000, 3000]);
  });

  it('[D22] stops where it is told to', async () => {
    const ending = new AbortController();
    const clock = new SteppedClock();
    const device = new ReadDevice(['speed'], { form: 'binary', batch: 1 });
    async function* endless() {
      for (let at = 0; ; at += 100_000) {
        if (at === 1_000_000) ending.abort();
        yield [{ athlete: 0, at, values: [1] }];
      }
    }
    const recording = { ...recordingOf([]), samples: endless };
    const options = { devices: [device], speed: 1, clock, beginsAt: clock.now(), signal: ending.signal };
    expect(await play(recording, options)).toMatchObject({ samples: 10, seconds: 0.9 });
  });

  it('[D22] waits for a device that is full instead of losing what it keeps', async () => {
    const clock = new SteppedClock();
    const began = clock.now();
    const device = new ReadDevice(['speed'], { form: 'binary', batch: 1, clock });
    Object.defineProperty(device.counts, 'kept', { get: () => (clock.now() < began + 5_000 ? 1e6 : 0) });
    await play(recordingOf([[{ athlete: 0, at: 0, values: [1] }]]), {
      devices: [device],
      speed: 1,
      clock,
      beginsAt: began,
      signal: never,
    });
    expect(device.measuredAt).toEqual([began + 5_000]);
  });
});
