import type { Socket } from 'node:net';
import { connect, type IPublishPacket, type MqttClient } from 'mqtt';
import { nodeUser } from './broker-files.js';

export interface NodeConnectionOptions {
  readonly url: string;
  readonly secret: string;
  /** PEM */
  readonly tls?: { readonly ca?: string; readonly cert?: string; readonly key?: string } | undefined;
  readonly subscriptions: readonly string[];
  /** Of QoS 1: resolves once it may be acknowledged, with false where it must come again. */
  readonly onMessage: (topic: string, payload: Uint8Array, stillThere: () => boolean) => Promise<boolean>;
  readonly onProblem: (error: unknown) => void;
}

const reconnectMilliseconds = 500;

/** The node as a client of Mosquitto, which keeps for it what comes while it is away. */
export class NodeConnection {
  readonly #client: MqttClient;
  readonly #ready: Promise<void>;

  constructor(private readonly options: NodeConnectionOptions) {
    const { url, secret, tls, subscriptions, onProblem } = options;
    const client = connect(url, {
      clientId: nodeUser,
      username: nodeUser,
      password: secret,
      clean: false,
      reconnectPeriod: reconnectMilliseconds,
      // Right after a change of the secret Mosquitto may not have read its files yet.
      reconnectOnConnackError: true,
      ...tls,
    });
    this.#client = client;
    client.on('error', onProblem);
    client.handleMessage = (packet, callback) => this.#take(packet, callback);
    this.#ready = new Promise((resolve) => {
      client.on('connect', () => {
        (client.stream as Socket).setNoDelay(true);
        client.subscribe([...subscriptions], { qos: 1 }, (error) => (error === null ? resolve() : onProblem(error)));
      });
    });
  }

  get connected(): boolean {
    return this.#client.connected;
  }

  /** Resolves once messages come. */
  ready(): Promise<void> {
    return this.#ready;
  }

  /** Dropped where there is no connection: what it says is said again. */
  send(topic: string, payload: string): void {
    if (this.#client.connected) this.#client.publish(topic, payload, { qos: 1 });
  }

  async end(): Promise<void> {
    await this.#client.endAsync(!this.#client.connected);
  }

  /**
   * MQTT.js hands over a message only after the one before was acknowledged: one device would hold back all. So it is told not to acknowledge,
   * by an error that it passes to nobody, and the PUBACK is written here.
   */
  #take(packet: IPublishPacket, callback: (error?: Error) => void): void {
    const client = this.#client;
    const { stream } = client;
    const { messageId = 0, qos, topic, payload } = packet;
    const stillThere = () => client.connected && client.stream === stream;
    void this.options.onMessage(topic, payload as Buffer, stillThere).then((taken) => {
      if (qos === 1 && taken && stillThere()) stream.write(Buffer.of(0x40, 2, messageId >> 8, messageId & 0xff));
    });
    callback(qos === 1 ? new Error('acknowledged later') : undefined);
  }
}
