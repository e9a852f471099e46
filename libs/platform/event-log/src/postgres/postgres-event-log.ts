import { setTimeout as wait } from 'node:timers/promises';
import { Pool } from 'pg';
import { GroupedAppends } from '../appending/grouped-appends.js';
import type { Lot } from '../appending/open-lots.js';
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
import { BatchReader } from './batch-reader.js';
import { BatchWriter } from './batch-writer.js';
import { GroupedReads } from './grouped-reads.js';
import { Notices } from './notices.js';
import { PostgresMember, type MemberTuning } from './postgres-member.js';
import { removeExpired } from './retention.js';
import { makeTables } from './schema.js';
import { Topics, type Topic } from './topics.js';

export interface PostgresEventLogOptions extends Partial<MemberTuning> {
  readonly url: string;
  /** How often what is too old is removed. */
  readonly expireEverySeconds?: number;
  readonly onProblem?: OnProblem;
}

const standard = {
  leaseMilliseconds: 7_000,
  attendMilliseconds: 2_000,
  handOverMilliseconds: 30_000,
  lookMilliseconds: 1_000,
  expireEverySeconds: 60,
};

/** The log in tables of a PostgreSQL, which it makes itself. */
export class PostgresEventLog implements EventLog {
  readonly #options;
  readonly #troubles: Troubles;
  readonly #pool: Pool;
  readonly #topics: Topics;
  readonly #appends: GroupedAppends;
  readonly #reads: GroupedReads;
  readonly #notices: Notices;
  readonly #members = new Set<PostgresMember>();
  readonly #closed = new AbortController();
  #expiring: Promise<void> = Promise.resolve();

  private constructor(options: PostgresEventLogOptions) {
    this.#options = { ...standard, ...options };
    this.#troubles = new Troubles(options.onProblem ?? (() => undefined));
    const lost = (error: unknown) => this.#troubles.tell('a connection of the event log was lost', error);
    this.#pool = new Pool({
      connectionString: options.url,
      max: 8,
      application_name: 'fieldhouse event log',
      keepAlive: true,
      connectionTimeoutMillis: 10_000,
    });
    // A connection may be lost while it is lent out, between two statements: without a listener that ends the process.
    this.#pool.on('connect', (client) => void client.on('error', lost));
    this.#pool.on('error', () => undefined);
    this.#topics = new Topics(this.#pool);
    this.#reads = new GroupedReads(this.#pool);
    const writer = new BatchWriter(this.#pool, this.#topics);
    this.#appends = new GroupedAppends((lots) => this.#write(writer, lots));
    this.#notices = new Notices(options.url, this.#pool, this.#troubles);
  }

  /** @throws Error the database does not answer */
  static async start(options: PostgresEventLogOptions): Promise<PostgresEventLog> {
    const log = new PostgresEventLog(options);
    try {
      await makeTables(log.#pool);
      await log.#notices.start();
    } catch (error) {
      await log.close();
      throw error;
    }
    log.#expiring = log.#keepExpiring();
    return log;
  }

  defineTopic(topic: TopicSpec): Promise<void> {
    return this.#topics.define(topic);
  }

  async append(topic: string, records: readonly LogRecord[]): Promise<readonly LogPosition[]> {
    checkRecords(topic, records);
    // The order of the calls must not hang on who has to look up the topic first.
    const { partitions } = this.#topics.known(topic) ?? (await this.#topics.get(topic));
    return this.#appends.append(topic, partitions, records);
  }

  async read(topic: string, partition: number, from: number, max: number): Promise<readonly StoredRecord[]> {
    return (await this.#reader(topic, partition)).upTo(max, from);
  }

  async bounds(topic: string): Promise<readonly PartitionBounds[]> {
    return this.#topics.bounds(await this.#topics.get(topic));
  }

  async offsetAt(topic: string, partition: number, at: number): Promise<number> {
    const found = await (await this.#reader(topic, partition)).firstAt(at);
    return found ?? (await this.bounds(topic))[partition]!.next;
  }

  async committed(topic: string, group: string): Promise<ReadonlyMap<number, number>> {
    const { id } = await this.#topics.get(topic);
    const { rows } = await this.#pool.query<{ partition: number; committed: string }>(
      `select partition, committed from event_log.assignment
       where topic = $1 and consumer_group = $2 and committed is not null order by partition`,
      [id, group],
    );
    return new Map(rows.map(({ partition, committed }) => [partition, Number(committed)]));
  }

  async join(member: GroupMember): Promise<Membership> {
    const topic = await this.#waitingFor(() => this.#topics.get(member.topic));
    const joining = new PostgresMember(
      this.#pool,
      this.#reads,
      this.#topics,
      topic,
      member,
      this.#notices,
      this.#troubles,
      this.#options,
      (gone) => this.#members.delete(gone),
    );
    this.#members.add(joining);
    await this.#waitingFor(() => joining.join());
    return joining;
  }

  async close(): Promise<void> {
    if (this.#closed.signal.aborted) return;
    this.#closed.abort();
    await Promise.all([...this.#members].map((member) => member.leave()));
    await this.#appends.settled();
    await this.#expiring;
    await this.#notices.stop();
    await this.#pool.end();
  }

  async #write(writer: BatchWriter, lots: readonly Lot[]): Promise<readonly number[]> {
    const firsts = await writer.write(lots);
    for (const name of new Set(lots.map(({ topic }) => topic))) {
      const partitions = lots.filter(({ topic }) => topic === name).map(({ partition }) => partition);
      const { id } = await this.#topics.get(name);
      this.#notices.tell({ topic: id, partitions: [...new Set(partitions)].sort((a, b) => a - b) });
    }
    return firsts;
  }

  async #reader(name: string, partition: number): Promise<BatchReader> {
    const topic: Topic = await this.#topics.get(name);
    if (!Number.isInteger(partition) || partition < 0 || partition >= topic.partitions) {
      throw new TopicError(`topic ${name} has partitions 0 to ${topic.partitions - 1}, not ${partition}`);
    }
    return new BatchReader(this.#pool, this.#reads, topic, partition);
  }

  /** A database that is away is waited for. */
  async #waitingFor<T>(work: () => Promise<T>): Promise<T> {
    const trouble = 'the database of the event log does not answer';
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

  async #keepExpiring(): Promise<void> {
    const { signal } = this.#closed;
    const trouble = 'what is too old could not be removed from the event log';
    while (!signal.aborted) {
      await removeExpired(this.#pool, Date.now()).then(
        () => this.#troubles.over(trouble),
        (error: unknown) => this.#troubles.tell(trouble, error),
      );
      await wait(this.#options.expireEverySeconds * 1000, undefined, { signal }).catch(() => undefined);
    }
  }
}
