import { randomUUID } from 'node:crypto';
import { testDatabase } from '@fieldhouse/database/testing';
import { planJob } from '@fieldhouse/pipeline';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { game, houseOfLists, type HouseOfLists } from './testing/house-of-lists.js';

let database: DataSource;
let house: HouseOfLists;

beforeAll(async () => {
  database = (await testDatabase()).dataSource;
  house = await houseOfLists(database);
});
afterAll(() => house.api.close());

/** Samples of the running API, by name with labels. */
async function samples(): Promise<ReadonlyMap<string, number>> {
  const lines = (await house.api.metrics()).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ')))]),
  );
}

const request = (route: string, status: string, method = 'GET') =>
  `fieldhouse_http_request_duration_seconds_count{route="${route}",method="${method}",status_class="${status}"}`;
const imports = (outcome: string) => `fieldhouse_imports_total{plugin="list-league",outcome="${outcome}"}`;

describe('the metrics of the running API', () => {
  it('[B31] [B32] all move: requests with their time, errors, imports triggered and succeeded, queue, rejects', async () => {
    const before = await samples();
    const change = (now: ReadonlyMap<string, number>, name: string) => (now.get(name) ?? 0) - (before.get(name) ?? 0);
    await house.api.ask('GET', '/v1/operations/overview');
    await house.api.ask('GET', `/v1/operations/runs/${randomUUID()}`);
    await house.api.ask('GET', '/v1/operations/runs', { as: 'nobody' });
    Object.assign(house.slices, { one: [game('1'), game('2', { unclear: true })] });
    await house.api.ask('POST', '/v1/operations/installations/list-league/import');
    await house.world.parts.queue.enqueue(planJob, { importId: randomUUID() });
    const asked = await samples();
    expect(change(asked, request('operations.overview', '2xx'))).toBe(1);
    expect(change(asked, request('operations.run', '4xx'))).toBe(1);
    expect(change(asked, request('operations.import-now', '2xx', 'POST'))).toBe(1);
    const refused = 'fieldhouse_http_denied_requests_total{resource="operations.runs",reason="access.log-in-needed"}';
    expect(change(asked, refused)).toBe(1);
    expect([asked.get(imports('triggered')), asked.get(imports('succeeded'))]).toEqual([1, undefined]);
    expect(asked.get('fieldhouse_queue_jobs{job="pipeline.plan",state="waiting"}')).toBe(1);
    await house.world.watch();
    const done = await samples();
    expect([done.get(imports('triggered')), done.get(imports('succeeded'))]).toEqual([1, 1]);
    expect(done.get('fieldhouse_queue_jobs{job="pipeline.plan",state="waiting"}')).toBe(0);
    expect(done.get('fieldhouse_rejects_open_records{plugin="list-league",feed="games"}')).toBe(1);
    const bucket = (limit: string) =>
      `fieldhouse_http_request_duration_seconds_bucket{le="${limit}",route="operations.overview",method="GET",status_class="2xx"}`;
    for (const limit of ['0.1', '0.25', '0.5', '1', '2.5', '5', '10', '+Inf'])
      expect(done.has(bucket(limit))).toBe(true);
  });

  it('[B33] grow by no address, id or name that somebody sends', async () => {
    await samples();
    const ask = async (what: string) => {
      await house.api.ask('GET', `/v1/operations/runs/${randomUUID()}`);
      await house.api.ask('GET', `/v1/operations/reject-groups?plugin=${what}`);
      await house.api.ask('POST', `/v1/operations/installations/${what}/import`);
      await house.api.ask('GET', `/v1/${what}`).catch(() => undefined);
    };
    await ask('first');
    const before = [...(await samples()).keys()];
    for (let n = 0; n < 30; n += 1) await ask(`other-${n}-canary`);
    expect([...(await samples()).keys()]).toEqual(before);
    expect(before.join('\n')).not.toContain('first');
  });

  it('[B32] [B33] count errors and stay readable while queue and database are away, and tell no secret', async () => {
    house.queueIsAway = true;
    const away = await samples();
    expect([...away.keys()].filter((name) => name.startsWith('fieldhouse_queue'))).toEqual([]);
    expect(away.get(imports('succeeded'))).toBe(1);
    await database.destroy();
    expect((await house.api.ask('GET', '/v1/operations/overview')).status).toBeGreaterThanOrEqual(500);
    const text = await house.api.metrics();
    expect(text).toContain(`${request('operations.overview', '5xx')} 1`);
    expect(text).not.toContain('fieldhouse_imports_total{');
    for (const shown of [text, house.api.lines.join('\n')])
      expect(shown).not.toMatch(/canary-secret|:\/\/[^\s"]*:[^\s"[]+@/);
  });
});
