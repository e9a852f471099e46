import {
  AuditEntryEntity,
  DataImportEntity,
  ExternalReferenceEntity,
  RejectEntity,
  RunEntity,
  RunLogEntity,
} from '@fieldhouse/database';
import { testDatabase } from '@fieldhouse/database/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { startOperationsApi, type OperationsApi } from './testing/operations-api.js';

let database: DataSource;
let api: OperationsApi;
const at = (minute: number) => new Date(Date.UTC(2026, 3, 1, 12, minute));
const idOf = (number: number) => `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`;

const run = (number: number, more: Partial<RunEntity> = {}) =>
  database.manager.create(RunEntity, {
    id: idOf(number),
    installation: 'retrosheet',
    plugin: 'retrosheet',
    feed: 'games',
    slice: `slice-${number}`,
    trigger: 'person',
    state: 'succeeded',
    attempts: 1,
    recordsIn: 10,
    recordsOut: 7,
    rejected: 2,
    duplicate: 1,
    rowsInserted: 5,
    rowsUpdated: 1,
    rowsUnchanged: 3,
    rowsByKind: { game: { inserted: 5, updated: 1, unchanged: 3 } },
    position: 10,
    importId: idOf(900 + number),
    parameters: { id: `slice-${number}` },
    codeVersion: 'abc',
    createdAt: at(number),
    startedAt: at(number),
    endedAt: new Date(at(number).getTime() + 1_500),
    ...more,
  });

beforeAll(async () => {
  database = (await testDatabase()).dataSource;
  await database.manager.save([
    ...[1, 2, 3].map((number) => run(number)),
    run(4, { installation: 'standings', plugin: 'standings', feed: null, state: 'failed', error: 'no' }),
    run(5, { state: 'running', endedAt: null }),
  ]);
  await database.manager.insert(RunLogEntity, {
    id: idOf(50),
    runId: idOf(1),
    at: at(1),
    level: 'warn',
    message: 'upstream was slow',
  });
  const reject = (number: number, state: 'open' | 'retried') => ({
    id: idOf(60 + number),
    runId: idOf(1),
    installation: 'retrosheet',
    feed: 'games',
    slice: 'slice-1',
    recordKey: `game-${number}`,
    position: number,
    where: `2019ANA.EVA line ${number}`,
    reason: 'unknown play',
    payload: 'x'.repeat(10_000),
    at: at(number),
    state,
  });
  await database.manager.insert(RejectEntity, [reject(1, 'open'), reject(2, 'retried'), reject(3, 'open')]);
  const reference = (externalId: string, state: 'resolved' | 'unresolved') => ({
    kind: 'person' as const,
    issuer: 'mlbam',
    externalId,
    entityId: null,
    state,
    evidence: null,
    name: null,
    runId: idOf(1),
    at: at(1),
  });
  const references = [reference('1', 'unresolved'), reference('2', 'unresolved'), reference('3', 'resolved')];
  await database.manager.insert(ExternalReferenceEntity, references);
  api = await startOperationsApi(database);
});
afterAll(() => api.close());

describe('the runs page', () => {
  it('[O01] lists runs with plugin, range, trigger, tries and counts that add up, newest first, a page at a time', async () => {
    const { status, body } = await api.ask('GET', '/v1/operations/runs?limit=3');
    expect(status).toBe(200);
    expect(body.runs.map(({ id }: { id: string }) => id)).toEqual([idOf(5), idOf(4), idOf(3)]);
    for (const one of body.runs) expect(one.recordsIn).toBe(one.recordsOut + one.rejected + one.duplicate);
    expect(body.runs[2]).toMatchObject({ plugin: 'retrosheet', slice: 'slice-3', trigger: 'person', seconds: 1.5 });
    expect(body.totals).toEqual({ runs: 5, recordsIn: 50, recordsOut: 35, rejected: 10, duplicate: 5, failed: 1 });
    expect(body.plugins).toEqual(['retrosheet', 'standings']);
    const next = await api.ask('GET', `/v1/operations/runs?limit=3&cursor=${body.page.nextCursor}`);
    expect(next.body.runs.map(({ id }: { id: string }) => id)).toEqual([idOf(2), idOf(1)]);
    expect(next.body.page.nextCursor).toBeNull();
  });

  it('filters by plugin and state', async () => {
    const failed = await api.ask('GET', '/v1/operations/runs?state=failed&plugin=standings');
    expect(failed.body.runs.map(({ id }: { id: string }) => id)).toEqual([idOf(4)]);
    expect(failed.body.totals).toMatchObject({ runs: 1, failed: 1 });
  });

  it('shows a run with its log and rows, and says plainly that there is none', async () => {
    const { body } = await api.ask('GET', `/v1/operations/runs/${idOf(1)}`);
    expect(body.log).toEqual([{ at: at(1).toISOString(), level: 'warn', message: 'upstream was slow' }]);
    expect(body.rows).toEqual([{ kind: 'game', inserted: 5, updated: 1, unchanged: 3 }]);
    const none = await api.ask('GET', `/v1/operations/runs/${idOf(77)}`);
    expect([none.status, none.body.code]).toEqual([404, 'operations.unknown-run']);
    expect((await api.ask('GET', '/v1/operations/runs?cursor=nonsense')).status).toBe(400);
  });

  it('lists open rejects, and all of a run, with reasons and payloads that are not too long', async () => {
    const open = await api.ask('GET', '/v1/operations/rejects');
    expect(open.body.rejects.map(({ key }: { key: string }) => key)).toEqual(['game-3', 'game-1']);
    expect(open.body.rejects[0]).toMatchObject({ reason: 'unknown play', where: '2019ANA.EVA line 3' });
    expect(open.body.rejects[0].payload).toHaveLength(4_000);
    expect((await api.ask('GET', `/v1/operations/rejects?run=${idOf(1)}`)).body.rejects).toHaveLength(3);
  });

  it('lists identities to review, a page at a time', async () => {
    const first = await api.ask('GET', '/v1/operations/identities?limit=1');
    expect(first.body).toMatchObject({
      identities: [{ issuer: 'mlbam', id: '1' }],
      counts: { unresolved: 2, resolved: 1, ambiguous: 0 },
    });
    const next = await api.ask('GET', `/v1/operations/identities?limit=1&cursor=${first.body.page.nextCursor}`);
    expect(next.body.identities).toMatchObject([{ id: '2' }]);
    expect(next.body.page.nextCursor).toBeNull();
  });

  it('lets a slice be read again, unless it is under way or unknown', async () => {
    const { status, body } = await api.ask('POST', `/v1/operations/runs/${idOf(1)}/retry`);
    expect(status).toBe(200);
    expect(body.run).not.toBe(idOf(1));
    const pinned = [{ feed: 'games', slice: { id: 'slice-1' } }];
    expect(await database.manager.find(DataImportEntity)).toMatchObject([{ installation: 'retrosheet', pinned }]);
    expect(await database.manager.find(AuditEntryEntity)).toMatchObject([{ action: 'run.retried', target: idOf(1) }]);
    expect((await api.ask('POST', `/v1/operations/runs/${idOf(5)}/retry`)).status).toBe(409);
    expect((await api.ask('POST', `/v1/operations/runs/${idOf(77)}/retry`)).status).toBe(404);
  });

  it('is for operators only', async () => {
    expect((await api.ask('GET', '/v1/operations/runs', { as: 'nobody' })).status).toBe(401);
  });
});
