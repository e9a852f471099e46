import { decodeSensorMessage, encodeSampleRecord, isFault, type DecodedMessage } from '@fieldhouse/contracts/sensors';
import type { DeviceIdentity, DeviceMessage, Receipt, ReceiptBook, Taken } from '@fieldhouse/device-gateway';
import type { EventLog, LogRecord } from '@fieldhouse/event-log';
import type { Worn, WornDevices } from '../sessions/worn-devices.js';
import { refusals, type Refusal } from './refusal.js';

export interface IntakeParts {
  readonly log: EventLog;
  readonly topic: string;
  readonly worn: WornDevices;
  readonly receipts: ReceiptBook;
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
    if (isFault(decoded)) return this.#refuse('malformed', `${decoded.where}: ${decoded.fault}`, 0);
    if (decoded.device !== from.device) return this.#refuse('foreign', decoded.device, decoded.samples.count);
    const { receipts, sendReceipt, log, topic, count, now } = this.#parts;
    const missing = receipts.missing(from.device, decoded);
    if (missing !== null) {
      await sendReceipt(from, missing);
      return this.#refuse('out-of-turn', `from sequence ${missing.upTo + 1} on`, decoded.samples.count);
    }
    const worn = await this.#wornAt(decoded);
    if (worn === null) {
      const refused = this.#refuse('not-worn', new Date(firstAt(decoded) / 1_000).toISOString(), decoded.samples.count);
      await sendReceipt(from, receipts.settle(from.device, decoded, refused.reason));
      return refused;
    }
    await log.append(topic, [recordOf(worn, payload, now())]);
    count('stored', decoded.samples.count);
    await sendReceipt(from, receipts.settle(from.device, decoded));
    return { taken: 'stored' };
  }

  /** Says in the log that the session is over for these: what is open of it is settled. Said twice, it changes nothing. */
  async end(worn: readonly Worn[]): Promise<void> {
    const { log, topic, now } = this.#parts;
    if (worn.length > 0)
      await log.append(
        topic,
        worn.map((one) => recordOf(one, null, now())),
      );
  }

  async #wornAt(decoded: DecodedMessage): Promise<Worn | null> {
    const { worn, now } = this.#parts;
    const found = worn.wornAt(decoded.device, firstAt(decoded));
    if (found !== null || now() - this.#refreshedAt < refreshMilliseconds) return found;
    this.#refreshedAt = now();
    await worn.refresh(new Date(now()));
    return worn.wornAt(decoded.device, firstAt(decoded));
  }

  #refuse(refusal: Refusal, detail: string, samples: number) {
    this.#parts.count(refusal, samples);
    return { taken: 'refused' as const, reason: `${refusals[refusal]}: ${detail}`.slice(0, 200) };
  }
}

/** One person's records keep their order, whichever device is worn. */
function recordOf(worn: Worn, payload: Uint8Array | null, now: number): LogRecord {
  const header = { version: 1 as const, ...worn, receivedAtMicroseconds: Math.round(now * 1_000) };
  return { key: worn.person, value: encodeSampleRecord({ header, payload }), at: Math.floor(now) };
}

const firstAt = ({ samples }: DecodedMessage): number => samples.atMicroseconds[0]!;
