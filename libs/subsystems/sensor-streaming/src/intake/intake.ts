import { decodeSensorMessage, encodeSampleRecord, isFault, type DecodedMessage } from '@fieldhouse/contracts/sensors';
import type { DeviceIdentity, DeviceMessage, Receipt, Taken } from '@fieldhouse/device-gateway';
import type { EventLog } from '@fieldhouse/event-log';
import type { Worn, WornDevices } from '../sessions/worn-devices.js';
import { refusals, type Refusal } from './refusal.js';

export interface IntakeParts {
  readonly log: EventLog;
  readonly topic: string;
  readonly worn: WornDevices;
  sendReceipt(to: DeviceIdentity, receipt: Receipt): Promise<void>;
  /** Counts a message by what became of it. */
  count(outcome: 'stored' | Refusal, samples: number): void;
  readonly now: () => number;
}

/** Asking again and again for what is not there helps nobody. */
const refreshMilliseconds = 1_000;

/**
 * From a device's message to a record of the log. What is stored is durable before anybody is told so; what is refused is refused for good,
 * counted, and told to the device with the reason.
 */
export class Intake {
  readonly #parts: IntakeParts;
  #refreshedAt = -Infinity;

  constructor(parts: IntakeParts) {
    this.#parts = parts;
  }

  /** @throws the log's error: the message is not stored and has to come again */
  async take({ from, payload }: DeviceMessage): Promise<Taken> {
    const decoded = decodeSensorMessage(payload);
    if (isFault(decoded)) return this.#refuse(from, null, 'malformed', `${decoded.where}: ${decoded.fault}`);
    if (decoded.device !== from.device) return this.#refuse(from, decoded, 'foreign', decoded.device);
    const worn = await this.#wornAt(decoded);
    if (worn === null) return this.#refuse(from, decoded, 'not-worn', new Date(firstAt(decoded) / 1_000).toISOString());
    const receivedAt = this.#parts.now();
    const header = { version: 1 as const, ...worn, receivedAtMicroseconds: Math.round(receivedAt * 1_000) };
    // One person's records keep their order, whichever device is worn.
    const record = { key: worn.person, value: encodeSampleRecord({ header, payload }), at: Math.floor(receivedAt) };
    await this.#parts.log.append(this.#parts.topic, [record]);
    this.#parts.count('stored', decoded.samples.count);
    await this.#receipt(from, decoded, null);
    return { taken: 'stored' };
  }

  async #wornAt(decoded: DecodedMessage): Promise<Worn | null> {
    const { worn, now } = this.#parts;
    const found = worn.wornAt(decoded.device, firstAt(decoded));
    if (found !== null || now() - this.#refreshedAt < refreshMilliseconds) return found;
    this.#refreshedAt = now();
    await worn.refresh(new Date(now()));
    return worn.wornAt(decoded.device, firstAt(decoded));
  }

  async #refuse(
    from: DeviceIdentity,
    decoded: DecodedMessage | null,
    refusal: Refusal,
    detail: string,
  ): Promise<Taken> {
    const reason = `${refusals[refusal]}: ${detail}`.slice(0, 200);
    this.#parts.count(refusal, decoded?.samples.count ?? 0);
    if (decoded !== null) await this.#receipt(from, decoded, reason);
    return { taken: 'refused', reason };
  }

  #receipt(to: DeviceIdentity, { deviceSession, samples }: DecodedMessage, reason: string | null): Promise<void> {
    const upTo = samples.sequences[samples.count - 1]!;
    return this.#parts.sendReceipt(to, { deviceSession, upTo, refused: reason === null ? 0 : samples.count, reason });
  }
}

const firstAt = ({ samples }: DecodedMessage): number => samples.atMicroseconds[0]!;
