import type { KafkaMessage, Message } from 'kafkajs';
import type { LogRecord, StoredRecord } from '../event-log.port.js';
import { countedTime } from '../limits.js';

/** Carries the record's own time where another one counts for replay and retention. */
const ownTime = 'at';

export function messageOf({ key, value, at }: LogRecord, partition: number, now: number): Message {
  const counted = countedTime(at, now);
  return {
    partition,
    key: Buffer.from(key),
    value: Buffer.from(value.buffer, value.byteOffset, value.byteLength),
    timestamp: String(counted),
    ...(counted !== at && { headers: { [ownTime]: String(at) } }),
  };
}

/** What others wrote without a key or a value comes with empty ones. */
export function recordOf({ key, value, timestamp, offset, headers }: KafkaMessage, partition: number): StoredRecord {
  const own = headers?.[ownTime];
  return {
    partition,
    offset: Number(offset),
    key: key?.toString() ?? '',
    value: value ?? Buffer.alloc(0),
    at: Number(own === undefined ? timestamp : String(own)),
  };
}
