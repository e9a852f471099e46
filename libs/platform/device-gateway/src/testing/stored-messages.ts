import { decodeSensorMessage, isFault } from '@fieldhouse/contracts/sensors';
import { ReceiptBook } from '../receipts/receipt-book.js';
import type { DeviceGateway, DeviceMessage, Taken } from '../device-gateway.port.js';

/** What stands in for the log: keeps what it is handed, and gives receipts, as the node does. */
export class StoredMessages {
  /** Sequences by device, as they came. */
  readonly sequences = new Map<string, number[]>();
  /** Every message handed over, by device. */
  readonly handed: string[] = [];
  readonly refused: string[] = [];
  /** Runs before a message is stored; what it throws is thrown. */
  before: (device: string, lastSequence: number) => void | Promise<void> = () => undefined;
  gateway: DeviceGateway | undefined;
  readonly #receipts = new ReceiptBook();

  readonly handle = async ({ from, payload }: DeviceMessage): Promise<Taken> => {
    this.handed.push(from.device);
    const message = decodeSensorMessage(payload);
    const fault = isFault(message) ? message.fault : message.device === from.device ? null : 'another device';
    if (fault !== null || isFault(message)) {
      this.refused.push(fault ?? '');
      return { taken: 'refused', reason: fault ?? '' };
    }
    const missing = this.#receipts.missing(from.device, message);
    if (missing !== null) {
      await this.gateway?.sendReceipt(from, missing);
      return { taken: 'refused', reason: 'a gap before it' };
    }
    const { sequences } = message.samples;
    const upTo = sequences.at(-1) ?? 0;
    await this.before(from.device, upTo);
    const kept = this.sequences.get(from.device) ?? [];
    kept.push(...sequences);
    this.sequences.set(from.device, kept);
    await this.gateway?.sendReceipt(from, this.#receipts.settle(from.device, message));
    return { taken: 'stored' };
  };

  /** Without repeats, as they first came. */
  firstOf(device: string): number[] {
    return [...new Set(this.sequences.get(device))];
  }
}

/** 0 to count - 1. */
export const upTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
