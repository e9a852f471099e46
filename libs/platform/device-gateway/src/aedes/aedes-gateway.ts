import { Aedes } from 'aedes';
import { DirectoryWatch, type Enrolled } from '../credentials/directory-watch.js';
import type {
  DeviceDirectory,
  DeviceGateway,
  DeviceIdentity,
  DeviceMessage,
  Receipt,
  Taken,
} from '../device-gateway.port.js';
import type { GatewayLimits, GatewayTls } from '../gateway-limits.js';
import { DeviceLanes, laneTuning } from '../lanes/device-lanes.js';
import { Refusals } from '../refusals.js';
import { DeviceConnections } from './device-connections.js';
import { countFaults, deviceRules } from './device-rules.js';
import { DeviceServer } from './device-server.js';

export interface AedesGatewayOptions {
  readonly host: string;
  /** 0: any that is free. */
  readonly port: number;
  readonly limits: GatewayLimits;
  readonly tls?: GatewayTls | undefined;
  /** What went wrong and mends itself, to be logged. */
  readonly onProblem: (error: unknown) => void;
}

const connectMilliseconds = 10_000;

/** The broker inside the program: nothing between a device's message and the log. */
export class AedesGateway implements DeviceGateway {
  readonly acknowledges = 'stored';
  readonly #connections = new DeviceConnections();
  readonly #refusals = new Refusals();
  readonly #watch: DirectoryWatch;
  #secrets = new Map<string, string>();
  #running: { readonly broker: Aedes; readonly server: DeviceServer; readonly lanes: DeviceLanes } | undefined;

  constructor(
    private readonly directory: DeviceDirectory,
    private readonly options: AedesGatewayOptions,
  ) {
    this.#watch = new DirectoryWatch(directory, (enrolled) => this.#knows(enrolled), options.onProblem);
  }

  /** Where devices connect; after `start`. */
  get port(): number {
    return this.#running?.server.port ?? 0;
  }

  async start(handle: (message: DeviceMessage) => Promise<Taken>): Promise<void> {
    const { host, port, tls, limits, onProblem } = this.options;
    const refusals = this.#refusals;
    const lanes = new DeviceLanes(handle, { ...laneTuning, messagesPerSecond: limits.messagesPerSecond, onProblem });
    const rules = deviceRules({
      directory: this.directory,
      changes: () => this.#watch.changes,
      connections: this.#connections,
      refusals,
      lanes,
      onProblem,
    });
    // Nothing goes through the broker's emitter that anybody waits for; its limit would only stall.
    const broker = await Aedes.createBroker({
      ...rules,
      concurrency: 0,
      connectTimeout: connectMilliseconds,
      maxClientsIdLength: 60,
    });
    countFaults(broker, refusals);
    broker.on('unsubscribe', (topics, client) => {
      const connection = this.#connections.of(client);
      if (connection !== undefined && topics.includes(connection.topics.receipts)) connection.listens = false;
    });
    // Untyped in aedes; an error without a listener would end the program.
    (broker as NodeJS.EventEmitter).on('error', onProblem);
    try {
      await this.#watch.start();
      const server = await DeviceServer.listen({
        host,
        port,
        tls,
        mostConnections: limits.devices,
        onConnection: (socket) => void broker.handle(socket),
        onRefused: (reason) => refusals.count(reason),
      });
      this.#running = { broker, server, lanes };
    } catch (error) {
      await this.#watch.stop();
      broker.close();
      throw error;
    }
  }

  async sendReceipt(to: DeviceIdentity, receipt: Receipt): Promise<void> {
    this.#connections.to(to.device)?.send(receipt);
  }

  state(): ReturnType<DeviceGateway['state']> {
    return { connected: this.#connections.size, refused: this.#refusals.counts() };
  }

  async stop(): Promise<void> {
    const running = this.#running;
    if (running === undefined) return;
    this.#running = undefined;
    running.server.refuseNew();
    await running.lanes.stop();
    // What was handled is acknowledged in the turns of the event loop that follow.
    await new Promise((resolve) => setImmediate(resolve));
    await this.#watch.stop();
    await new Promise<void>((resolve) => running.broker.close(resolve));
    await running.server.close();
  }

  /** Who was struck off, or has another secret now, is connected no longer. */
  #knows(enrolled: Enrolled): void {
    const before = this.#secrets;
    this.#secrets = new Map(enrolled.map(({ identity, passwordHash }) => [identity.device, passwordHash]));
    this.#connections.closeThose(({ identity: { device } }) => {
      const [old, now] = [before.get(device), this.#secrets.get(device)];
      return now === undefined || (old !== undefined && old !== now);
    });
  }
}
