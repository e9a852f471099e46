import type { Kafka } from 'kafkajs';
import { Pauses } from '../consuming/pauses.js';
import type { StoredRecord } from '../event-log.port.js';
import { TopicReader } from './topic-reader.js';

const idleMilliseconds = 30_000;
/** So long a broker may take to start again. */
const patienceMilliseconds = 20_000;

interface Open {
  readonly reader: Promise<TopicReader>;
  idle: NodeJS.Timeout | undefined;
}

/** A reader of a topic stays open for a while: joining takes longer than reading. */
export class TopicReaders {
  readonly #open = new Map<string, Open>();
  readonly #closed = new AbortController();

  constructor(private readonly kafka: Kafka) {}

  /** Some records from an offset on, of which there must be one. @throws Error the brokers do not answer for a while */
  async some(topic: string, partition: number, from: number): Promise<StoredRecord[]> {
    const pauses = new Pauses();
    for (const end = Date.now() + patienceMilliseconds; ;) {
      try {
        return await this.#tryOnce(topic, partition, from);
      } catch (error) {
        if (Date.now() > end || this.#closed.signal.aborted) throw error;
        await pauses.wait(this.#closed.signal);
      }
    }
  }

  async #tryOnce(topic: string, partition: number, from: number): Promise<StoredRecord[]> {
    const open = this.#open.get(topic) ?? this.#make(topic);
    clearTimeout(open.idle);
    let broken = true;
    try {
      const reader = await open.reader;
      const records = await reader.some(partition, from);
      ({ broken } = reader);
      return records;
    } finally {
      if (broken) void this.#close(topic, open);
      else open.idle = setTimeout(() => void this.#close(topic, open), idleMilliseconds).unref();
    }
  }

  async close(): Promise<void> {
    this.#closed.abort();
    await Promise.all([...this.#open].map(([topic, open]) => this.#close(topic, open)));
  }

  #make(topic: string): Open {
    const open = { reader: TopicReader.open(this.kafka, topic), idle: undefined };
    this.#open.set(topic, open);
    return open;
  }

  async #close(topic: string, open: Open): Promise<void> {
    clearTimeout(open.idle);
    if (this.#open.get(topic) === open) this.#open.delete(topic);
    await open.reader.then(
      (reader) => reader.close(),
      () => undefined,
    );
  }
}
