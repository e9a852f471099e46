import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testDatabase } from '@fieldhouse/database/testing';
import { afterAll, describe, expect, it } from '@jest/globals';
import { startWorker } from './start-worker.js';

const folder = mkdtempSync(join(tmpdir(), 'fieldhouse-worker-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the worker', () => {
  it('starts twice at once on an empty database, answers its probes, and stops at a word', async () => {
    const { url } = await testDatabase({ empty: true });
    const env = { DATABASE_URL: url, LAKE_FOLDER: folder, WORKER_PORT: '0', LOG_LEVEL: 'silent' };
    const workers = await Promise.all([startWorker(env), startWorker(env)]);
    for (const { port } of workers) {
      const answer = await fetch(`http://127.0.0.1:${port}/health/ready`);
      expect([answer.status, ((await answer.json()) as { ready: boolean }).ready]).toEqual([200, true]);
      const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
      expect(metrics).toContain('fieldhouse_pipeline_runs_total');
    }
    const start = performance.now();
    await Promise.all(workers.map(({ stop }) => stop()));
    expect(performance.now() - start).toBeLessThan(3_000);
  });

  it('says plainly what it lacks', async () => {
    await expect(startWorker({ LAKE_FOLDER: folder, LOG_LEVEL: 'silent' })).rejects.toThrow('DATABASE_URL: is not set');
  });
});
