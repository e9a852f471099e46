import 'reflect-metadata';
import { BullModule, getQueueToken } from '@nestjs/bull';
import { Module, type DynamicModule, type INestApplicationContext } from '@nestjs/common';
import { LazyModuleLoader, NestFactory } from '@nestjs/core';
import type { Job, Queue, QueueOptions } from 'bull';
import type { Redis } from 'ioredis';

/** What is stored of a job beside Bull's own fields. */
export interface Stored {
  readonly payload: unknown;
}

/** Bull's queue with what Bull 4.16 (pinned) has and its types leave out. */
export interface Bull extends Queue<Stored> {
  /** Whom this process's locks belong to. */
  readonly token: string;
  nextJobFromJobData(data: Readonly<Record<string, string>>, id: string): Job<Stored>;
  /** Marks running jobs, and lets those wait again that were marked before and whose lock has run out. */
  moveUnlockedJobsToWait(): Promise<void>;
}

@Module({})
class QueuesModule {
  static with(shared: QueueOptions): DynamicModule {
    return { module: QueuesModule, imports: [BullModule.forRoot(shared)] };
  }
}

/**
 * Bull's queues, one a job name, as @nestjs/bull registers them: what they share is given once, a queue joins when its name is
 * first heard of, and all are closed with the context.
 */
export class BullQueues {
  readonly #byName = new Map<string, Promise<Bull>>();

  private constructor(private readonly context: INestApplicationContext) {}

  /** All queues share the one connection; the caller closes it. */
  static async open(client: Redis, prefix: string, freeStalledEverySeconds: number): Promise<BullQueues> {
    // Each queue listens for its errors.
    client.setMaxListeners(0);
    const shared: QueueOptions = {
      prefix,
      createClient: (type) => {
        if (type === 'client') return client;
        throw new Error(`jobs are taken by hand: a queue of ours needs no ${type}`);
      },
      settings: {
        stalledInterval: freeStalledEverySeconds * 1000,
        // A job's tries are counted by ourselves: Bull's own limit would park it without a cause.
        maxStalledCount: Number.MAX_SAFE_INTEGER,
      },
    };
    const context = await NestFactory.createApplicationContext(QueuesModule.with(shared), {
      logger: false,
      abortOnError: false,
    });
    return new BullQueues(context);
  }

  get(name: string): Promise<Bull> {
    const queue = this.#byName.get(name) ?? this.#register(name);
    this.#byName.set(name, queue);
    return queue;
  }

  async close(): Promise<void> {
    await this.context.close();
  }

  async #register(name: string): Promise<Bull> {
    const module = await this.context.get(LazyModuleLoader).load(() => BullModule.registerQueue({ name }));
    return module.get<Bull>(getQueueToken(name)).isReady();
  }
}
