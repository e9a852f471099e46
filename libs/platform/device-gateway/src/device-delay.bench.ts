import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { decodeSensorMessage, isFault } from '@fieldhouse/contracts/sensors';
import { DeviceRegister } from './testing/device-register.js';
import { freePort } from './testing/free-port.js';
import { defaultLimits, gatewayOf, urlOf } from './testing/gateway-plan.js';
import type { GatewayBackend } from './testing/gateway-suite.js';
import { ownMosquitto } from './testing/own-mosquitto.js';

const stadium = 'north-park';
const devices = 100;
const orders = { perSecond: 1_000, seconds: 20 };
const aimMilliseconds = 50;
const publisher = fileURLToPath(new URL('testing/publishing-devices.fixture.ts', import.meta.url));
const sources = new URL('../../../../tools/run-sources/register.mjs', import.meta.url).href;

/** From a device's publish, QoS 1, to the node's handler in another process: 100 devices, 1,000 messages a second. */
export async function bench() {
  const embedded: GatewayBackend = {
    plan: { stadium, port: await freePort(), limits: defaultLimits, tls: null, mosquitto: null },
    stop: async () => undefined,
  };
  return [...(await measured('embedded', embedded)), ...(await measured('Mosquitto', await ownMosquitto({ stadium })))];
}

async function measured(broker: string, { plan, stop }: GatewayBackend) {
  const register = new DeviceRegister(stadium);
  const names = Array.from({ length: devices }, (_, i) => `vest-${i}`);
  const secrets: [string, string][] = [];
  for (const name of names) secrets.push([name, await register.enrol(name)]);
  const gateway = gatewayOf(plan, register, () => undefined);
  const delays: number[] = [];
  let begun: NodeJS.CpuUsage | undefined;
  await gateway.start(async ({ payload }) => {
    const now = performance.timeOrigin + performance.now();
    begun ??= process.cpuUsage();
    const message = decodeSensorMessage(payload);
    if (!isFault(message)) delays.push(now - (message.samples.atMicroseconds[0] ?? 0) / 1000);
    return { taken: 'stored' };
  });
  const child = spawn(
    process.execPath,
    [
      '--conditions=@fieldhouse/source',
      '--import',
      sources,
      publisher,
      JSON.stringify({ url: urlOf(plan), stadium, secrets, ...orders }),
    ],
    { stdio: 'inherit' },
  );
  // It ends when all its messages are acknowledged.
  const [code] = await once(child, 'exit');
  const sent = code === 0 ? orders.perSecond * orders.seconds : 0;
  while (delays.length < sent) await new Promise((resolve) => setTimeout(resolve, 10));
  const { user, system } = process.cpuUsage(begun);
  await gateway.stop();
  await stop();
  if (code !== 0) throw new Error('the devices could not publish all');
  delays.sort((a, b) => a - b);
  const name = `[D08] [L11] 1,000 messages/s from device to node, ${broker} broker`;
  return [
    figure(`${name}: p99`, delays[Math.floor(delays.length * 0.99)] ?? NaN, 'ms', aimMilliseconds),
    figure(`${name}: median`, delays[Math.floor(delays.length / 2)] ?? NaN, 'ms', aimMilliseconds),
    figure(`${name}: the node's CPU a message`, (user + system) / delays.length, 'µs', 200),
  ];
}

const figure = (name: string, value: number, unit: string, atMost: number) => ({
  name,
  value,
  unit,
  peer: null,
  peerValue: null,
  ratio: null,
  aim: `at most ${atMost} ${unit}`,
  met: value <= atMost,
});
