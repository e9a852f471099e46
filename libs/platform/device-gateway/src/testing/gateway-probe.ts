import { once } from 'node:events';
import { connect as connectSocket, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { deviceTopics, encodeSensorMessage, sampleColumns, type MessageForm } from '@fieldhouse/contracts/sensors';
import { DeviceClient, type DeviceClientOptions } from '@fieldhouse/device-client';
import { connect, type IClientOptions, type MqttClient } from 'mqtt';
import type { DeviceGateway, RefusedPublish } from '../device-gateway.port.js';
import { DeviceRegister } from './device-register.js';
import { gatewayOf, urlOf } from './gateway-plan.js';
import type { BackendWishes, GatewaySuite } from './gateway-suite.js';
import { StoredMessages } from './stored-messages.js';

export const stadium = 'north-park';
export const kickOff = 1_777_777_777_000_000;

const patienceMilliseconds = 25_000;

/** Waits for something to come true. @throws Error in vain */
export async function until(condition: () => boolean): Promise<void> {
  const end = performance.now() + patienceMilliseconds;
  while (!condition()) {
    if (performance.now() > end) throw new Error(`waited in vain for ${String(condition)}`);
    await wait(5);
  }
}

/** A message of one sample that says whose it is. */
export const message = (device: string, sequence: number, form: MessageForm = 'json'): Uint8Array =>
  encodeSensorMessage(
    {
      device,
      deviceSession: 's1',
      metrics: ['speed'],
      samples: sampleColumns([[sequence, kickOff + sequence * 100_000, 3.5]], 1),
    },
    form,
  );

/** A started gateway, its register, what it stored, and devices to try it with. */
export class GatewayWorld {
  readonly stored = new StoredMessages();
  readonly #ends: (() => unknown)[] = [];

  constructor(
    readonly gateway: DeviceGateway,
    readonly url: string,
    readonly port: number,
    readonly register: DeviceRegister,
    /** What the gateway had to say. */
    readonly problems: readonly unknown[],
  ) {
    this.stored.gateway = gateway;
  }

  count(reason: RefusedPublish): number {
    return this.gateway.state().refused[reason];
  }

  /** A device as it should be, connected. */
  async device(name: string, options: Partial<DeviceClientOptions> = {}): Promise<DeviceClient> {
    const secret = options.secret ?? (await this.register.enrol(name));
    const { url } = this;
    const device = new DeviceClient({
      url,
      stadium,
      device: name,
      secret,
      deviceSession: 's1',
      metrics: ['speed'],
      samplesPerMessage: 1,
      ...options,
    });
    this.#ends.push(() => device.close());
    device.connect();
    await until(() => device.connected);
    return device;
  }

  /** Any client; rejects where it is not let in. */
  async client(options: IClientOptions): Promise<MqttClient> {
    const client = connect(this.url, { reconnectPeriod: 0, ...options });
    this.#ends.push(() => client.end(true));
    await new Promise<void>((resolve, reject) => {
      client.once('connect', () => resolve());
      client.once('error', reject);
      client.once('close', () => reject(new Error('closed')));
    });
    client.on('error', () => undefined);
    return client;
  }

  /** A client with the credentials of a device that is enrolled for it. */
  async as(name: string, options: IClientOptions = {}): Promise<MqttClient> {
    const secret = await this.register.enrol(name);
    await this.known(name, secret);
    return this.client({ clientId: name, username: name, password: secret, ...options });
  }

  /** Until the broker lets it in: one that reads files does so a moment later. */
  async known(name: string, secret: string): Promise<void> {
    for (let tries = 0; ; tries++) {
      try {
        const client = await this.client({ clientId: name, username: name, password: secret });
        await client.endAsync();
        return;
      } catch (error) {
        if (tries > 200) throw error;
        await wait(50);
      }
    }
  }

  async socket(): Promise<Socket> {
    const socket = connectSocket(this.port, '127.0.0.1');
    this.#ends.push(() => socket.destroy());
    socket.on('error', () => undefined);
    await once(socket, 'connect');
    return socket;
  }

  /** A device publishes, and its message is stored: the gateway is well. */
  async serves(name: string): Promise<void> {
    const device = await this.device(name);
    device.measure(kickOff, [1]);
    await device.settled();
    device.close();
  }

  end(): void {
    for (const end of this.#ends) end();
  }
}

/** Ends with the connection. */
export const closed = (client: MqttClient): Promise<void> =>
  new Promise((resolve) => client.once('close', () => resolve()));

/** How an attempt to connect went. */
export const outcome = (client: Promise<MqttClient>): Promise<'let in' | 'refused'> =>
  client.then(
    () => 'let in',
    () => 'refused',
  );

export const samplesOf = (device: string): string => deviceTopics(stadium, device).samples;
export const receiptsOf = (device: string): string => deviceTopics(stadium, device).receipts;

/** A gateway of one's own for a test. */
export async function withGateway(
  { backend }: GatewaySuite,
  test: (world: GatewayWorld) => Promise<void>,
  wishes: Omit<BackendWishes, 'stadium'> = {},
): Promise<void> {
  const { plan, stop } = await backend({ stadium, ...wishes });
  const register = new DeviceRegister(stadium);
  const problems: unknown[] = [];
  const gateway = gatewayOf(plan, register, (problem) => problems.push(problem));
  const world = new GatewayWorld(gateway, urlOf(plan), plan.port, register, problems);
  try {
    await gateway.start(world.stored.handle);
    await test(world);
  } finally {
    world.end();
    await gateway.stop();
    await stop();
  }
}
