import type { Socket } from 'node:net';
import { deviceReceipt, deviceTopics, type DeviceReceipt } from '@fieldhouse/contracts/sensors';
import { connect, type IClientOptions, type MqttClient } from 'mqtt';

export interface ConnectionOptions {
  /** `mqtt://host:port`, or `mqtts://` for TLS. */
  readonly url: string;
  readonly stadium: string;
  readonly device: string;
  readonly secret: string;
  /** PEM: who vouches for the gateway where the well-known authorities do not, and the device's own certificate where it must have one. */
  readonly tls?: { readonly ca?: string; readonly cert?: string; readonly key?: string };
}

export interface ConnectionEvents {
  /** Receipts will come now: sending may begin. */
  readonly onOpen: () => void;
  readonly onReceipt: (receipt: DeviceReceipt) => void;
  /** Once, whether it was ever open or not. */
  readonly onClose: (reason: Error | undefined) => void;
}

/** One connection, from its beginning to its end: what was under way then is not sent again by it. */
export class DeviceConnection {
  readonly #client: MqttClient;
  readonly #topics: ReturnType<typeof deviceTopics>;
  #reason: Error | undefined;

  constructor({ url, stadium, device, secret, tls }: ConnectionOptions, events: ConnectionEvents) {
    this.#topics = deviceTopics(stadium, device);
    const options: IClientOptions = {
      clientId: device,
      username: device,
      password: secret,
      reconnectPeriod: 0,
      ...tls,
    };
    const client = connect(url, options);
    this.#client = client;
    client.on('error', (error) => (this.#reason = error));
    client.on('connect', () => {
      // Else every small packet waits for the acknowledgement of the one before.
      (client.stream as Socket).setNoDelay(true);
      client.subscribe(this.#topics.receipts, { qos: 1 }, (error, granted) => {
        if (error === null && granted?.[0]?.qos !== 128) return events.onOpen();
        this.#reason = error ?? new Error('the gateway does not give receipts');
        client.end(true);
      });
    });
    client.on('message', (_topic, payload) => {
      const receipt = deviceReceipt.safeParse(jsonOf(payload));
      if (receipt.success) events.onReceipt(receipt.data);
    });
    client.once('close', () => events.onClose(this.#reason));
  }

  /** @param onTaken the gateway has it; not called where the connection ends before */
  publish(payload: Uint8Array, onTaken: () => void): void {
    this.#client.publish(
      this.#topics.samples,
      Buffer.from(payload.buffer, payload.byteOffset, payload.length),
      { qos: 1 },
      (error) => {
        if (!error) onTaken();
      },
    );
  }

  /** Ends without waiting for anything. */
  cut(): void {
    this.#client.end(true);
  }
}

function jsonOf(payload: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(payload));
  } catch {
    return undefined;
  }
}
