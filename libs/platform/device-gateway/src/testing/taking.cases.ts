import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { kickOff, message, samplesOf, until, withGateway } from './gateway-probe.js';
import type { GatewaySuite } from './gateway-suite.js';
import { upTo } from './stored-messages.js';

/** What comes in the right way, be it right or wrong inside. */
export function describeTaking(suite: GatewaySuite): void {
  describe('takes', () => {
    it('[D01] [D02] what a device measures, in either form, and says so by a receipt', () =>
      withGateway(suite, async (world) => {
        for (const form of ['json', 'binary'] as const) {
          const device = await world.device(`vest-${form}`, { form, samplesPerMessage: 7 });
          for (const i of upTo(200)) device.measure(kickOff + i * 100_000, [i / 10]);
          await device.settled();
          expect(world.stored.sequences.get(`vest-${form}`)).toEqual(upTo(200));
          expect(device.receipt).toMatchObject({ deviceSession: 's1', upTo: 199, refused: 0, reason: null });
        }
        expect(world.stored.refused).toEqual([]);
        await until(() => world.gateway.state().connected === 2);
      }));

    it('[D01] any bytes for a message, and goes on with the next', () =>
      withGateway(suite, async (world) => {
        const device = await world.as('vest-1');
        const payloads = fc.sample(fc.uint8Array({ maxLength: 500 }), 60);
        for (const payload of payloads)
          await device.publishAsync(samplesOf('vest-1'), Buffer.from(payload), { qos: 1 });
        await device.publishAsync(samplesOf('vest-1'), Buffer.from(message('vest-2', 0)), { qos: 1 });
        await device.publishAsync(samplesOf('vest-1'), Buffer.from(message('vest-1', 8)), { qos: 1 });
        await until(() => world.stored.sequences.get('vest-1')?.length === 1);
        expect(world.stored.refused).toHaveLength(61);
        expect(world.stored.refused.at(-1)).toBe('another device');
      }));

    it('a message without acknowledgement too', () =>
      withGateway(suite, async (world) => {
        const device = await world.as('vest-1');
        for (const i of upTo(50)) device.publish(samplesOf('vest-1'), Buffer.from(message('vest-1', i)), { qos: 0 });
        await until(() => world.stored.sequences.get('vest-1')?.length === 50);
        expect(world.stored.sequences.get('vest-1')).toEqual(upTo(50));
      }));
  });
}
