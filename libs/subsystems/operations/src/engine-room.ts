import type { PluginHost } from '@fieldhouse/pipeline';
import type { Clock } from '@fieldhouse/plugin-kit';
import type { Queue } from '@fieldhouse/queue';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';

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

  /** @throws Error the queue does not answer, or the program has none */
  queue(): Promise<Queue> {
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
