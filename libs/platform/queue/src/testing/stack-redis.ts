import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';

export interface StackRedis {
  readonly url: string;
  /** Nobody else's. */
  readonly prefix: string;
  /** Removes all keys under the prefix. */
  clean(): Promise<void>;
}

/** A corner of the Redis that FIELDHOUSE_TEST_REDIS_URL names. */
export function stackRedis(): StackRedis {
  const url = process.env['FIELDHOUSE_TEST_REDIS_URL'] ?? 'redis://127.0.0.1:6379';
  const prefix = `fieldhouse-test-${randomUUID()}`;
  return {
    url,
    prefix,
    async clean() {
      const client = new Redis(url);
      for await (const keys of client.scanStream({ match: `${prefix}:*`, count: 1000 })) {
        if ((keys as string[]).length > 0) await client.del(keys as string[]);
      }
      await client.quit();
    },
  };
}
