import { setTimeout as wait } from 'node:timers/promises';
import { DeviceClient } from '@fieldhouse/device-client';
import { describe, expect, it } from '@jest/globals';
import { connect } from 'mqtt';
import { kickOff, message, samplesOf, stadium, until, withGateway } from './gateway-probe.js';
import type { GatewaySuite } from './gateway-suite.js';
import { withNodes } from './killed-nodes.js';
import { upTo } from './stored-messages.js';

/** What an acknowledgement is worth. */
export function describeAcknowledging(suite: GatewaySuite): void {
  describe('acknowledges', () => {
    it('[L12] as it says: a message that is stored, or one that the broker has', () =>
      withGateway(suite, async (world) => {
        const device = await world.as('vest-1');
        let store = () => {};
        const gate = new Promise<void>((resolve) => (store = resolve));
        const events: string[] = [];
        world.stored.before = async () => {
          events.push('handed over');
          await gate;
          events.push('stored');
        };
        const acknowledged = device
          .publishAsync(samplesOf('vest-1'), Buffer.from(message('vest-1', 0)), { qos: 1 })
          .then(() => events.push('acknowledged'));
        await until(() => events.includes('handed over'));
        // Another one's way there and back: time enough for an acknowledgement.
        const other = await world.as('vest-2');
        world.stored.before = () => undefined;
        await other.publishAsync(samplesOf('vest-2'), Buffer.from(message('vest-2', 0)), { qos: 1 });
        if (world.gateway.acknowledges === 'taken') await acknowledged;
        store();
        await acknowledged;
        await until(() => events.length === 3);
        const last = world.gateway.acknowledges === 'stored' ? 'acknowledged' : 'stored';
        expect([events.length, events.at(-1)]).toEqual([3, last]);
      }));

    it('[L12] nothing whose handling threw: it comes again, before all that its device sent after it', () =>
      withGateway(suite, async (world) => {
        let throws = 2;
        const tried: number[] = [];
        world.stored.before = (_device, sequence) => {
          tried.push(sequence);
          if (sequence === 3 && throws-- > 0) throw new Error('the log does not answer');
        };
        const device = await world.device('vest-1');
        for (const i of upTo(10)) device.measure(kickOff + i * 100_000, [1]);
        await device.settled();
        expect(world.stored.sequences.get('vest-1')).toEqual(upTo(10));
        expect(tried).toEqual([0, 1, 2, 3, 3, 3, 4, 5, 6, 7, 8, 9]);
        expect(world.problems.map(String)).toContain('Error: the log does not answer');
      }));

    it(
      '[L12] nothing that a node took that was killed: all comes again to the next, in order',
      () =>
        withNodes(suite, async ({ url, secret, start, log }) => {
          const device = new DeviceClient({
            url,
            stadium,
            device: 'vest-1',
            secret,
            deviceSession: 's1',
            metrics: ['speed'],
            samplesPerMessage: 2,
            receiptSeconds: 1,
          });
          try {
            device.connect();
            let measured = 0;
            for (const stuckAt of [21, 43]) {
              const node = await start(stuckAt);
              for (const end = measured + 40; measured < end; measured++) {
                device.measure(kickOff + measured * 100_000, [1]);
              }
              await node.stuck();
              await node.kill();
              expect(device.counts.kept).toBeGreaterThan(0);
            }
            const node = await start(-1);
            await device.settled();
            expect([...new Set(log())]).toEqual(upTo(measured));
            expect(await node.stop()).toEqual([0, null]);
          } finally {
            device.close();
          }
        }),
      90_000,
    );

    it(
      '[L12] what a killed node had not stored: either not at all, or the broker brings it to the next node',
      () =>
        withNodes(suite, async ({ url, secret, start, log }) => {
          const first = await start(0);
          const client = connect(url, { username: 'vest-1', password: secret, reconnectPeriod: 0 });
          client.on('error', () => undefined);
          const bytes = Buffer.from(message('vest-1', 0));
          const acknowledged = new Promise<boolean>((resolve) => {
            client.publish(samplesOf('vest-1'), bytes, { qos: 1 }, (error) => resolve(!error));
          });
          await first.stuck();
          await first.kill();
          const brokerHasIt = await Promise.race([acknowledged, wait(2_000, false)]);
          client.end(true);
          await start(-1);
          if (brokerHasIt) await until(() => log().length > 0);
          expect(log()).toEqual(brokerHasIt ? [0] : []);
        }),
      60_000,
    );
  });

  describe('stops', () => {
    it('when it is done with what it has begun, and takes nothing more', () =>
      withGateway(suite, async (world) => {
        const device = await world.device('vest-1');
        let store = () => {};
        const gate = new Promise<void>((resolve) => (store = resolve));
        let handed = 0;
        world.stored.before = () => {
          handed += 1;
          return gate;
        };
        for (const i of upTo(5)) device.measure(kickOff + i * 100_000, [1]);
        await until(() => handed === 1);
        let stopped = false;
        const stopping = world.gateway.stop().then(() => (stopped = true));
        await new Promise((resolve) => setTimeout(resolve, 50));
        expect([stopped, world.stored.sequences.size]).toEqual([false, 0]);
        store();
        await stopping;
        expect(world.stored.sequences.get('vest-1')).toEqual([0]);
        expect(handed).toBe(1);
      }));
  });
}
