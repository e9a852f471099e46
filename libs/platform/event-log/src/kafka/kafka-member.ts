import type { Admin, Consumer, ConsumerGroupJoinEvent, EachBatchPayload, Kafka } from 'kafkajs';
import { Pauses } from '../consuming/pauses.js';
import type { Troubles } from '../consuming/troubles.js';
import { NotAssignedError, type GroupMember, type Membership } from '../event-log.port.js';
import { commitOffset } from './commit-offset.js';
import { endsOf, groupOffsets } from './group-offsets.js';
import { handBatch } from './hand-batch.js';
import { HeldPartition } from './held-partition.js';

/** A dead member is noticed after the first; a broker takes no less than six seconds. */
const sessionMilliseconds = 8_000;
const heartbeatMilliseconds = 1_000;
/** How long a handler may take to stop before its partition goes to another one all the same. */
const handOverMilliseconds = 30_000;
/** A broker answers as soon as there is a record; so long only where there is none. */
const longPollMilliseconds = 100;

/**
 * One member of a group. Every rebalance takes all of its partitions away and gives some again: whether another one had a partition in
 * between cannot be known.
 */
export class KafkaMember implements Membership {
  readonly #left = new AbortController();
  readonly #pauses = new Pauses();
  readonly #trouble: string;
  #consumer: Consumer | null = null;
  #held = new Map<number, HeldPartition>();
  /** By partition, when nothing is going on any more with it that was taken away. */
  readonly #ending = new Map<number, Promise<void>>();
  #joined: () => void = () => undefined;
  #starting: Promise<void> = Promise.resolve();
  #leaving: Promise<void> | null = null;

  constructor(
    private readonly kafka: Kafka,
    private readonly admin: Admin,
    private readonly member: GroupMember,
    private readonly troubles: Troubles,
    private readonly gone: (member: KafkaMember) => void,
  ) {
    this.#trouble = `${member.group} cannot read ${member.topic} from Kafka`;
  }

