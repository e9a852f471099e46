import { setTimeout as wait } from 'node:timers/promises';
import { pipelineJobs, type PluginHost } from '@fieldhouse/pipeline';
import type { Clock } from '@fieldhouse/plugin-kit';
import type { Job, Queue } from '@fieldhouse/queue';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { z } from 'zod';

/**
 * What operators look at beside the database: the plugins that are installed, the time, and the queue, which is opened when
 * somebody first looks. A queue that does not open is tried again at the next look.
 */
@Injectable()
export class EngineRoom implements OnApplicationShutdown {
  #queue: Promise<Queue> | undefined;

  constructor(
    readonly host: PluginHost,
    readonly clock: Clock,
    private readonly openQueue: (() => Promise<Queue>) | undefined,
  ) {}

  /** Every kind of job: the engine's own and those of subsystems. */
  get jobs(): readonly Job<unknown>[] {
    const handled = this.host.handlers.map(({ job }): Job<unknown> => ({ name: job, payload: z.unknown() }));
    return [...pipelineJobs, ...handled];
  }

  /** What the queue says when asked; null where it does not answer: one that is away may never do. */
  async askQueue<T>(ask: (queue: Queue) => Promise<T>, patienceSeconds = 2): Promise<T | null> {
    const over = new AbortController();
    const asked = this.queue()
      .then(ask)
      .catch(() => null)
      .finally(() => over.abort());
    const patience = wait(patienceSeconds * 1_000, null, { signal: over.signal, ref: false }).catch(() => null);
    return Promise.race([asked, patience]);
  }

  private queue(): Promise<Queue> {
    const opened = this.#queue ?? this.open();
    this.#queue = opened;
    opened.catch(() => {
      if (this.#queue === opened) this.#queue = undefined;
    });
    return opened;
  }

  async onApplicationShutdown(): Promise<void> {
    const queue = await this.#queue?.catch(() => undefined);
    await queue?.close(0);
  }

  private async open(): Promise<Queue> {
    if (this.openQueue === undefined) throw new Error('this program has no way to the queue');
    return this.openQueue();
  }
}
