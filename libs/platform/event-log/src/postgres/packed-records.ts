import type { LogRecord, StoredRecord } from '../event-log.port.js';

/** Before each record: its time (8 bytes, a double), the bytes of its key and of its value (4 each). */
const headBytes = 16;

/** Records behind one another, as a batch keeps them. */
export function pack(records: readonly LogRecord[]): Buffer {
  let size = 0;
  for (const { key, value } of records) size += headBytes + Buffer.byteLength(key) + value.byteLength;
  const packed = Buffer.allocUnsafe(size);
  let at = 0;
  for (const record of records) {
    const keyBytes = packed.write(record.key, at + headBytes);
    packed.writeDoubleBE(record.at, at);
    packed.writeUInt32BE(keyBytes, at + 8);
    packed.writeUInt32BE(record.value.byteLength, at + 12);
    packed.set(record.value, at + headBytes + keyBytes);
    at += headBytes + keyBytes + record.value.byteLength;
  }
  return packed;
}

/** @param first offset of the first record of the batch. The values are views into the batch. */
export function unpack(packed: Buffer, partition: number, first: number): StoredRecord[] {
  const records: StoredRecord[] = [];
  for (let at = 0; at < packed.length;) {
    const key = at + headBytes;
    const value = key + packed.readUInt32BE(at + 8);
    const end = value + packed.readUInt32BE(at + 12);
    records.push({
      partition,
      offset: first + records.length,
      key: packed.toString('utf8', key, value),
      value: packed.subarray(value, end),
      at: packed.readDoubleBE(at),
    });
    at = end;
  }
  return records;
}
