import kafkajs, { type Kafka, type Message, type Producer } from 'kafkajs';
import type { Lot } from '../appending/open-lots.js';
import { TopicError } from '../event-log.port.js';
import { kafkaErrorType } from './kafka-client.js';
import { messageOf } from './kafka-records.js';

/** Every replica that is up has it, and a repeated try is told from a new record. */
const acksOfAll = -1;

export class KafkaWriter {
  #producer: Promise<Producer> | null = null;

  constructor(private readonly kafka: Kafka) {}

  /** Gives the first offset of each lot. */
  async write(lots: readonly Lot[]): Promise<readonly number[]> {
    const firsts: number[] = [];
    for (const round of roundsOf(lots)) {
      const bases = await this.#send(round.map((lot) => lots[lot]!));
      round.forEach((lot, i) => (firsts[lot] = bases[i]!));
    }
    return firsts;
  }

  async close(): Promise<void> {
    const producer = await this.#producer?.catch(() => undefined);
    await producer?.disconnect();
  }

  async #send(lots: readonly Lot[]): Promise<readonly number[]> {
    const now = Date.now();
    const byTopic = new Map<string, Message[]>();
    for (const { topic, partition, records } of lots) {
      const messages = byTopic.get(topic) ?? [];
      byTopic.set(topic, messages);
      for (const record of records) messages.push(messageOf(record, partition, now));
    }
    const topicMessages = [...byTopic].map(([topic, messages]) => ({ topic, messages }));
    try {
      const producer = await (this.#producer ??= this.#connect());
      const answers = await producer.sendBatch({ acks: acksOfAll, topicMessages });
      const bases = new Map(answers.map((answer) => [`${answer.topicName} ${answer.partition}`, answer.baseOffset]));
      return lots.map(({ topic, partition }) => Number(bases.get(`${topic} ${partition}`)));
    } catch (error) {
      this.#forgetProducer();
      const type = kafkaErrorType(error);
      if (type !== 'MESSAGE_TOO_LARGE' && type !== 'UNKNOWN_TOPIC_OR_PARTITION') throw error;
      throw new TopicError(`Kafka refuses the records: ${(error as Error).message}`, { cause: error });
    }
  }

  async #connect(): Promise<Producer> {
    const producer = this.kafka.producer({
      idempotent: true,
      maxInFlightRequests: 1,
      allowAutoTopicCreation: false,
      createPartitioner: kafkajs.Partitioners.DefaultPartitioner,
    });
    try {
      await producer.connect();
      return producer;
    } catch (error) {
      void producer.disconnect().catch(() => undefined);
      throw error;
    }
  }

  /**
   * After a failure nobody knows whether the broker has the records. The client would number the next ones as if it had not, and a broker
   * that has would take them for a repetition and drop them: so the next ones come from a new producer.
   */
  #forgetProducer(): void {
    const former = this.#producer;
    this.#producer = null;
    void former?.then((producer) => producer.disconnect()).catch(() => undefined);
  }
}

/** The lots' numbers, such that each round has one lot of a partition at most: one request is one batch a partition. */
function roundsOf(lots: readonly Lot[]): readonly (readonly number[])[] {
  const rounds: number[][] = [];
  const taken = new Map<string, number>();
  lots.forEach(({ topic, partition }, lot) => {
    const key = `${topic} ${partition}`;
    const round = taken.get(key) ?? 0;
    taken.set(key, round + 1);
    (rounds[round] ??= []).push(lot);
  });
  return rounds;
}
