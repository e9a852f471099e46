import type { stadiumRoutes } from '@fieldhouse/contracts/sensors';
import type { RouteOutput } from '@fieldhouse/contracts';
import { createRecordStore } from '@fieldhouse/database';
import { ReceiptBook, type DeviceGateway, type GatewayWorld } from '@fieldhouse/device-gateway';
import type { EventLog } from '@fieldhouse/event-log';
import { ApiError } from '@fieldhouse/http';
import type { Logger, Metrics } from '@fieldhouse/observability';
import { DatabaseCheckpoints, type StreamMember } from '@fieldhouse/pipeline';
import type { TimeSeries } from '@fieldhouse/time-series';
import type { DataSource } from 'typeorm';
import { DeviceRegister } from './devices/device-register.js';
import { Intake } from './intake/intake.js';
import { intakeMeters } from './intake/intake.meters.js';
import { AlertBook } from './limits/alert-book.js';
import { Limits } from './limits/limits.js';
import { LiveHub } from './live/live-hub.js';
import { Measured } from './measured/measured.js';
import { Roster } from './sessions/roster.js';
import { Sessions } from './sessions/sessions.js';
import { WornDevices } from './sessions/worn-devices.js';
import { samplesTopic, startStadiumStream } from './stream/stadium-stream.js';

export interface StadiumNodeParts {
  /** Of the stadium whose node this is. */
  readonly key: string;
  readonly database: DataSource;
  readonly log: EventLog;
  readonly series: TimeSeries;
  openGateway(world: GatewayWorld): Promise<DeviceGateway>;
  readonly latenessSeconds: number;
  readonly retentionHours: number;
  readonly logger: Logger;
  readonly metrics: Metrics;
}

/** The node of a stadium: devices in, computed, shown. It needs nobody outside of the stadium. */
export class StadiumNode {
  readonly key: string;
  readonly devices: DeviceRegister;
  readonly sessions: Sessions;
  readonly roster: Roster;
  readonly live: LiveHub;
  readonly limits: Limits;
  readonly alerts: AlertBook;
  readonly measured: Measured;
  readonly #parts: StadiumNodeParts;
  readonly #worn: WornDevices;
  readonly #intake: Intake;
  #gateway: DeviceGateway | undefined;
  #stream: StreamMember | undefined;

  private constructor(parts: StadiumNodeParts) {
    const { key, database, logger, series } = parts;
    this.#parts = parts;
    this.key = key;
    this.measured = new Measured(series);
    this.limits = new Limits(database, key);
    this.alerts = new AlertBook(database, key, this.limits, logger);
    this.devices = new DeviceRegister(database, key);
    this.sessions = new Sessions(database, key);
    this.roster = new Roster(database, this.sessions);
    this.live = new LiveHub({ entries: (session) => this.roster.entries(session), now: Date.now, logger });
    this.#worn = new WornDevices(createRecordStore(database), key);
    this.#intake = new Intake({
      log: parts.log,
      topic: samplesTopic,
      worn: this.#worn,
      receipts: new ReceiptBook(),
      sendReceipt: async (to, receipt) => this.#gateway?.sendReceipt(to, receipt),
      count: intakeMeters(parts.metrics),
      now: Date.now,
    });
  }

  static async start(parts: StadiumNodeParts): Promise<StadiumNode> {
    const node = new StadiumNode(parts);
    await Promise.all([node.#worn.refresh(new Date()), node.alerts.begin()]);
    await node.#begin();
    return node;
  }

  /** @throws ApiError it is the node of another stadium */
  assertIs(stadium: string): void {
    if (stadium !== this.key)
      throw new ApiError(404, 'stadium.elsewhere', 'Another stadium', `This is the node of ${this.key}.`);
  }

  /** Participants or their devices are others than before. */
  sessionsChanged(): Promise<void> {
    return this.#worn.refresh(new Date());
  }

  /** Said in the log before the database knows: who dies in between is asked again, and said twice it changes nothing. */
  async endSession(ref: string) {
    await this.sessions.one(ref);
    await this.#intake.end(this.#worn.wearers(ref));
    const ended = await this.sessions.end(ref);
    await this.sessionsChanged();
    this.live.end(ref);
    return ended;
  }

  async state(): Promise<RouteOutput<typeof stadiumRoutes.nodeState>> {
    const { connected = 0, refused = {} } = this.#gateway?.state() ?? {};
    const bounds = await this.#parts.log.bounds(samplesTopic);
    const computed = this.#stream?.progress() ?? new Map();
    const nothing = { next: 0, counts: { taken: 0, repeated: 0, late: 0 } };
    return {
      connected,
      refused: { ...refused },
      partitions: bounds.map(({ partition, next: last }) => {
        const { next, counts } = computed.get(partition) ?? nothing;
        return { partition, next, last, ...counts };
      }),
    };
  }

  async stop(): Promise<void> {
    await this.#gateway?.stop();
    await this.#stream?.leave();
    await this.alerts.written();
    this.live.stop();
  }

  async #begin(): Promise<void> {
    const { database, log, series, logger, key, latenessSeconds, retentionHours } = this.#parts;
    this.#stream = await startStadiumStream({
      log,
      series,
      logger,
      latenessSeconds,
      retentionHours,
      checkpoints: new DatabaseCheckpoints(database),
      show: ({ provisional }) => {
        this.live.show(provisional);
        this.alerts.take(provisional);
      },
    });
    this.#gateway = await this.#parts.openGateway({
      stadium: key,
      directory: this.devices,
      handle: (message) => this.#intake.take(message),
      onProblem: (error) => logger.warn({ err: error }, 'the device gateway met a problem'),
    });
  }
}
