import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { AuditEntryEntity } from '@fieldhouse/database';
import { testDatabase } from '@fieldhouse/database/testing';
import { createPluginHost, sliceJob } from '@fieldhouse/pipeline';
import { GiveUpJob, PgBossQueue } from '@fieldhouse/queue';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { startOperationsApi, type OperationsApi } from '../testing/operations-api.js';

const refused = 'redis://ann:hush-secret@h is full';
let database: DataSource;
let worker: PgBossQueue;
let api: OperationsApi;
let mended = false;
const done: string[] = [];

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await wait(20);
}

const groups = async () => (await api.ask('GET', '/v1/operations/failed-jobs')).body.groups;
const post = (path: string, body?: object) =>
  api.ask('POST', `/v1/operations/${path}`, body === undefined ? {} : { body });

describe('jobs that were given up', () => {
  beforeAll(async () => {
    const { url, dataSource } = await testDatabase();
    database = dataSource;
    worker = await PgBossQueue.start({ url });
    await worker.handle(sliceJob, async ({ payload: { runId } }) => {
      if (!mended) throw new GiveUpJob(runId.startsWith('0000') ? refused : `nobody knows run ${runId}`);
      done.push(runId);
    });
    const host = createPluginHost({ plugins: [], installations: [] });
    api = await startOperationsApi(database, host, { openQueue: () => PgBossQueue.start({ url }) });
    for (const runId of [randomUUID(), randomUUID(), randomUUID(), '00000000-0000-8000-8000-000000000001'])
      await worker.enqueue(sliceJob, { runId }, { attempts: 1 });
    await until(async () => (await worker.counts(sliceJob)).failed === 4);
  });
  afterAll(async () => {
    await api.close();
    await worker.close(0);
  });

  it('[B21] [O02] stand grouped by cause with their payload, and without the secrets of their errors', async () => {
    const found = await groups();
    expect(found.map(({ job, count }: { job: string; count: number }) => [job, count])).toEqual([
      ['pipeline.slice', 3],
      ['pipeline.slice', 1],
    ]);
    expect(found[0]).toMatchObject({ cause: 'GiveUpJob: nobody knows run #', example: { attempts: 1 } });
    expect(JSON.parse(found[0].example.payload)).toEqual({ runId: expect.any(String) });
    expect(JSON.stringify(found)).not.toContain('hush-secret');
    const { body } = await api.ask('GET', '/v1/operations/overview');
    expect(body.troubles).toContainEqual({
      severity: 'attention',
      text: '4 jobs of pipeline.slice were given up.',
      link: '/operations/rejects#jobs',
    });
  });

  it('[O02] are retried one by one and all of a cause, and discarded with a reason that stays', async () => {
    const [many, one] = await groups();
    expect((await post(`failed-job-groups/${one.id}/discard`, { reason: '', upTo: one.newest })).status).toBe(400);
    const gone = await post(`failed-job-groups/${one.id}/discard`, { reason: 'the disk was full', upTo: one.newest });
    expect(gone.body).toEqual({ discarded: 1 });
    expect(await database.manager.findBy(AuditEntryEntity, { action: 'job.discarded' })).toMatchObject([
      {
        accountId: expect.any(String),
        target: 'pipeline.slice',
        detail: { reason: 'the disk was full', payload: expect.stringContaining('00000000-0000-8000') },
      },
    ]);
    mended = true;
    expect((await post(`failed-jobs/pipeline.slice/${many.example.id}/retry`)).body).toEqual({ retried: 1 });
    await until(async () => done.length === 1);
    expect((await post(`failed-job-groups/${many.id}/retry`)).body).toEqual({ retried: 2 });
    await until(async () => done.length === 3);
    expect(await groups()).toEqual([]);
    expect((await post(`failed-job-groups/${many.id}/retry`)).status).toBe(404);
    expect((await post(`failed-jobs/pipeline.slice/${many.example.id}/retry`)).status).toBe(404);
    expect((await api.ask('POST', `/v1/operations/failed-job-groups/${many.id}/retry`, { as: 'reader' })).status).toBe(
      403,
    );
  });
});
