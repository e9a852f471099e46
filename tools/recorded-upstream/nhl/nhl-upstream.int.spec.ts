import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { startRecordedUpstream, type RecordedUpstream, type RecordedUpstreamOptions } from '../recorded-upstream.js';

let server: RecordedUpstream | undefined;
const folder = mkdtempSync(join(tmpdir(), 'fieldhouse-nhl-'));
afterEach(async () => {
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

const start = async (options: Partial<RecordedUpstreamOptions> = {}) =>
  (server = await startRecordedUpstream({ folder, ...options }));
async function get(path: string) {
  const answer = await fetch(`${server!.origin}${path}`, { redirect: 'manual' });
  const location = answer.headers.get('location');
  return { status: answer.status, body: await answer.text(), ...(location === null ? {} : { location }) };
}
function recorded(files: Readonly<Record<string, string>>) {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

describe("the NHL's recorded answers", () => {
  it('lie at the paths of both hosts', async () => {
    recorded({
      'v1/gamecenter/2024020001/boxscore.json': '{\n  "id": 2024020001\n}',
      'stats/rest/en/team.json': '{"data":[],"total":0}',
    });
    await start();
    expect(await get('/v1/gamecenter/2024020001/boxscore')).toEqual({ status: 200, body: '{"id":2024020001}' });
    expect(await get('/stats/rest/en/team')).toEqual({ status: 200, body: '{"data":[],"total":0}' });
    expect(await get('/v1/gamecenter/2024020002/boxscore')).toMatchObject({ status: 404 });
  });

  it('send from now and current to the newest dated document', async () => {
    const empty = ['v1/standings/2024-04-18', 'v1/standings/2025-04-17', 'v1/standings/now', 'v1/roster/ABC/20232024'];
    const more = ['v1/roster/ABC/20242025', 'v1/club-schedule-season/ABC/20242025', 'v1/club-schedule-season/ABC/now'];
    const logs = ['20232024/2', '20232024/3', '20242025/2'].map((path) => `v1/player/7/game-log/${path}`);
    recorded(Object.fromEntries([...empty, ...more, ...logs].map((path) => [`${path}.json`, '{}'])));
    await start();
    const moved = (location: string) => ({ status: 302, location });
    expect(await get('/v1/standings/now')).toMatchObject(moved('/v1/standings/2025-04-17'));
    expect(await get('/v1/roster/ABC/current')).toMatchObject(moved('/v1/roster/ABC/20242025'));
    expect(await get('/v1/club-schedule-season/ABC/now')).toMatchObject(moved('/v1/club-schedule-season/ABC/20242025'));
    expect(await get('/v1/player/7/game-log/now')).toMatchObject(moved('/v1/player/7/game-log/20242025/2'));
    expect(await get('/v1/roster/XYZ/current')).toMatchObject({ status: 404 });
  });

  it('are given under now where no document is dated', async () => {
    recorded({ 'v1/standings/now.json': '{"standings":[]}' });
    await start();
    expect(await get('/v1/standings/now')).toEqual({ status: 200, body: '{"standings":[]}' });
  });

  it('are counted by path, whoever asks', async () => {
    recorded({ 'v1/roster/ABC/20242025.json': '{}' });
    await start({ trouble: [429], every: 3 });
    for (const path of ['current', '20242025', '20242025']) await get(`/v1/roster/ABC/${path}?x=${path}`);
    expect([server!.asked(/^\/v1\/roster\//), server!.asked(/20242025$/), server!.asked(/player/)]).toEqual([3, 2, 0]);
    expect(JSON.parse((await get('/recorded/requests')).body)).toEqual({
      '/v1/roster/ABC/20242025': 2,
      '/v1/roster/ABC/current': 1,
    });
  });

  it('come late where the upstream is told to be slow, and come whole', async () => {
    recorded({ 'v1/roster/ABC/20242025.json': '{"goalies":[]}' });
    await start({ trouble: ['slow'], every: 1, holdMilliseconds: 50 });
    const order: string[] = [];
    const late = get('/v1/roster/ABC/20242025').then((answer) => (order.push('late'), answer));
    await get('/recorded/requests').then(() => order.push('counts'));
    expect(await late).toEqual({ status: 200, body: '{"goalies":[]}' });
    expect(order).toEqual(['counts', 'late']);
  });
});
