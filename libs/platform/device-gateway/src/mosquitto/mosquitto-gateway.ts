import { setTimeout as wait } from 'node:timers/promises';
import { deviceTopics, sensorMessageVersion, type DeviceReceipt } from '@fieldhouse/contracts/sensors';
import { hashDeviceSecret } from '../credentials/device-secret.js';
import { DirectoryWatch } from '../credentials/directory-watch.js';
import type {
  DeviceDirectory,
  DeviceGateway,
  DeviceIdentity,
  DeviceMessage,
  Receipt,
  Taken,
} from '../device-gateway.port.js';
import { DeviceLanes, laneTuning } from '../lanes/device-lanes.js';
import { Refusals } from '../refusals.js';
import { brokerTopics, type BrokerOptions } from './broker-files.js';
import { BrokerFolder } from './broker-folder.js';
import { refusalOfLog } from './broker-log.js';
import { NodeConnection, type NodeConnectionOptions } from './node-connection.js';

export interface MosquittoGatewayOptions extends BrokerOptions {
  /** Mosquitto as the node reaches it: `mqtt://` or `mqtts://`. */
  readonly url: string;
  /** The node's own; random, for it is hashed as those of devices are. */
  readonly nodeSecret: string;
  readonly nodeTls?: NodeConnectionOptions['tls'];
  /** Null: whoever runs Mosquitto sends it SIGHUP when its files have changed. */
  readonly pidFile: string | null;
  readonly onProblem: (error: unknown) => void;
}

const startMilliseconds = 30_000;

/** A Mosquitto of the stadium: the node writes its files, and is a client of it. */
export class MosquittoGateway implements DeviceGateway {
  readonly acknowledges = 'taken';
  readonly #refusals = new Refusals();
  #connected = 0;
  #running: { readonly watch: DirectoryWatch; readonly node: NodeConnection; readonly lanes: DeviceLanes } | undefined;

  constructor(
    private readonly directory: DeviceDirectory,
    private readonly options: MosquittoGatewayOptions,
  ) {}

  async start(handle: (message: DeviceMessage) => Promise<Taken>): Promise<void> {
    const { options } = this;
    const { onProblem, stadium } = options;
    const folder = new BrokerFolder(options, await hashDeviceSecret(options.nodeSecret), options.pidFile);
    const watch = new DirectoryWatch(this.directory, (enrolled) => folder.write(enrolled), onProblem);
    await watch.start();
    const lanes = new DeviceLanes(handle, {
      ...laneTuning,
      // To hold one device back would only fill the window of all.
      messagesPerSecond: Infinity,
      onProblem,
    });
    const node = new NodeConnection({
      url: options.url,
      secret: options.nodeSecret,
      tls: options.nodeTls,
      subscriptions: [deviceTopics(stadium, '+').samples, ...Object.values(brokerTopics)],
      onMessage: (topic, payload, stillThere) => this.#take(lanes, topic, payload, stillThere),
      onProblem,
    });
    this.#running = { watch, node, lanes };
    const late = new AbortController();
    const ready = await Promise.race([
      node.ready().then(() => true),
      wait(startMilliseconds, false, { signal: late.signal }).catch(() => false),
    ]);
    late.abort();
    if (ready) return;
    await this.stop();
    throw new Error(
      `no Mosquitto at ${options.url} that knows the node within ${startMilliseconds / 1000} s: ` +
        `start it with ${options.folder}/mosquitto.conf, or have it read that again`,
    );
  }

  async sendReceipt(to: DeviceIdentity, receipt: Receipt): Promise<void> {
    const content: DeviceReceipt = { version: sensorMessageVersion, ...receipt };
    this.#running?.node.send(deviceTopics(to.stadium, to.device).receipts, JSON.stringify(content));
  }

  state(): ReturnType<DeviceGateway['state']> {
    return { connected: this.#connected, refused: this.#refusals.counts() };
  }

  async stop(): Promise<void> {
    const running = this.#running;
    if (running === undefined) return;
    await running.lanes.stop();
    // What was handled is acknowledged in the turns of the event loop that follow.
    await new Promise((resolve) => setImmediate(resolve));
    this.#running = undefined;
    await running.watch.stop();
    await running.node.end();
  }

  async #take(lanes: DeviceLanes, topic: string, payload: Uint8Array, stillThere: () => boolean): Promise<boolean> {
    const device = /^stadiums\/[^/]+\/devices\/([^/]+)\/samples$/.exec(topic)?.[1];
    if (device !== undefined) {
      return lanes.take({ from: { stadium: this.options.stadium, device }, payload }, stillThere);
    }
    const text = new TextDecoder().decode(payload);
    if (topic === brokerTopics.connected) this.#connected = Math.max(0, Number(text) - 1);
    if (topic === brokerTopics.log) {
      const reason = refusalOfLog(text);
      if (reason !== null) this.#refusals.count(reason);
    }
    return true;
  }
}
