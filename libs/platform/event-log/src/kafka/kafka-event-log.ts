import { setTimeout as wait } from 'node:timers/promises';
import type { Admin, Kafka } from 'kafkajs';
import { GroupedAppends } from '../appending/grouped-appends.js';
import { Troubles, type OnProblem } from '../consuming/troubles.js';
import {
  TopicError,
  type EventLog,
  type GroupMember,
  type LogPosition,
  type LogRecord,
  type Membership,
  type PartitionBounds,
  type StoredRecord,
  type TopicSpec,
} from '../event-log.port.js';
import { checkRecords } from '../limits.js';
import { groupOffsets } from './group-offsets.js';
import { kafkaClient, type KafkaAddress } from './kafka-client.js';
import { KafkaMember } from './kafka-member.js';
import { KafkaTopics } from './kafka-topics.js';
import { KafkaWriter } from './kafka-writer.js';
import { TopicReaders } from './topic-readers.js';

export interface KafkaEventLogOptions extends KafkaAddress {
  readonly onProblem?: OnProblem | undefined;
}

/** The log on Apache Kafka. */
export class KafkaEventLog implements EventLog {
  readonly #kafka: Kafka;
  readonly #admin: Admin;
  readonly #troubles: Troubles;
  readonly #topics: KafkaTopics;
  readonly #writer: KafkaWriter;
  readonly #appends: GroupedAppends;
  readonly #readers: TopicReaders;
  readonly #members = new Set<KafkaMember>();
  readonly #closed = new AbortController();

  private constructor({ onProblem = () => undefined, ...address }: KafkaEventLogOptions) {
    this.#kafka = kafkaClient(address, onProblem);
    this.#troubles = new Troubles(onProblem);
    this.#admin = this.#kafka.admin();
    this.#topics = new KafkaTopics(this.#admin);
    this.#writer = new KafkaWriter(this.#kafka);
    this.#appends = new GroupedAppends((lots) => this.#writer.write(lots));
    this.#readers = new TopicReaders(this.#kafka);
  }

  /** @throws Error no broker answers, or they do not let us in */
  static async start(options: KafkaEventLogOptions): Promise<KafkaEventLog> {
    const log = new KafkaEventLog(options);
    try {
      await log.#admin.connect();
    } catch (error) {
      await log.#admin.disconnect().catch(() => undefined);
      const why = error instanceof Error ? error.message : String(error);
      throw new Error(`Kafka at ${options.brokers.join(', ')} does not answer: ${why}`, { cause: error });
    }
    return log;
  }

  defineTopic(topic: TopicSpec): Promise<void> {
    return this.#topics.define(topic);
  }

  async append(topic: string, records: readonly LogRecord[]): Promise<readonly LogPosition[]> {
    checkRecords(topic, records);
    const partitions = this.#topics.known(topic) ?? (await this.#topics.partitions(topic));
    return this.#appends.append(topic, partitions, records);
  }

  async read(topic: string, partition: number, from: number, max: number): Promise<readonly StoredRecord[]> {
    const { first, next } = await this.#boundsOf(topic, partition);
    const records: StoredRecord[] = [];
    for (let at = Math.max(from, first); records.length < max && at < next;) {
      const more = await this.#readers.some(topic, partition, at);
      for (const record of more) records.push(record);
      at = records.at(-1)!.offset + 1;
    }
    return records.slice(0, max);
  }

  bounds(topic: string): Promise<readonly PartitionBounds[]> {
    return this.#topics.bounds(topic);
  }

  async offsetAt(topic: string, partition: number, at: number): Promise<number> {
    const { next } = await this.#boundsOf(topic, partition);
    const offsets = await this.#admin.fetchTopicOffsetsByTimestamp(topic, Math.max(0, Math.ceil(at)));
    return Number(offsets.find((each) => each.partition === partition)?.offset ?? next);
  }

  async committed(topic: string, group: string): Promise<ReadonlyMap<number, number>> {
    await this.#topics.partitions(topic);
    return groupOffsets(this.#admin, topic, group);
  }

  async join(member: GroupMember): Promise<Membership> {
    await this.#waitingFor(() => this.#topics.partitions(member.topic));
    const joining = new KafkaMember(this.#kafka, this.#admin, member, this.#troubles, (gone) =>
      this.#members.delete(gone),
    );
    this.#members.add(joining);
    await joining.join();
    return joining;
  }

  async close(): Promise<void> {
    if (this.#closed.signal.aborted) return;
    this.#closed.abort();
    await Promise.all([...this.#members].map((member) => member.leave()));
    await this.#appends.settled();
    await Promise.all([this.#writer.close(), this.#readers.close(), this.#admin.disconnect()]);
  }

  async #boundsOf(topic: string, partition: number): Promise<PartitionBounds> {
    const bounds = await this.#topics.bounds(topic);
    const found = bounds[partition];
    if (found === undefined) {
      throw new TopicError(`topic ${topic} has partitions 0 to ${bounds.length - 1}, not ${partition}`);
    }
    return found;
  }

  /** A broker that is away is waited for. */
  async #waitingFor<T>(work: () => Promise<T>): Promise<T> {
    const trouble = 'Kafka does not answer';
    for (;;) {
      try {
        const result = await work();
        this.#troubles.over(trouble);
        return result;
      } catch (error) {
        if (error instanceof TopicError || this.#closed.signal.aborted) throw error;
        this.#troubles.tell(trouble, error);
        await wait(500, undefined, { signal: this.#closed.signal }).catch(() => undefined);
      }
    }
  }
}
