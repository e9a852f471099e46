import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stackDatabase } from '@fieldhouse/database/testing';
import { stackRedis } from '@fieldhouse/queue/testing';
import { afterAll, describe, expect, it } from '@jest/globals';
import { startWorker } from './start-worker.js';

const folder = mkdtempSync(join(tmpdir(), 'fieldhouse-worker-'));
const redis = stackRedis();
afterAll(async () => {
  await redis.clean();
  rmSync(folder, { recursive: true, force: true });
});

describe('the worker with MariaDB and its queue on Redis', () => {
  it('[O09] [B30] starts without any PostgreSQL, takes work and stops at a word', async () => {
    const { url } = await stackDatabase('mariadb', { empty: true });
    const worker = await startWorker({
      DATABASE_URL: url,
      REDIS_URL: redis.url,
      REDIS_KEY_PREFIX: redis.prefix,
      LAKE_FOLDER: folder,
      WORKER_PORT: '0',
      LOG_LEVEL: 'silent',
    });
    const answer = await fetch(`http://127.0.0.1:${worker.port}/health/ready`);
    expect([answer.status, ((await answer.json()) as { ready: boolean }).ready]).toEqual([200, true]);
    await worker.stop();
  }, 60_000);
});
