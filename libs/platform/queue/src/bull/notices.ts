import type { Redis } from 'ioredis';
import { OneAfterAnother } from '../worker/one-after-another.js';
import type { QueueNotice } from '../worker/workers.js';

interface NoticesOptions {
  readonly prefix: string;
  readonly onProblem: (message: string, error: unknown) => void;
}

/**
 * What processes say to each other, on a channel of Redis. Notices may be lost while the connection is away: they only save
 * waiting, so whoever listens also looks from time to time.
 */
export class RedisNotices {
  readonly #channel: string;
  readonly #listener: Redis;
  readonly #telling = new OneAfterAnother<QueueNotice>((notices) => this.#publish(notices));

  constructor(
    private readonly client: Redis,
    private readonly options: NoticesOptions,
    private readonly hear: (notice: QueueNotice) => void,
  ) {
    this.#channel = `${options.prefix}:notices`;
    // A connection that listens can do nothing else. It comes back by itself, however long it takes.
    this.#listener = client.duplicate({ maxRetriesPerRequest: null, connectionName: 'fieldhouse queue notices' });
    this.#listener.on('error', () => undefined);
    this.#listener.on('message', (_channel, text) => this.hear(JSON.parse(text) as QueueNotice));
  }

  /** Resolves once it listens. */
  async start(): Promise<void> {
    await this.#listener.subscribe(this.#channel);
  }

  stop(): void {
    this.#listener.disconnect();
  }

  /** The job is durable already: a notice that fails costs its look-up time, not the job. */
  tell(notice: QueueNotice): void {
    this.#telling.do(notice).catch((error: unknown) => {
      this.options.onProblem('the queue could not notify its workers', error);
    });
  }

  /** Workers look once, however many were added. */
  async #publish(notices: readonly QueueNotice[]): Promise<void> {
    const different = new Set(notices.map((notice) => JSON.stringify(notice)));
    await Promise.all([...different].map((text) => this.client.publish(this.#channel, text)));
  }
}
