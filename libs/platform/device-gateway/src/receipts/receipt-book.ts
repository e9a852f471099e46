import type { DecodedMessage } from '@fieldhouse/contracts/sensors';
import type { Receipt } from '../device-gateway.port.js';

interface Settled {
  readonly deviceSession: string;
  readonly upTo: number;
}

/**
 * Which message of a device may be stored now, and what its receipt says. A broker that crashes, or whose queue is full, loses messages that it
 * has acknowledged, and lets later ones of the device through: a receipt of those would make the loss good, and storing them would spoil the
 * order. So after a gap nothing is stored until the device has sent again what is missing. Of devices that do not say what they keep, a gap
 * cannot be told from samples that were never sent.
 */
export class ReceiptBook {
  readonly #devices = new Map<string, Settled>();

  /** Null: nothing is missing before the message. Else it must not be stored, and this receipt asks the device for what is missing. */
  missing(device: string, message: DecodedMessage): Receipt | null {
    const upTo = this.#before(device, message);
    if (firstOf(message) <= upTo + 1) return null;
    return { deviceSession: message.deviceSession, upTo, refused: 0, reason: null, resend: true };
  }

  /** The message is stored, or refused for good with a reason: its receipt. */
  settle(device: string, message: DecodedMessage, reason: string | null = null): Receipt {
    const { deviceSession, samples } = message;
    const last = samples.sequences[samples.count - 1] ?? 0;
    const upTo = Math.max(this.#before(device, message), last);
    this.#devices.set(device, { deviceSession, upTo });
    return { deviceSession, upTo, refused: reason === null ? 0 : samples.count, reason };
  }

  /** Up to which sequence all are settled, or will never come. */
  #before(device: string, message: DecodedMessage): number {
    const settled = this.#devices.get(device);
    const known = settled?.deviceSession === message.deviceSession ? settled.upTo : -1;
    return Math.max(known, (message.keptFrom ?? firstOf(message)) - 1);
  }
}

const firstOf = ({ samples }: DecodedMessage): number => samples.sequences[0] ?? 0;
