import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { UpstreamServer } from '@fieldhouse/pipeline/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startRecordedUpstream, type RecordedUpstreamOptions } from './recorded-upstream.js';

const folder = mkdtempSync(join(tmpdir(), 'fieldhouse-recorded-'));
let server: UpstreamServer | undefined;

const files: Readonly<Record<string, string | Uint8Array>> = {
  'transactions/201905.json': '\u{feff}{"transactions":[{"id":1,"date":"2019-05-31"}]}',
  'transactions/201906.json': '{"transactions":[{"id":2,"date":"2019-06-01"},{"id":3,"date":"2019-06-30"}]}',
  'schedule/201906.json': '{"dates":[{"date":"2019-06-11","games":[]},{"date":"2019-06-12","games":[]}]}',
  'api/v1/teams.json': '{"teams":[]}',
  'game/565000.json': '{"gamePk":565000}',
  'statcast/a.csv.gz': gzipSync('pitch_type,game_date\nFF,2019-06-11\nSL,2019-06-12\n'),
  'register/people_mlb.csv': 'key_mlbam,name_last\n1,One\n',
};
beforeAll(() => {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
});
afterEach(() => server?.close());
afterAll(() => rmSync(folder, { recursive: true }));

const start = async (options: Partial<RecordedUpstreamOptions> = {}) =>
  (server = await startRecordedUpstream({ folder, ...options }));
async function get(path: string) {
  const answer = await fetch(`${server!.origin}${path}`);
  return { status: answer.status, mediaType: answer.headers.get('content-type'), body: await answer.text() };
}
const bodyOf = async (path: string) =>
  JSON.parse((await get(path)).body) as Record<string, { id?: number; date: string }[]>;

describe('the recorded upstream', () => {
  it("plays a folder at upstream's own paths, by the days that are asked for", async () => {
    await start();
    const range = 'sportId=1&startDate=2019-05-31&endDate=2019-06-01';
    expect((await bodyOf(`/api/v1/transactions?${range}`))['transactions']?.map(({ id }) => id)).toEqual([1, 2]);
    expect((await bodyOf('/api/v1/transactions?startDate=2018-01-01&endDate=2018-01-31'))['transactions']).toEqual([]);
    expect((await bodyOf('/api/v1/schedule?date=2019-06-12'))['dates']?.map(({ date }) => date)).toEqual([
      '2019-06-12',
    ]);
    expect(await get('/api/v1/teams?sportId=1&season=2019')).toMatchObject({ body: '{"teams":[]}' });
    expect(await get('/api/v1.1/game/565000/feed/live')).toMatchObject({
      body: '{"gamePk":565000}',
      mediaType: 'application/json;charset=UTF-8',
    });
    expect(await get('/statcast_search/csv?game_date_gt=2019-06-12&game_date_lt=2019-06-12')).toMatchObject({
      body: 'pitch_type,game_date\nSL,2019-06-12\n',
    });
    expect((await get('/chadwickbureau/register/master/data/people-0.csv')).body).toContain('1,One');
    expect((await get('/chadwickbureau/register/master/data/people-f.csv')).body).toBe('key_mlbam,name_last');
  });

  it('says of what is not recorded what upstream says', async () => {
    await start();
    const { status, body } = await get('/api/v1.1/game/1/feed/live');
    expect([status, body]).toEqual([404, expect.stringContaining('"messageNumber":10')]);
  });

  it('misbehaves as it is told, every so often', async () => {
    await start({ trouble: [429, 500, 'html'], every: 2 });
    const seen: unknown[] = [];
    for (let request = 0; request < 8; request += 1) {
      const { status, mediaType } = await get('/api/v1/sports/1');
      seen.push(mediaType === 'text/html' ? 'html' : status);
    }
    expect(seen).toEqual([200, 429, 200, 500, 200, 'html', 200, 429]);
  });
});
