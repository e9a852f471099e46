import { setTimeout as wait } from 'node:timers/promises';
import type { MessageForm } from '@fieldhouse/contracts/sensors';
import { DeviceClient } from '@fieldhouse/device-client';
import type { SensorMetricId } from '@fieldhouse/domain/tracking';
import { PlayFault } from './fault.js';

export interface DeviceOptions {
  /** `mqtt://host:port` */
  readonly broker: string;
  readonly stadium: string;
  readonly metrics: readonly SensorMetricId[];
  readonly form: MessageForm;
  /** Samples a message. */
  readonly batch: number;
  /** Of all; unlike any before. */
  readonly deviceSession: string;
}

export interface Credentials {
  readonly device: string;
  readonly secret: string;
}

const patience = 10_000;

/** The devices of a session, each with a connection of its own. */
export class WornDevices {
  readonly clients: readonly DeviceClient[];
  readonly #problems = new Map<string, Error>();
  readonly #names: readonly string[];

  constructor({ broker, batch, ...options }: DeviceOptions, credentials: readonly Credentials[]) {
    this.#names = credentials.map(({ device }) => device);
    this.clients = credentials.map(
      ({ device, secret }) =>
        new DeviceClient({
          ...options,
          url: broker,
          device,
          secret,
          samplesPerMessage: batch,
          onProblem: (error) => this.#problems.set(device, error),
        }),
    );
  }

  /** @throws PlayFault one of them is not let in, or nobody answers */
  async connect(signal: AbortSignal, broker: string): Promise<void> {
    for (const client of this.clients) client.connect();
    const until = performance.now() + patience;
    for (;;) {
      const missing = this.#names.filter((_, i) => !this.clients[i]!.connected);
      if (missing.length === 0 || signal.aborted) return;
      const refused = missing
        .map((device) => [device, this.#problems.get(device)] as const)
        .find(([, why]) => isRefusal(why));
      if (refused !== undefined) {
        throw new PlayFault(
          `${broker} does not let ${refused[0]} in: ${refused[1]?.message}. Is its secret the newest?`,
        );
      }
      if (performance.now() > until) throw new PlayFault(this.#nobody(missing, broker));
      await wait(20);
    }
  }

  /** Samples without a receipt, and those given up. */
  counts(): { readonly kept: number; readonly lost: number; readonly refused: number } {
    const sum = { kept: 0, lost: 0, refused: 0 };
    for (const { counts, receipt } of this.clients) {
      sum.kept += counts.kept;
      sum.lost += counts.lost;
      sum.refused += receipt?.refused ?? 0;
    }
    return sum;
  }

  /** Why a device had its last samples refused; null: none had. */
  refusal(): string | null {
    return this.clients.find(({ receipt }) => (receipt?.refused ?? 0) > 0)?.receipt?.reason ?? null;
  }

  /** @returns whether all is stored, or refused for good, in so many seconds */
  async settled(seconds: number): Promise<boolean> {
    const all = Promise.all(this.clients.map((client) => client.settled())).then(() => true);
    const late = new AbortController();
    try {
      return await Promise.race([all, wait(seconds * 1000, false, { signal: late.signal })]);
    } finally {
      late.abort();
    }
  }

  close(): void {
    for (const client of this.clients) client.close();
  }

  #nobody(missing: readonly string[], broker: string): string {
    const why = missing.map((device) => this.#problems.get(device)).find((error) => error !== undefined);
    return `${missing.length} of ${this.#names.length} devices found no way to ${broker} in ${patience / 1000} s: ${sentenceOf(why)}`;
  }
}

/** MQTT 3.1.1: 4 bad user name or password, 5 not authorized. */
const isRefusal = (error: Error | undefined): boolean =>
  error !== undefined && 'code' in error && (error.code === 4 || error.code === 5);

/** An attempt at several addresses says nothing itself. */
const sentenceOf = (error: Error | undefined): string =>
  error instanceof AggregateError ? String(error.errors[0]?.message) : (error?.message ?? 'no answer');
