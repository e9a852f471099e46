import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { readSettings } from '@fieldhouse/config';
import { decodeSensorMessage, isFault } from '@fieldhouse/contracts/sensors';
import { DeviceClient } from '@fieldhouse/device-client';
import {
  deviceGatewaySettings,
  makeDeviceSecret,
  ReceiptBook,
  startDeviceGateway,
  type DeviceGateway,
  type DeviceMessage,
} from '@fieldhouse/device-gateway';
import { DeviceRegister } from '@fieldhouse/device-gateway/testing';
import { afterAll, describe, expect, it } from '@jest/globals';
import { freePort } from '../test/platform.mjs';
import { OwnMosquitto } from './own-mosquitto.mjs';

const folder = mkdtempSync(join(tmpdir(), 'fieldhouse-devices-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const stadium = 'north-park';
const kickOff = 1_777_777_777_000_000;

/** A node that stores in memory and gives receipts. */
class Node {
  readonly register = new DeviceRegister(stadium);
  readonly stored = new Map<string, number[]>();
  #gateway: DeviceGateway | undefined;
  #receipts = new ReceiptBook();

  constructor(
    readonly place: string,
    readonly port: number,
    private readonly env: Readonly<Record<string, string>> = {},
  ) {}

  async start(): Promise<void> {
    this.#receipts = new ReceiptBook();
    const settings = readSettings([deviceGatewaySettings], {
      DEVICE_GATEWAY: 'mosquitto',
      DEVICE_GATEWAY_PORT: String(this.port),
      MQTT_URL: `mqtt://127.0.0.1:${this.port}`,
      MQTT_NODE_SECRET: makeDeviceSecret(),
      MOSQUITTO_FOLDER: this.place,
      MOSQUITTO_USER: userInfo().username,
      ...this.env,
    });
    this.#gateway = await startDeviceGateway(settings['device-gateway'], {
      stadium,
      directory: this.register,
      handle: (message) => this.#handle(message),
      onProblem: () => undefined,
    });
  }

  async stop(): Promise<void> {
    await this.#gateway?.stop();
  }

  async device(name: string): Promise<DeviceClient> {
    const secret = await this.register.enrol(name);
    const url = `mqtt://127.0.0.1:${this.port}`;
    const metrics = ['speed'] as const;
    const device = new DeviceClient({
      url,
      stadium,
      device: name,
      secret,
      deviceSession: 's',
      metrics,
      receiptSeconds: 2,
    });
    device.connect();
    return device;
  }

  async #handle({ from, payload }: DeviceMessage) {
    const message = decodeSensorMessage(payload);
    if (isFault(message)) return { taken: 'refused', reason: message.fault } as const;
    const missing = this.#receipts.missing(from.device, message);
    if (missing !== null) {
      await this.#gateway?.sendReceipt(from, missing);
      return { taken: 'refused', reason: 'a gap before it' } as const;
    }
    const { sequences } = message.samples;
    this.stored.set(from.device, [...(this.stored.get(from.device) ?? []), ...sequences]);
    await this.#gateway?.sendReceipt(from, this.#receipts.settle(from.device, message));
    return { taken: 'stored' } as const;
  }
}

const numbers = (count: number) => Array.from({ length: count }, (_, i) => i);

describe('devices on a Mosquitto of their own', () => {
  it('[L12] lose nothing when it is killed with what it has acknowledged, and when their node is away', async () => {
    const port = await freePort();
    const node = new Node(join(folder, 'killed'), port);
    const mosquitto = new OwnMosquitto(node.place, port);
    const devices: DeviceClient[] = [];
    try {
      await Promise.all([node.start(), mosquitto.start()]);
      for (const i of numbers(10)) devices.push(await node.device(`vest-${i}`));
      for (const tick of numbers(400)) {
        for (const device of devices) device.measure(kickOff + tick * 100_000, [4]);
        if (tick % 10 === 0) await sleep(30);
        // What it held for the node dies with it.
        if (tick === 95) await node.stop();
        if (tick === 145) await mosquitto.killed();
        if (tick === 195) await node.start();
        if (tick === 295) await mosquitto.killed(200);
      }
      await Promise.all(devices.map((device) => device.settled()));
      for (const i of numbers(10)) expect([...new Set(node.stored.get(`vest-${i}`))]).toEqual(numbers(400));
    } finally {
      for (const device of devices) device.close();
      await node.stop();
      await mosquitto.stop();
    }
  }, 90_000);

  it('[L09] come and go in a container that no signal of the node reaches', async () => {
    const port = await freePort();
    const node = new Node(join(folder, 'container'), port, { MOSQUITTO_SIGNAL: 'false' });
    const entry = fileURLToPath(new URL('../../docker/mosquitto/entry.sh', import.meta.url));
    const container = spawn('sh', [entry], { env: { ...process.env, MOSQUITTO_FOLDER: node.place }, stdio: 'ignore' });
    const over = once(container, 'exit');
    try {
      await node.start();
      const device = await node.device('vest-1');
      device.measure(kickOff, [4]);
      await device.settled();
      expect(device.connected).toBe(true);
      node.register.strikeOff('vest-1');
      while (device.connected) await sleep(20);
      device.close();
    } finally {
      await node.stop();
      container.kill('SIGTERM');
      await over;
    }
  }, 60_000);
});
