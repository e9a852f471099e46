import type { Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { RefusedPublish } from '../device-gateway.port.js';
import { packetBytes, payloadBytes } from '../gateway-limits.js';
import { closed, GatewayWorld, message, outcome, receiptsOf, samplesOf, until, withGateway } from './gateway-probe.js';
import type { GatewaySuite } from './gateway-suite.js';

/** What goes no further than the gateway. */
export function describeRefusals(suite: GatewaySuite): void {
  const { lacks } = suite;
  /** So often counted; where the adapter cannot count it, never. */
  const counted = async (world: GatewayWorld, reason: RefusedPublish, times: number) => {
    if (lacks[reason] !== undefined) expect(world.count(reason)).toBe(0);
    else await until(() => world.count(reason) === times);
  };

  describe('refuses and counts', () => {
    it('[D01] [L09] every topic but that of its own samples, which reaches nobody', () =>
      withGateway(suite, async (world) => {
        const other = await world.as('vest-2');
        const heard: string[] = [];
        other.on('message', (topic) => heard.push(topic));
        await other.subscribeAsync(receiptsOf('vest-2'), { qos: 1 });
        const device = await world.as('vest-1');
        const anyTopic = fc.string({
          minLength: 1,
          maxLength: 40,
          unit: fc.constantFrom('a', '/', '$', 'é', ' ', '-'),
        });
        const topics = [
          samplesOf('vest-2'),
          receiptsOf('vest-1'),
          receiptsOf('vest-2'),
          samplesOf('vest-1').replace('north', 'south'),
          `${samplesOf('vest-1')}/more`,
          `/${samplesOf('vest-1')}`,
          'stadiums',
          '$SYS/broker/clients/connected',
          'a/'.repeat(90),
          ...fc.sample(anyTopic, 30),
        ];
        for (const topic of topics) await device.publishAsync(topic, Buffer.from(message('vest-1', 0)), { qos: 1 });
        await device.publishAsync(samplesOf('vest-1'), Buffer.from(message('vest-1', 7)), { qos: 1 });
        await until(() => world.stored.sequences.has('vest-1'));
        expect(world.stored.handed).toEqual(['vest-1']);
        expect(world.stored.firstOf('vest-1')).toEqual([7]);
        expect(heard).toEqual([]);
        await counted(world, 'topic', topics.length);
      }));

    it('[L09] a topic with wildcards', () =>
      withGateway(suite, async (world) => {
        for (const topic of ['stadiums/+/devices/vest-1/samples', '#', samplesOf('+')]) {
          const device = await world.as('vest-1');
          const gone = closed(device);
          device.stream.write(publishPacket(topic, Buffer.from(message('vest-1', 0))));
          await gone;
        }
        await counted(world, 'protocol', 3);
        expect(world.stored.handed).toEqual([]);
      }));

    it('[D01] a message that is retained', () =>
      withGateway(suite, async (world) => {
        const device = await world.as('vest-1');
        const gone = closed(device);
        device.publish(samplesOf('vest-1'), Buffer.from(message('vest-1', 0)), { qos: 1, retain: true });
        await gone;
        await counted(world, 'retained', 1);
        await world.serves('vest-2');
        expect(world.stored.handed).toEqual(['vest-2']);
      }));

    it('[D01] a message above the limit, before it is gathered in memory', () =>
      withGateway(suite, async (world) => {
        const device = await world.as('vest-1');
        const gone = closed(device);
        device.publish(samplesOf('vest-1'), Buffer.alloc(packetBytes + 1, '{'), { qos: 1 });
        await gone;
        await counted(world, 'size', 1);
        const again = await world.as('vest-1');
        again.publish(samplesOf('vest-1'), Buffer.alloc(payloadBytes + 1000, '{'), { qos: 1 });
        await counted(world, 'size', 2);
        await world.serves('vest-2');
        expect(world.stored.handed).toEqual(['vest-2']);
      }));

    it('QoS 2, and wills', () =>
      withGateway(suite, async (world) => {
        const device = await world.as('vest-1');
        const gone = closed(device);
        device.publish(samplesOf('vest-1'), Buffer.from(message('vest-1', 0)), { qos: 2 });
        if (lacks.refusesQos2 === undefined) await gone;
        else await until(() => world.stored.firstOf('vest-1').includes(0));
        const refusedQos2 = world.stored.handed.length === 0 ? 1 : 0;
        await counted(world, 'protocol', refusedQos2);
        const will = {
          topic: samplesOf('vest-1'),
          payload: Buffer.from(message('vest-1', 5)),
          qos: 1,
          retain: false,
        } as const;
        const own = world.as('vest-1', { will }).then((client) => {
          client.stream.destroy();
          return client;
        });
        const refuses = lacks.refusesWills === undefined;
        expect(await outcome(own)).toBe(refuses ? 'refused' : 'let in');
        // Where it is let in, its will is one more message of it.
        if (refuses) await counted(world, 'protocol', refusedQos2 + 1);
        else await until(() => world.stored.firstOf('vest-1').includes(5));
        const foreign = { ...will, topic: receiptsOf('vest-2') };
        const other = await world.as('vest-2');
        const heard: string[] = [];
        other.on('message', (topic) => heard.push(topic));
        await other.subscribeAsync(receiptsOf('vest-2'), { qos: 1 });
        await world.as('vest-1', { will: foreign }).then(
          (client) => client.stream.destroy(),
          () => undefined,
        );
        await world.serves('vest-3');
        expect(heard).toEqual([]);
      }));

    it('[D01] what is no MQTT at all, and serves on', () =>
      withGateway(suite, async (world) => {
        const noise = fc.sample(fc.uint8Array({ minLength: 1, maxLength: 400 }), 40);
        const heads = [[], [0x10], [0x10, 0xff, 0xff, 0xff, 0x7f], [...connectPacket('vest-1', 'secret')]];
        for (const [index, bytes] of noise.entries()) {
          const socket = await world.socket();
          socket.write(Buffer.from([...(heads[index % heads.length] ?? []), ...bytes]));
          socket.resume();
          if (index % 2 === 0) socket.end();
          else setTimeout(() => socket.destroy(), 20);
        }
        const secret = await world.register.enrol('vest-1');
        await world.known('vest-1', secret);
        for (const bytes of noise) {
          const socket = await world.socket();
          socket.write(connectPacket('vest-1', secret));
          await answered(socket);
          socket.write(bytes);
          socket.end();
          await Promise.race([answered(socket), wait(20)]);
          socket.destroy();
        }
        await world.serves('vest-2');
        expect(world.stored.handed).toEqual(['vest-2']);
      }));
  });
}

const answered = (socket: Socket): Promise<void> =>
  new Promise((resolve) => socket.once('data', () => resolve()).once('close', () => resolve()));

/** QoS 1, as a client writes it that does not look at topics. */
function publishPacket(topic: string, payload: Buffer): Buffer {
  const body = Buffer.concat([text(topic), Buffer.of(0, 1), payload]);
  return Buffer.concat([Buffer.of(0x32), lengthOf(body), body]);
}

function connectPacket(device: string, secret: string): Buffer {
  const body = Buffer.concat([text('MQTT'), Buffer.of(4, 0xc2, 0, 60), text(device), text(device), text(secret)]);
  return Buffer.concat([Buffer.of(0x10), lengthOf(body), body]);
}

const text = (value: string): Buffer => {
  const bytes = Buffer.from(value);
  return Buffer.concat([Buffer.of(bytes.length >> 8, bytes.length & 0xff), bytes]);
};
const lengthOf = ({ length }: Buffer): Buffer =>
  length < 128 ? Buffer.of(length) : Buffer.of((length & 0x7f) | 0x80, length >> 7);
