import { TopicError, type LogRecord, type TopicSpec } from './event-log.port.js';

/** Bytes of key and value of one record together: what a Kafka broker takes as it comes. */
export const maxRecordBytes = 1_000_000;

const maxPartitions = 1_000;
const maxAheadMilliseconds = 30 * 60 * 1000;

/** @throws TopicError saying what is wrong with the topic */
export function checkTopic({ name, partitions, retentionMilliseconds }: TopicSpec): void {
  if (!/^[\w.-]{1,249}$/.test(name) || /^\.{1,2}$/.test(name)) {
    throw new TopicError(`a topic is named with 1 to 249 letters, digits, ".", "_" and "-", not "${name}"`);
  }
  if (!Number.isInteger(partitions) || partitions < 1 || partitions > maxPartitions) {
    throw new TopicError(`topic ${name}: partitions must be a number from 1 to ${maxPartitions}, not ${partitions}`);
  }
  if (retentionMilliseconds !== null && !(Number.isSafeInteger(retentionMilliseconds) && retentionMilliseconds > 0)) {
    throw new TopicError(`topic ${name}: retention must be null or whole milliseconds, not ${retentionMilliseconds}`);
  }
}

/** @throws TopicError a record over one megabyte; RangeError a time that is none */
export function checkRecords(topic: string, records: readonly LogRecord[]): void {
  for (const record of records) {
    if (bytesOf(record) > maxRecordBytes) {
      throw new TopicError(`topic ${topic}: a record of ${record.key} has ${bytesOf(record)} bytes, over one megabyte`);
    }
    if (!Number.isSafeInteger(record.at) || record.at < 0) {
      throw new RangeError(`topic ${topic}: at must be whole milliseconds since 1970, not ${record.at}`);
    }
  }
}

export function bytesOf({ key, value }: LogRecord): number {
  return Buffer.byteLength(key) + value.byteLength;
}

/** The time that replay and retention go by: a device whose clock is years ahead must not keep a log from forgetting. */
export function countedTime(at: number, now = Date.now()): number {
  return Math.min(at, now + maxAheadMilliseconds);
}
