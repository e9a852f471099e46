import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { stackDatabase, testDatabase } from '@fieldhouse/database/testing';
import { BullQueue, PgBossQueue } from '@fieldhouse/queue';
import { afterAll } from '@jest/globals';
import { OwnRedis } from '../house/own-redis.mjs';
import { freePort } from '../test/platform.mjs';
import type { TruthBackend } from './describe-season-truth.js';

const cleanUps: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const cleanUp of cleanUps.splice(0)) await cleanUp();
});

/** What `npm start` runs on. */
export async function embedded(): Promise<TruthBackend> {
  const { url, dataSource } = await testDatabase();
  return { dataSource, queue: await PgBossQueue.start({ url }) };
}

/** A PostgreSQL server, and Bull on a Redis of this test file's own. */
export async function servers(): Promise<TruthBackend> {
  const { dataSource } = await stackDatabase('postgresql');
  const folder = mkdtempSync(`${tmpdir()}/fieldhouse-redis-`);
  const redis = new OwnRedis(folder, await freePort());
  await redis.start();
  cleanUps.push(async () => {
    await redis.stop();
    rmSync(folder, { recursive: true });
  });
  return { dataSource, queue: await BullQueue.start({ url: redis.url }) };
}
