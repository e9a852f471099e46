import type { DeviceReceipt, MessageForm } from '@fieldhouse/contracts/sensors';
import type { SensorMetricId } from '@fieldhouse/domain/tracking';
import { DeviceConnection, type ConnectionOptions } from './device-connection.js';
import { KeptBatches } from './kept-batches.js';
import { SampleBatcher } from './sample-batcher.js';

export interface DeviceClientOptions extends ConnectionOptions {
  readonly deviceSession: string;
  readonly metrics: readonly SensorMetricId[];
  readonly form?: MessageForm;
  readonly samplesPerMessage?: number;
  /** Samples kept while there is no receipt for them; by default more than 24 hours at 10 Hz. */
  readonly mostKept?: number;
  /** What has no receipt for so long is sent again over the same connection; twice as long for each time in vain. */
  readonly receiptSeconds?: number;
  /** Why a connection ended, or did not come about; another try follows. */
  readonly onProblem?: (error: Error) => void;
}

const messagesInFlight = 64;
const resendMilliseconds = 500;
/** Of the wait for receipts: a node may be away for hours, and what waits for it in the broker is enough once. */
const mostDoublings = 7;
const firstPauseMilliseconds = 200;
const longestPauseMilliseconds = 5_000;

/**
 * A device as Fieldhouse wants them: publishes its samples in order with QoS 1, keeps them until their receipt says that they are stored, and
 * sends all that it has kept again after a lost connection. A sample may so arrive twice, never out of order and never not at all.
 */
export class DeviceClient {
  readonly #kept: KeptBatches;
  readonly #batcher: SampleBatcher;
  #connection: DeviceConnection | undefined;
  #open = false;
  #closed = false;
  #inFlight = 0;
  #pause = firstPauseMilliseconds;
  #retry: NodeJS.Timeout | undefined;
  #overdue: NodeJS.Timeout | undefined;
  #inVain = 0;
  #rewoundAt = -Infinity;
  #waiting: (() => void)[] = [];
  /** The newest of this device session. */
  receipt: DeviceReceipt | undefined;

  constructor(private readonly options: DeviceClientOptions) {
    const { form = 'binary', samplesPerMessage = 10, mostKept = 1_000_000 } = options;
    this.#kept = new KeptBatches(mostKept);
    this.#batcher = new SampleBatcher({ ...options, form, samplesPerMessage }, (batch) => {
      this.#kept.add(batch);
      this.#send();
    });
  }

  get connected(): boolean {
    return this.#open;
  }

  /** Samples in messages without a receipt, and those given up for want of room. */
  get counts(): { readonly kept: number; readonly lost: number } {
    return { kept: this.#kept.samples, lost: this.#kept.lost };
  }

  /** Connects, and connects again whenever that is lost. */
  connect(): void {
    if (this.#closed || this.#connection !== undefined) return;
    this.#connection = new DeviceConnection(this.options, {
      onOpen: () => {
        this.#open = true;
        this.#pause = firstPauseMilliseconds;
        this.#inVain = 0;
        this.#sendAgain();
      },
      onReceipt: (receipt) => this.#received(receipt),
      onClose: (reason) => this.#lost(reason),
    });
  }

  /** See {@link SampleBatcher.measure}; a full message is sent at once. */
  measure(atMicroseconds: number, values: readonly (number | null)[]): number {
    return this.#batcher.measure(atMicroseconds, values);
  }

  /** Sends what there is, and resolves once all has its receipt; never where none comes. */
  async settled(): Promise<void> {
    this.#batcher.flush();
    if (this.#kept.samples === 0) return;
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  /** Loses the connection, as in a tunnel: it comes back by itself. */
  cut(): void {
    this.#connection?.cut();
  }

  /** For good; what has no receipt is gone with it. */
  close(): void {
    this.#closed = true;
    clearTimeout(this.#retry);
    clearTimeout(this.#overdue);
    this.#connection?.cut();
  }

  #received(receipt: DeviceReceipt): void {
    if (receipt.deviceSession !== this.options.deviceSession) return;
    this.receipt = receipt;
    const before = this.#kept.samples;
    this.#kept.receive(receipt.upTo);
    if (receipt.resend) this.#resend();
    if (this.#kept.samples === before) return;
    this.#inVain = 0;
    this.#watch();
    if (this.#kept.samples > 0) return;
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  #send(): void {
    const connection = this.#connection;
    if (connection === undefined || !this.#open) return;
    while (this.#inFlight < messagesInFlight) {
      const batch = this.#kept.next();
      if (batch === undefined) break;
      this.#inFlight += 1;
      connection.publish(batch.encode(this.#kept.from), () => {
        if (this.#connection !== connection) return;
        this.#inFlight -= 1;
        this.#send();
      });
    }
    if (this.#overdue === undefined) this.#watch();
  }

  /** Asked for it: not for each message that is still on its way behind the gap. */
  #resend(): void {
    if (performance.now() - this.#rewoundAt > resendMilliseconds) this.#sendAgain();
  }

  #sendAgain(): void {
    this.#rewoundAt = performance.now();
    this.#kept.rewind();
    this.#send();
  }

  /** A broker may lose what it has acknowledged: the receipt alone counts. */
  #watch(): void {
    clearTimeout(this.#overdue);
    this.#overdue = undefined;
    if (!this.#open || !this.#kept.awaits) return;
    this.#overdue = setTimeout(
      () => {
        this.#overdue = undefined;
        this.#inVain += 1;
        this.#sendAgain();
      },
      (this.options.receiptSeconds ?? 10) * 1000 * 2 ** Math.min(this.#inVain, mostDoublings),
    );
  }

  #lost(reason: Error | undefined): void {
    this.#connection = undefined;
    this.#open = false;
    this.#inFlight = 0;
    clearTimeout(this.#overdue);
    this.#overdue = undefined;
    if (this.#closed) return;
    if (reason !== undefined) this.options.onProblem?.(reason);
    // Not all devices of a stadium at the same moment.
    this.#retry = setTimeout(() => this.connect(), this.#pause * (0.5 + Math.random()));
    this.#pause = Math.min(this.#pause * 2, longestPauseMilliseconds);
  }
}