  /** Resolves once it is a member. */
  async join(): Promise<void> {
    const joined = new Promise<void>((resolve) => (this.#joined = resolve));
    this.#starting = this.#start();
    await Promise.race([joined, aborted(this.#left.signal)]);
  }

  async commit(partition: number, next: number): Promise<void> {
    const held = this.#held.get(partition);
    if (held === undefined || this.#consumer === null) throw this.#notAssigned(partition);
    if (!(await commitOffset(this.#consumer, held, next))) throw this.#notAssigned(partition);
  }

  leave(): Promise<void> {
    this.#leaving ??= this.#leave();
    return this.#leaving;
  }

  async #leave(): Promise<void> {
    this.#left.abort();
    for (const held of this.#held.values()) held.ended.abort();
    await this.#starting;
    await Promise.all([...this.#held.values()].map(({ work }) => work));
    await this.#consumer?.disconnect().catch(() => undefined);
    this.#loseAll();
    await Promise.all(this.#ending.values());
    this.gone(this);
  }

  /** Again and again until a consumer runs; what becomes of it then, it tells. */
  async #start(): Promise<void> {
    const { signal } = this.#left;
    while (!signal.aborted) {
      const consumer = this.#makeConsumer();
      try {
        await consumer.connect();
        await consumer.subscribe({ topics: [this.member.topic], fromBeginning: true });
        this.#consumer = consumer;
        await consumer.run({
          autoCommit: false,
          eachBatchAutoResolve: false,
          partitionsConsumedConcurrently: 1_000,
          eachBatch: (payload) => this.#eachBatch(consumer, payload),
        });
        return;
      } catch (error) {
        void consumer.disconnect().catch(() => undefined);
        if (signal.aborted) return;
        this.troubles.tell(this.#trouble, error);
        await this.#pauses.wait(signal);
      }
    }
  }

  #makeConsumer(): Consumer {
    const consumer = this.kafka.consumer({
      groupId: this.member.group,
      sessionTimeout: sessionMilliseconds,
      heartbeatInterval: heartbeatMilliseconds,
      rebalanceTimeout: handOverMilliseconds,
      maxWaitTimeInMs: longPollMilliseconds,
      maxBytesPerPartition: 512 * 1024,
      allowAutoTopicCreation: false,
      // What the client cannot mend by itself is mended here, in one way only.
      retry: { restartOnFailure: async () => false },
    });
    const { GROUP_JOIN, REBALANCING, CRASH } = consumer.events;
    consumer.on(GROUP_JOIN, (event) => this.#joinedGroup(consumer, event));
    consumer.on(REBALANCING, () => this.#loseAll());
    consumer.on(CRASH, ({ payload }) => this.#crashed(consumer, payload.error));
    return consumer;
  }

  #crashed(consumer: Consumer, error: Error): void {
    this.#loseAll();
    if (this.#left.signal.aborted || (this.#consumer !== null && this.#consumer !== consumer)) return;
    this.#consumer = null;
    this.troubles.tell(this.#trouble, error);
    const former = this.#starting;
    this.#starting = (async () => {
      await former;
      await this.#pauses.wait(this.#left.signal);
      await this.#start();
    })();
  }

  /** Called by the client before it reads on: a partition stays paused until it is known where to begin. */
  #joinedGroup(consumer: Consumer, { payload }: ConsumerGroupJoinEvent): void {
    this.#loseAll();
    if (this.#left.signal.aborted) return;
    const { topic } = this.member;
    const partitions = payload.memberAssignment[topic] ?? [];
    if (partitions.length > 0) consumer.pause([{ topic, partitions }]);
    for (const partition of partitions) {
      const held = new HeldPartition(topic, partition);
      this.#held.set(partition, held);
      held.work = this.#begin(consumer, held);
    }
    this.#pauses.worked();
    this.troubles.over(this.#trouble);
    this.#joined();
  }

  #loseAll(): void {
    const lost = [...this.#held.values()];
    this.#held = new Map();
    for (const held of lost) {
      held.lose();
      const before = this.#ending.get(held.partition);
      const ending = Promise.all([before, held.work]).then(() => this.#end(held));
      this.#ending.set(held.partition, ending);
    }
  }

  async #end({ assigned, partition, topic }: HeldPartition): Promise<void> {
    if (!assigned) return;
    try {
      await this.member.revoked?.(partition);
    } catch (error) {
      this.troubles.tell(`could not tell of the loss of partition ${partition} of ${topic}`, error);
    }
  }

  /** Finds where to begin, again and again until it works, and lets the partition run. */
  async #begin(consumer: Consumer, held: HeldPartition): Promise<void> {
    const { topic, partition } = held;
    const { signal } = held.ended;
    const trouble = `could not begin with partition ${partition} of ${topic}`;
    await this.#ending.get(partition);
    while (!signal.aborted) {
      try {
        const own = (await this.member.assigned?.(partition)) ?? null;
        held.assigned = true;
        const from = await this.#whereToBegin(held, own);
        if (signal.aborted) return;
        consumer.seek({ topic, partition, offset: String(from) });
        held.ready = true;
        consumer.resume([{ topic, partitions: [partition] }]);
        held.pauses.worked();
        this.troubles.over(trouble);
        return;
      } catch (error) {
        if (signal.aborted) return;
        this.troubles.tell(trouble, error);
        await held.pauses.wait(signal);
      }
    }
  }

  /** Never outside of what is there: Kafka would begin anew with the oldest record, and note that for the group. */
  async #whereToBegin(held: HeldPartition, own: number | null): Promise<number> {
    const { topic, partition } = held;
    const committed = (await groupOffsets(this.admin, topic, this.member.group)).get(partition);
    const { low, high } = await endsOf(this.admin, topic, partition);
    held.noted = committed ?? -1;
    return Math.min(Math.max(own ?? committed ?? low, low), high);
  }

  async #eachBatch(consumer: Consumer, payload: EachBatchPayload): Promise<void> {
    const held = this.#held.get(payload.batch.partition);
    if (held === undefined || !held.takes(payload)) return;
    const { member, troubles } = this;
    const rebalancing = () => this.#loseAll();
    await handBatch({ consumer, held, member, troubles, heartbeatMilliseconds, rebalancing }, payload);
  }

  #notAssigned(partition: number): NotAssignedError {
    return new NotAssignedError(
      `partition ${partition} of ${this.member.topic} is not this member's of ${this.member.group} any more`,
    );
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
