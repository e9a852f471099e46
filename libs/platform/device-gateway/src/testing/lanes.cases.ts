import { describe, expect, it } from '@jest/globals';
import { kickOff, message, samplesOf, until, withGateway } from './gateway-probe.js';
import type { GatewaySuite } from './gateway-suite.js';
import { upTo } from './stored-messages.js';

/** Devices beside each other. */
export function describeLanes(suite: GatewaySuite): void {
  describe('serves devices beside each other', () => {
    it('[D01] each in its order, one message at a time', () =>
      withGateway(suite, async (world) => {
        const busy = new Set<string>();
        const overlaps: string[] = [];
        const names = upTo(5).map((i) => `vest-${i}`);
        world.stored.before = async (device) => {
          if (busy.has(device)) overlaps.push(device);
          busy.add(device);
          await new Promise((resolve) => setTimeout(resolve, Math.random() * 4));
          busy.delete(device);
        };
        const devices = await Promise.all(names.map((name) => world.device(name)));
        for (const i of upTo(40)) for (const device of devices) device.measure(kickOff + i * 100_000, [1]);
        await Promise.all(devices.map((device) => device.settled()));
        for (const name of names) expect(world.stored.sequences.get(name)).toEqual(upTo(40));
        expect(overlaps).toEqual([]);
      }));

    it('one whose messages wait does not hold back the others', () =>
      withGateway(suite, async (world) => {
        const slow = await world.device('slow');
        let store = () => {};
        const gate = new Promise<void>((resolve) => (store = resolve));
        world.stored.before = (device) => (device === 'slow' ? gate : undefined);
        for (const i of upTo(100)) slow.measure(kickOff + i * 100_000, [1]);
        await until(() => world.stored.handed.includes('slow'));
        const quick = await world.device('quick');
        for (const i of upTo(200)) quick.measure(kickOff + i * 100_000, [1]);
        await quick.settled();
        expect(world.stored.sequences.get('quick')).toEqual(upTo(200));
        expect(world.stored.sequences.has('slow')).toBe(false);
        store();
        await slow.settled();
        expect(world.stored.firstOf('slow')).toEqual(upTo(100));
      }));

    it('one that sends too fast is held back, and loses nothing', () =>
      withGateway(
        suite,
        async (world) => {
          const fast = await world.as('fast');
          for (const i of upTo(8)) {
            fast.publish(samplesOf('fast'), Buffer.from(message('fast', i)), { qos: 1 });
          }
          await until(() => (world.stored.sequences.get('fast')?.length ?? 0) >= 5);
          const early = [...(world.stored.sequences.get('fast') ?? [])];
          expect(early).toEqual(upTo(suite.lacks.slowsDown === undefined ? 5 : early.length));
          await until(() => world.stored.sequences.get('fast')?.length === 8);
          expect(world.stored.sequences.get('fast')).toEqual(upTo(8));
        },
        { limits: { messagesPerSecond: 5 } },
      ));

    it(
      '[D01] [L12] a thousand messages a second of a hundred devices, some of them cut off, without loss',
      () =>
        withGateway(suite, async (world) => {
          const names = upTo(100).map((i) => `vest-${i}`);
          const devices = await Promise.all(names.map((name) => world.device(name, { receiptSeconds: 5 })));
          const seconds = 5;
          for (let tenth = 0; tenth < seconds * 10; tenth++) {
            const next = new Promise((resolve) => setTimeout(resolve, 100));
            for (const [i, device] of devices.entries()) {
              device.measure(kickOff + tenth * 100_000, [i]);
              if ((tenth * 100 + i) % 251 === 250) device.cut();
            }
            await next;
          }
          await Promise.all(devices.map((device) => device.settled()));
          for (const name of names) expect(world.stored.firstOf(name)).toEqual(upTo(seconds * 10));
          expect(world.stored.refused).toEqual([]);
        }),
      90_000,
    );
  });
}
