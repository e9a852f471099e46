import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startQueue, type Job, type Queue } from '@fieldhouse/queue';
import { afterAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { freePort } from '../test/platform.mjs';
import { OwnRedis } from './own-redis.mjs';

const folder = mkdtempSync(join(tmpdir(), 'fieldhouse-redis-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const job: Job<{ n: number }> = { name: 'house.count', payload: z.strictObject({ n: z.number() }) };

const open = (url: string, ca?: string): Promise<Queue> =>
  startQueue({ REDIS_URL: url, REDIS_CA_FILE: ca, REDIS_KEY_PREFIX: 'fieldhouse' }, undefined);

describe('a queue on a Redis of its own', () => {
  it('[B20] loses no job when Redis is killed, and runs none twice that no kill fell upon', async () => {
    const redis = new OwnRedis(join(folder, 'killed'), await freePort());
    await redis.start();
    const queues: Queue[] = [];
    try {
      for (let i = 0; i < 3; i++) queues.push(await open(redis.url));
      const [producer, ...workers] = queues;
      const underWay = new Set<number>();
      const fellUpon = new Set<number>();
      const runs = new Map<number, number>();
      for (const worker of workers) {
        const handler = async ({ payload: { n } }: { payload: { n: number } }) => {
          underWay.add(n);
          await sleep(5);
          runs.set(n, (runs.get(n) ?? 0) + 1);
        };
        await worker.handle(job, handler, { concurrency: 4, stalledAfterSeconds: 2 });
      }
      const produced = (async () => {
        for (let n = 0; n < 400; n++) {
          underWay.add(n);
          await producer!.enqueue(job, { n });
        }
      })();
      for (const at of [60, 180, 300]) {
        while (!underWay.has(at)) await sleep(1);
        // What is not over for certain: the queue may hear of an end only after the kill.
        for (const n of underWay) if (n > at - 60) fellUpon.add(n);
        await redis.killed();
      }
      await produced;
      while ((await left(producer!)) > 0) await sleep(100);
      expect([...runs.keys()].toSorted((a, b) => a - b)).toEqual(Array.from({ length: 400 }, (_, n) => n));
      const twice = [...runs].filter(([n, times]) => times > 1 && !fellUpon.has(n));
      expect(twice).toEqual([]);
    } finally {
      await Promise.all(queues.map((queue) => queue.close(0)));
      await redis.stop();
    }
  }, 90_000);

  it('[B38] takes a certificate only from who vouches for it, and only for its name', async () => {
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost', '-days', '2'];
    const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
    execFileSync('openssl', ['req', '-x509', ...curve, ...subject, '-keyout', key, '-out', cert], { stdio: 'ignore' });
    const redis = new OwnRedis(join(folder, 'tls'), await freePort(), { cert, key });
    await redis.start();
    try {
      await expect(open(redis.url)).rejects.toThrow(
        /^Redis at localhost:\d+ does not answer: self-signed certificate$/,
      );
      await expect(open(redis.url.replace('localhost', '127.0.0.1'), cert)).rejects.toThrow(
        "IP: 127.0.0.1 is not in the cert's list",
      );
      const queue = await open(redis.url, cert);
      const id = await queue.enqueue(job, { n: 1 });
      const ran = new Promise((resolve) => void queue.handle(job, async (delivered) => resolve(delivered.id)));
      expect(await ran).toBe(id);
      await queue.close(1);
    } finally {
      await redis.stop();
    }
  });
});

async function left(queue: Queue): Promise<number> {
  const { waiting, running } = await queue.counts(job);
  return waiting + running;
}
