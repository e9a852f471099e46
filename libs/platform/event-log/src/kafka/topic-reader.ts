import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Consumer, EachBatchPayload, Kafka } from 'kafkajs';
import type { StoredRecord } from '../event-log.port.js';
import { recordOf } from './kafka-records.js';

const answerMilliseconds = 15_000;

interface Wanted {
  readonly partition: number;
  readonly resolve: (records: StoredRecord[]) => void;
}

/**
 * Reads single pieces of a topic. The client reads through groups alone: so this is a group of its own with one member that has every
 * partition, keeps all of them paused, and notes nothing.
 */
export class TopicReader {
  readonly #consumer: Consumer;
  readonly #broken = new AbortController();
  #wanted: Wanted | null = null;
  #turn: Promise<unknown> = Promise.resolve();

  private constructor(
    kafka: Kafka,
    private readonly topic: string,
  ) {
    this.#consumer = kafka.consumer({
      groupId: `fieldhouse-reader-${randomUUID()}`,
      maxWaitTimeInMs: 50,
      allowAutoTopicCreation: false,
      retry: { restartOnFailure: async () => false },
    });
  }

  static async open(kafka: Kafka, topic: string): Promise<TopicReader> {
    const reader = new TopicReader(kafka, topic);
    try {
      await reader.#run();
      return reader;
    } catch (error) {
      await reader.close();
      throw error;
    }
  }

  /** Cannot be used any more. */
  get broken(): boolean {
    return this.#broken.signal.aborted;
  }

  /** Some records from an offset on, of which there must be one. */
  some(partition: number, from: number): Promise<StoredRecord[]> {
    const turn = this.#turn.then(() => this.#some(partition, from));
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  async close(): Promise<void> {
    this.#broken.abort();
    await this.#consumer.disconnect().catch(() => undefined);
  }

  async #run(): Promise<void> {
    const { topic } = this;
    const joined = new Promise<void>((resolve) => {
      this.#consumer.on(this.#consumer.events.GROUP_JOIN, ({ payload }) => {
        this.#consumer.pause([{ topic, partitions: payload.memberAssignment[topic] ?? [] }]);
        resolve();
      });
    });
    this.#consumer.on(this.#consumer.events.CRASH, () => this.#broken.abort());
    await this.#consumer.connect();
    await this.#consumer.subscribe({ topics: [topic], fromBeginning: true });
    await this.#consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      eachBatch: async (payload) => this.#take(payload),
    });
    await this.#within(joined);
  }

  async #some(partition: number, from: number): Promise<StoredRecord[]> {
    const { topic } = this;
    const records = new Promise<StoredRecord[]>((resolve) => (this.#wanted = { partition, resolve }));
    this.#consumer.seek({ topic, partition, offset: String(from) });
    this.#consumer.resume([{ topic, partitions: [partition] }]);
    return this.#within(records);
  }

  #take({ batch, isStale }: EachBatchPayload): void {
    const wanted = this.#wanted;
    if (wanted === null || wanted.partition !== batch.partition || isStale()) return;
    this.#wanted = null;
    this.#consumer.pause([{ topic: this.topic, partitions: [batch.partition] }]);
    wanted.resolve(batch.messages.map((message) => recordOf(message, batch.partition)));
  }

  async #within<T>(answer: Promise<T>): Promise<T> {
    const answered = new AbortController();
    const signal = AbortSignal.any([answered.signal, this.#broken.signal]);
    const late = wait(answerMilliseconds, null, { signal }).catch(() => null);
    const first = await Promise.race([answer.then((value) => ({ value })), late]);
    answered.abort();
    if (first !== null) return first.value;
    this.#broken.abort();
    throw new Error(`Kafka does not answer with records of ${this.topic}`);
  }
}
