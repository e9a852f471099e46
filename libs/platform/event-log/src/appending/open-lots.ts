import type { LogPosition, LogRecord } from '../event-log.port.js';
import { bytesOf, maxRecordBytes } from '../limits.js';
import { partitionOfKey } from '../partition-of-key.js';

/** Records of one partition that are written together, a megabyte at most. */
export interface Lot {
  readonly topic: string;
  readonly partition: number;
  readonly records: LogRecord[];
}

/** Where the records of an append went: for each the number of its lot, and its place in it. */
export interface Places {
  readonly lots: Int32Array;
  readonly indices: Int32Array;
}

/** What either log spends on a record beside its key and value, at most. */
const bytesAround = 64;

/** The lots of one group of appends. */
export class OpenLots {
  readonly all: Lot[] = [];
  readonly #open = new Map<string, OpenTopic>();
  readonly #bytes: number[] = [];

  add(topic: string, partitions: number, records: readonly LogRecord[]): Places {
    const lots = new Int32Array(records.length);
    const indices = new Int32Array(records.length);
    const open = this.#open.get(topic) ?? { name: topic, partitions, lots: [], partitionOf: new Map() };
    this.#open.set(topic, open);
    for (let i = 0; i < records.length; i++) {
      const record = records[i]!;
      const lot = this.#lotFor(open, partitionIn(open, record.key), bytesOf(record) + bytesAround);
      lots[i] = lot;
      indices[i] = this.all[lot]!.records.push(record) - 1;
    }
    return { lots, indices };
  }

  /** @param firsts the offset of each lot's first record */
  positions({ lots, indices }: Places, firsts: readonly number[]): readonly LogPosition[] {
    const positions: LogPosition[] = [];
    for (let i = 0; i < lots.length; i++) {
      const lot = lots[i]!;
      positions.push({ partition: this.all[lot]!.partition, offset: firsts[lot]! + indices[i]! });
    }
    return positions;
  }

  #lotFor(open: OpenTopic, partition: number, bytes: number): number {
    const current = open.lots[partition];
    if (current !== undefined && this.#bytes[current]! + bytes <= maxRecordBytes) {
      this.#bytes[current]! += bytes;
      return current;
    }
    const lot = this.all.push({ topic: open.name, partition, records: [] }) - 1;
    open.lots[partition] = lot;
    this.#bytes[lot] = bytes;
    return lot;
  }
}

interface OpenTopic {
  readonly name: string;
  readonly partitions: number;
  /** By partition, the number of the lot that is being filled. */
  readonly lots: number[];
  /** Few athletes say much: their partitions are computed once. */
  readonly partitionOf: Map<string, number>;
}

function partitionIn({ partitions, partitionOf }: OpenTopic, key: string): number {
  const known = partitionOf.get(key);
  if (known !== undefined) return known;
  const partition = partitionOfKey(key, partitions);
  partitionOf.set(key, partition);
  return partition;
}
