import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import type { QueueNotice } from '../worker/workers.js';

const channel = 'fieldhouse_queue';

/** A promise in an object, so that awaiting the connection does not await its loss. */
interface Connection {
  readonly lost: Promise<void>;
}

/** The statement that tells every process. */
export function notifyStatement(notice: QueueNotice): readonly [string, readonly unknown[]] {
  return [`select pg_notify('${channel}', $1)`, [JSON.stringify(notice)]];
}

/**
 * Hears what other processes say, on a connection of its own that comes back by itself. Notices may be lost while it is away:
 * they only save waiting, so whoever listens also looks from time to time.
 */
export class QueueNotifications {
  readonly #stopped = new AbortController();
  #client: Client | null = null;
  #done: Promise<void> = Promise.resolve();

  constructor(
    private readonly url: string,
    private readonly hear: (notice: QueueNotice) => void,
    private readonly onProblem: (message: string, error: unknown) => void,
  ) {}

  /** Resolves once the first connection listens. */
  async start(): Promise<void> {
    this.#done = this.#stayConnected(await this.#listen());
  }

  async stop(): Promise<void> {
    this.#stopped.abort();
    await this.#client?.end().catch(() => undefined);
    await this.#done;
  }

  async #stayConnected(first: Connection): Promise<void> {
    const { signal } = this.#stopped;
    let { lost } = first;
    for (let pause = 100; ; pause = Math.min(pause * 2, 5000)) {
      await lost;
      await wait(pause, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
      try {
        ({ lost } = await this.#listen());
        pause = 100;
      } catch (error) {
        if (!signal.aborted) this.onProblem('the queue cannot listen for notices', error);
        lost = Promise.resolve();
      }
    }
  }

  async #listen(): Promise<Connection> {
    const client = new Client({
      connectionString: this.url,
      application_name: 'fieldhouse queue notices',
      keepAlive: true,
    });
    const lost = new Promise<void>((resolve) => {
      client.once('end', resolve);
      client.on('error', () => resolve());
    });
    client.on('notification', ({ payload }) => this.hear(JSON.parse(payload ?? '{}') as QueueNotice));
    await client.connect();
    await client.query(`listen ${channel}`);
    this.#client = client;
    return { lost };
  }
}
