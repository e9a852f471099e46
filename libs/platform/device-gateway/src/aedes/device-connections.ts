import type { Socket } from 'node:net';
import { deviceTopics, sensorMessageVersion, type DeviceReceipt } from '@fieldhouse/contracts/sensors';
import type { Client } from 'aedes';
import type { DeviceIdentity, Receipt } from '../device-gateway.port.js';

/** A device that has said who it is, for as long as it stays. */
export class DeviceConnection {
  readonly topics: ReturnType<typeof deviceTopics>;
  /** Whether it asked for its receipts. */
  listens = false;
  #waiting: Receipt | undefined;

  constructor(
    readonly identity: DeviceIdentity,
    readonly client: Client,
  ) {
    this.topics = deviceTopics(identity.stadium, identity.device);
  }

  /** A device that does not read gets the newest receipt alone, once it reads again: a receipt says all that those before it said. */
  send(receipt: Receipt): void {
    if (!this.listens || this.client.closed) return;
    if (!this.client.conn.writableNeedDrain) return this.#write(receipt);
    const first = this.#waiting === undefined;
    this.#waiting = receipt;
    if (!first) return;
    this.client.conn.once('drain', () => {
      const newest = this.#waiting;
      this.#waiting = undefined;
      if (newest !== undefined) this.send(newest);
    });
  }

  #write(receipt: Receipt): void {
    const content: DeviceReceipt = { version: sensorMessageVersion, ...receipt };
    const payload = Buffer.from(JSON.stringify(content));
    // Straight to the device: through the broker's emitter one slow device could keep the others' receipts waiting.
    this.client.publish(
      { cmd: 'publish', topic: this.topics.receipts, payload, qos: 0, retain: false, dup: false },
      () => undefined,
    );
  }
}

/** Who is connected: a device once. */
export class DeviceConnections {
  readonly #ofClient = new WeakMap<Client, DeviceConnection>();
  readonly #ofDevice = new Map<string, DeviceConnection>();

  get size(): number {
    return this.#ofDevice.size;
  }

  of(client: Client | null): DeviceConnection | undefined {
    return client === null ? undefined : this.#ofClient.get(client);
  }

  to(device: string): DeviceConnection | undefined {
    return this.#ofDevice.get(device);
  }

  /** Its credentials are right. A connection that the device had before ends: it was cut off, and does not know it yet. */
  add(identity: DeviceIdentity, client: Client): void {
    const connection = new DeviceConnection(identity, client);
    this.#ofClient.set(client, connection);
    const before = this.#ofDevice.get(identity.device);
    this.#ofDevice.set(identity.device, connection);
    before?.client.close();
    (client.conn as Socket).once('close', () => {
      if (this.#ofDevice.get(identity.device) === connection) this.#ofDevice.delete(identity.device);
    });
  }

  closeThose(condition: (connection: DeviceConnection) => boolean): void {
    for (const connection of [...this.#ofDevice.values()].filter(condition)) connection.client.close();
  }
}
