import type { Pool } from 'pg';
import { TopicError, type PartitionBounds, type TopicSpec } from '../event-log.port.js';
import { checkTopic } from '../limits.js';

/** A topic as the tables know it. */
export interface Topic {
  readonly id: number;
  readonly name: string;
  readonly partitions: number;
}

/** Topics stay, so what was seen once is known. */
export class Topics {
  readonly #known = new Map<string, Topic>();
  readonly #asked = new Map<string, Promise<Topic>>();

  constructor(private readonly pool: Pool) {}

  async define(spec: TopicSpec): Promise<void> {
    checkTopic(spec);
    const { name, partitions, retentionMilliseconds } = spec;
    const {
      rows: [row],
    } = await this.pool.query<{ id: number; partitions: number }>(
      `with made as (
         insert into event_log.topic as t (name, partitions, retention_ms) values ($1, $2, $3)
         on conflict (name) do update set retention_ms = excluded.retention_ms where t.partitions = excluded.partitions
         returning id, partitions
       ), filled as (
         insert into event_log.partition (topic, partition)
         select id, generate_series(0, partitions - 1) from made on conflict do nothing
       )
       select id, partitions from made`,
      [name, partitions, retentionMilliseconds],
    );
    if (row !== undefined) return;
    const there = await this.get(name);
    throw new TopicError(`topic ${name} has ${there.partitions} partitions, which cannot become ${partitions}`);
  }

  known(name: string): Topic | undefined {
    return this.#known.get(name);
  }

  /**
   * Those who ask while it is looked up wait for the one answer, in the order in which they asked: what they append keeps it.
   * @throws TopicError there is none
   */
  get(name: string): Promise<Topic> {
    const asked = this.#asked.get(name) ?? this.#look(name);
    this.#asked.set(name, asked);
    return asked;
  }

  async #look(name: string): Promise<Topic> {
    try {
      const statement = 'select id, name, partitions from event_log.topic where name = $1';
      const { rows } = await this.pool.query<Topic>(statement, [name]);
      if (rows[0] === undefined) throw new TopicError(`there is no topic ${name}`);
      this.#known.set(name, rows[0]);
      return rows[0];
    } catch (error) {
      this.#asked.delete(name);
      throw error;
    }
  }

  async bounds({ id }: Topic): Promise<readonly PartitionBounds[]> {
    const { rows } = await this.pool.query<{ partition: number; first: string; next: string }>(
      `select p.partition, p.first, greatest(p.first, b.next) as next
       from event_log.partition p
       left join lateral (
         select b.next from event_log.batch b where b.topic = p.topic and b.partition = p.partition
         order by b.next desc limit 1
       ) b on true
       where p.topic = $1 order by 1`,
      [id],
    );
    return rows.map(({ partition, first, next }) => ({ partition, first: Number(first), next: Number(next) }));
  }
}
