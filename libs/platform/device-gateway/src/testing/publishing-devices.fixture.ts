import type { Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { deviceTopics, encodeSensorMessage, sampleColumns } from '@fieldhouse/contracts/sensors';
import { connect, type MqttClient } from 'mqtt';

/** Devices that publish so many messages a second between them, each sample with the time of its publish. */
const { url, stadium, secrets, perSecond, seconds } = JSON.parse(process.argv[2] ?? '') as {
  readonly url: string;
  readonly stadium: string;
  readonly secrets: readonly (readonly [string, string])[];
  readonly perSecond: number;
  readonly seconds: number;
};

const clients = await Promise.all(
  secrets.map(
    ([device, password]) =>
      new Promise<MqttClient>((resolve) => {
        const client = connect(url, {
          username: device,
          password,
          reconnectPeriod: 200,
          reconnectOnConnackError: true,
        });
        client.on('error', () => undefined);
        client.on('connect', () => {
          (client.stream as Socket).setNoDelay(true);
          resolve(client);
        });
      }),
  ),
);

const total = perSecond * seconds;
let acknowledged = 0;
let sent = 0;
const begin = performance.now();
while (acknowledged < total) {
  const due = Math.min(total, Math.floor(((performance.now() - begin) / 1000) * perSecond));
  for (; sent < due; sent++) publish(sent);
  await wait(2);
}
process.exit(0);

function publish(number: number): void {
  const index = number % secrets.length;
  const device = secrets[index]?.[0] ?? '';
  const at = Math.round((performance.timeOrigin + performance.now()) * 1000);
  const samples = sampleColumns([[Math.floor(number / secrets.length), at, 1, 2, 3]], 3);
  const message = { device, deviceSession: 's1', metrics: ['x', 'y', 'speed'] as const, samples };
  const bytes = Buffer.from(encodeSensorMessage(message, 'binary'));
  clients[index]?.publish(deviceTopics(stadium, device).samples, bytes, { qos: 1 }, () => (acknowledged += 1));
}
