import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Client, type Pool } from 'pg';
import type { Troubles } from '../consuming/troubles.js';

/** Something to look at: records in partitions of a topic, or a change among the members of a group. */
export interface Notice {
  readonly topic: number;
  readonly partitions?: readonly number[];
  readonly group?: string;
}

const channel = 'event_log';
const trouble = 'the event log cannot listen for notices';

/**
 * Tells other programs, and hears them on a connection of its own that comes back by itself. Notices only save waiting: some may get lost
 * while the connection is away, so whoever listens also looks from time to time.
 */
export class Notices {
  readonly #self = randomUUID();
  readonly #stopped = new AbortController();
  readonly #listeners = new Set<(notice: Notice) => void>();
  #waiting = new Map<string, Notice>();
  #telling: Promise<void> | null = null;
  #client: Client | null = null;
  #done: Promise<void> = Promise.resolve();

  constructor(
    private readonly url: string,
    private readonly pool: Pool,
    private readonly troubles: Troubles,
  ) {}

  /** Resolves once the first connection listens. */
  async start(): Promise<void> {
    const first = await this.#listen();
    this.#done = this.#stayConnected(first.lost);
  }

  async stop(): Promise<void> {
    this.#stopped.abort();
    await this.#telling;
    await this.#client?.end().catch(() => undefined);
    await this.#done;
  }

  /** Gives what ends it. */
  hear(listener: (notice: Notice) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Who is in this program knows at once; the others are told behind the caller's back. */
  tell(notice: Notice): void {
    for (const listener of this.#listeners) listener(notice);
    const key = JSON.stringify(notice);
    this.#waiting.set(key, notice);
    this.#telling ??= this.#tellAll();
  }

  async #tellAll(): Promise<void> {
    while (this.#waiting.size > 0) {
      const notices = [...this.#waiting.values()];
      this.#waiting = new Map();
      const payloads = notices.map((notice) => JSON.stringify({ from: this.#self, ...notice }));
      await this.pool
        .query(`select pg_notify('${channel}', payload) from unnest($1::text[]) payload`, [payloads])
        .catch((error: unknown) => this.troubles.tell('the event log could not notify its readers', error));
    }
    this.#telling = null;
  }

  async #stayConnected(first: Promise<void>): Promise<void> {
    const { signal } = this.#stopped;
    let lost = first;
    for (let pause = 100; ; pause = Math.min(pause * 2, 2000)) {
      await lost;
      await wait(pause, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
      try {
        ({ lost } = await this.#listen());
        this.troubles.over(trouble);
        pause = 100;
      } catch (error) {
        if (!signal.aborted) this.troubles.tell(trouble, error);
        lost = Promise.resolve();
      }
    }
  }

  /** In an object, so that awaiting the connection does not await its loss. */
  async #listen(): Promise<{ readonly lost: Promise<void> }> {
    const client = new Client({
      connectionString: this.url,
      application_name: 'fieldhouse event log notices',
      keepAlive: true,
    });
    const lost = new Promise<void>((resolve) => {
      client.once('end', resolve);
      client.on('error', () => resolve());
    });
    client.on('notification', ({ payload }) => this.#heard(payload ?? '{}'));
    await client.connect();
    await client.query(`listen ${channel}`);
    this.#client = client;
    if (this.#stopped.signal.aborted) await client.end();
    return { lost };
  }

  #heard(payload: string): void {
    const { from, ...notice } = JSON.parse(payload) as Notice & { readonly from: string };
    if (from === this.#self) return;
    for (const listener of this.#listeners) listener(notice);
  }
}
