import { describe, expect, it } from '@jest/globals';
import type { MqttClient } from 'mqtt';
import { closed, kickOff, message, outcome, receiptsOf, samplesOf, until, withGateway } from './gateway-probe.js';
import type { GatewaySuite } from './gateway-suite.js';
import { upTo } from './stored-messages.js';

/** Who gets in, and what it sees there. */
export function describePrivacy(suite: GatewaySuite): void {
  const { lacks } = suite;
  describe('keeps devices apart', () => {
    it('[L09] [D20] whoever subscribes to others, or to all, hears nothing but its own receipts', () =>
      withGateway(suite, async (world) => {
        const curious = await world.as('vest-1', { clean: false });
        const heard: string[] = [];
        curious.on('message', (topic) => heard.push(topic));
        const wanted = [
          '#',
          '+/+/+/+/+',
          '$SYS/#',
          samplesOf('vest-2'),
          receiptsOf('vest-2'),
          samplesOf('+'),
          receiptsOf('+'),
          samplesOf('vest-1'),
          receiptsOf('vest-1').replace('north', 'south'),
        ];
        const granted = await Promise.all(wanted.map((topic) => subscribed(curious, topic)));
        const expected = lacks.answersSubscriptions === undefined ? 128 : 1;
        expect(granted).toEqual(wanted.map(() => expected));
        expect(await subscribed(curious, receiptsOf('vest-1'))).toBe(1);
        const other = await world.device('vest-2');
        for (const i of upTo(20)) other.measure(kickOff + i * 100_000, [1]);
        await other.settled();
        await curious.publishAsync(samplesOf('vest-1'), Buffer.from(message('vest-1', 0)), { qos: 1 });
        await until(() => heard.length > 0);
        expect(new Set(heard)).toEqual(new Set([receiptsOf('vest-1')]));
        expect(world.count('topic')).toBe(lacks.topic === undefined ? wanted.length : 0);
      }));

    it('[L09] nobody gets in without a name, with a wrong secret or none, or with that of another', () =>
      withGateway(suite, async (world) => {
        const [one, two] = [await world.register.enrol('vest-1'), await world.register.enrol('vest-2')];
        await world.known('vest-2', two);
        const before = world.count('credentials');
        const strangers = [
          {},
          { clientId: 'vest-1' },
          { username: 'vest-1' },
          { username: 'vest-1', password: '' },
          { username: 'vest-1', password: two },
          { username: 'vest-1', password: `${one}x` },
          { username: 'vest-3', password: one },
          { username: '@node', password: one },
          { username: 'vest-1/../vest-2', password: two },
        ];
        for (const stranger of strangers) {
          await expect(world.client(stranger)).rejects.toThrow(/Not authorized|closed/);
        }
        await until(() => world.count('credentials') >= before + strangers.length);
        expect(world.count('credentials')).toBe(before + strangers.length);
        await world.serves('vest-4');
      }));

    it('[L09] a device cannot throw another out by taking its client id', () =>
      withGateway(suite, async (world) => {
        const first = await world.device('vest-1');
        const thief = await world.as('vest-2', { clientId: 'vest-1' });
        await thief.publishAsync(samplesOf('vest-2'), Buffer.from(message('vest-2', 0)), { qos: 1 });
        first.measure(kickOff, [1]);
        await first.settled();
        expect(first.connected && thief.connected).toBe(true);
        await until(() => world.stored.handed.length === 2);
        expect(world.stored.handed).toEqual(['vest-2', 'vest-1']);
      }));

    it('a second connection of a device ends the first', () =>
      withGateway(suite, async (world) => {
        const secret = await world.register.enrol('vest-1');
        await world.known('vest-1', secret);
        const first = await world.client({ username: 'vest-1', password: secret });
        const gone = closed(first);
        const second = await world.client({ username: 'vest-1', password: secret });
        await gone;
        await second.publishAsync(samplesOf('vest-1'), Buffer.from(message('vest-1', 0)), { qos: 1 });
        await until(() => world.stored.handed.length === 1);
      }));

    it('[L09] who tries secret after secret is no longer heard, while others are', () =>
      withGateway(suite, async (world) => {
        const secret = await world.register.enrol('vest-1');
        await world.known('vest-1', secret);
        for (const i of upTo(12)) {
          expect(await outcome(world.client({ username: 'vest-1', password: `guess ${i}` }))).toBe('refused');
        }
        const right = await outcome(world.client({ username: 'vest-1', password: secret }));
        const limits = lacks.limitsTries === undefined;
        expect([right, world.count('rate') > 5]).toEqual(limits ? ['refused', true] : ['let in', false]);
        await world.serves('vest-2');
      }));
  });
}

const subscribed = (client: MqttClient, topic: string): Promise<number> =>
  new Promise((resolve) => {
    // MQTT.js makes an error of a refusal, and says the same in the packet.
    client.subscribe(topic, { qos: 1 }, (error, granted) => resolve(error ? 128 : (granted?.[0]?.qos ?? 128)));
  });
