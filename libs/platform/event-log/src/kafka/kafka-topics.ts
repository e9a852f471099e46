import kafkajs, { type Admin, type IResourceConfigEntry } from 'kafkajs';
import { TopicError, type PartitionBounds, type TopicSpec } from '../event-log.port.js';
import { checkTopic } from '../limits.js';
import { kafkaErrorType } from './kafka-client.js';

const hour = 3_600_000;

/** Topics of the cluster; how many partitions one has is known once it was seen. */
export class KafkaTopics {
  readonly #known = new Map<string, number>();
  readonly #asked = new Map<string, Promise<number>>();

  constructor(private readonly admin: Admin) {}

  async define(spec: TopicSpec): Promise<void> {
    checkTopic(spec);
    const { name, partitions } = spec;
    const configEntries = settingsOf(spec);
    const { brokers } = await this.admin.describeCluster();
    const replicationFactor = Math.min(brokers.length, 3);
    if (await this.#make(name, partitions, replicationFactor, configEntries)) return;
    this.#known.delete(name);
    this.#asked.delete(name);
    const there = await this.partitions(name);
    if (there !== partitions) {
      throw new TopicError(`topic ${name} has ${there} partitions, which cannot become ${partitions}`);
    }
    await this.#change(name, configEntries);
  }

  known(name: string): number | undefined {
    return this.#known.get(name);
  }

  /**
   * How many partitions it has. Those who ask while it is looked up wait for the one answer, in their order: what they append keeps it.
   * @throws TopicError there is no such topic
   */
  partitions(name: string): Promise<number> {
    const asked = this.#asked.get(name) ?? this.#look(name);
    this.#asked.set(name, asked);
    return asked;
  }

  async #look(name: string): Promise<number> {
    try {
      // Asked for one topic that is not there, the client asks again for a long while.
      if (!(await this.admin.listTopics()).includes(name)) throw new TopicError(`there is no topic ${name}`);
      const { topics } = await this.admin.fetchTopicMetadata({ topics: [name] });
      const { length } = topics[0]!.partitions;
      this.#known.set(name, length);
      return length;
    } catch (error) {
      this.#asked.delete(name);
      throw error;
    }
  }

  async bounds(name: string): Promise<readonly PartitionBounds[]> {
    await this.partitions(name);
    const offsets = await this.admin.fetchTopicOffsets(name);
    return offsets
      .map(({ partition, low, high }) => ({ partition, first: Number(low), next: Number(high) }))
      .sort((a, b) => a.partition - b.partition);
  }

  /** Whether it was made now; false where it was there. */
  async #make(
    topic: string,
    numPartitions: number,
    replicationFactor: number,
    configEntries: IResourceConfigEntry[],
  ): Promise<boolean> {
    try {
      return await this.admin.createTopics({
        topics: [{ topic, numPartitions, replicationFactor, configEntries }],
        timeout: 10_000,
      });
    } catch (error) {
      if (kafkaErrorType(error) !== 'INVALID_TOPIC_EXCEPTION') throw error;
      throw new TopicError(`Kafka refuses topic ${topic}: ${(error as Error).message}`, { cause: error });
    }
  }

  async #change(name: string, configEntries: IResourceConfigEntry[]): Promise<void> {
    const resource = { type: kafkajs.ConfigResourceTypes.TOPIC, name };
    const { resources } = await this.admin.describeConfigs({
      resources: [{ ...resource, configNames: configEntries.map((entry) => entry.name) }],
      includeSynonyms: false,
    });
    const now = new Map(resources[0]!.configEntries.map(({ configName, configValue }) => [configName, configValue]));
    if (configEntries.every((entry) => now.get(entry.name) === entry.value)) return;
    await this.admin.alterConfigs({ validateOnly: false, resources: [{ ...resource, configEntries }] });
  }
}

/** Kafka forgets whole segments: they are closed often enough that little is kept much longer than asked for. */
function settingsOf({ retentionMilliseconds: retention }: TopicSpec): IResourceConfigEntry[] {
  const segment = retention === null ? 168 * hour : Math.min(Math.max(Math.ceil(retention / 8), 1_000), 24 * hour);
  return [
    { name: 'retention.ms', value: String(retention ?? -1) },
    { name: 'segment.ms', value: String(segment) },
    { name: 'message.timestamp.type', value: 'CreateTime' },
  ];
}
