import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Problem } from '@fieldhouse/contracts';
import { Controller, Get, Module } from '@nestjs/common';
import { sampleApi, SampleModule, sampleToken, type SampleApi } from './testing/sample-api.js';

let api: SampleApi;
beforeAll(async () => {
  api = await sampleApi();
});
afterAll(() => api.nest.close());

type Options = Omit<Exclude<Parameters<SampleApi['nest']['inject']>[0], string>, 'url'>;
const ask = (url: string, options: Options = {}) => api.nest.inject({ method: 'GET', url, ...options });
const cookieOf = (role: string, stadium?: string) => ({ cookie: `fieldhouse-session=${sampleToken(role, stadium)}` });

describe('a route of the contracts', () => {
  it('answers JSON with the declared fields alone', async () => {
    const answer = await ask('/v1/sample/mlb/rows');
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(answer.json().rows[0]).toEqual({
      title: 'mlb "A", b',
      club: { id: 'a1b2c3d4-0000-4000-8000-000000000001', name: '=Angels', colour: null },
      clubs: expect.any(Array),
      played: 3,
      values: { avg: 0.3, diff: -4 },
    });
    expect(answer.body).not.toContain('hidden');
  });

  it('[S03] answers as CSV by ending and by Accept, formulas in texts neutralised and negative numbers kept', async () => {
    const file = await ask('/v1/sample/mlb/rows.csv');
    expect(file.headers['content-type']).toContain('text/csv');
    expect(file.headers['content-disposition']).toBe('attachment; filename="sample-rows.csv"');
    expect(file.body).toBe(
      'title,club,clubId,clubs,played,AVG,+/-\r\n'.replace('+/-', "'+/-") +
        '"mlb ""A"", b",\'=Angels,a1b2c3d4-0000-4000-8000-000000000001,\'=Angels; =Angels,3,0.3,-4\r\n' +
        "'-1+2,,,,0,,\r\n",
    );
    expect((await ask('/v1/sample/mlb/rows', { headers: { accept: 'text/csv' } })).body).toBe(file.body);
    expect((await ask('/v1/sample/mlb/rows.json')).headers['content-disposition']).toContain('sample-rows.json');
    const paged = await ask('/v1/sample/mlb/rows.csv?limit=1&order=desc');
    expect(paged.headers['link']).toBe('</v1/sample/mlb/rows.csv?limit=1&order=desc&cursor=n%2F1>; rel="next"');
  });

  it('answers 304 to who has the content already', async () => {
    const first = await ask('/v1/sample/mlb/rows');
    expect(first.headers['cache-control']).toMatch(/^public/);
    const again = await ask('/v1/sample/mlb/rows', { headers: { 'if-none-match': String(first.headers['etag']) } });
    expect(again.statusCode).toBe(304);
    expect(again.body).toBe('');
    const csv = await ask('/v1/sample/mlb/rows.csv');
    expect(csv.headers['etag']).not.toBe(first.headers['etag']);
    const mine = await ask('/v1/sample/mine', { headers: cookieOf('coach') });
    expect(mine.headers['cache-control']).toBe('no-store');
  });

  it('answers a lasting answer over and over as it was written first, in each form, with its tag', async () => {
    const ask3 = async (url: string) => [await ask(url), await ask(url), await ask('/v1/sample/mlb/rows')] as const;
    for (const form of ['', '.csv']) {
      const [first, again, plain] = await ask3(`/v1/sample/lasting/rows${form}`);
      expect(again.body).toBe(first.body);
      expect(again.headers).toMatchObject({
        etag: first.headers['etag'],
        'content-type': first.headers['content-type'],
      });
      expect(first.headers['content-length']).toBe(String(Buffer.byteLength(first.body)));
      expect(first.body).not.toContain('hidden');
      expect(first.headers['etag']).not.toBe(plain.headers['etag']);
      const known = { 'if-none-match': String(first.headers['etag']) };
      expect(await ask(`/v1/sample/lasting/rows${form}`, { headers: known })).toMatchObject({
        statusCode: 304,
        body: '',
      });
    }
    const head = await ask('/v1/sample/lasting/rows', { method: 'HEAD' });
    expect(head).toMatchObject({ statusCode: 200, body: '' });
  });

  it('answers HEAD like GET without a body', async () => {
    const head = await ask('/v1/sample/mlb/rows', { method: 'HEAD' });
    expect(head.statusCode).toBe(200);
    expect(head.body).toBe('');
  });

  it('refuses a text that no database takes', async () => {
    const answer = await ask('/v1/sample/mlb/rows?cursor=a%00');
    expect([answer.statusCode, answer.json<Problem>().detail]).toEqual([400, expect.stringContaining('NUL')]);
  });

  it('names every wrong field, and the known keys of a query', async () => {
    const answer = await ask('/v1/sample/mlb/rows?order=up&limit=0&colour=red&__proto__=x');
    expect(answer.statusCode).toBe(400);
    const problem = answer.json<Problem>();
    expect(problem.code).toBe('http.wrong-input');
    expect(problem.faults?.map(({ where }) => where).sort()).toEqual([
      'query.__proto__',
      'query.colour',
      'query.limit',
      'query.order',
    ]);
    expect(problem.detail).toContain('known are order, cursor, limit');
  });

  it('takes strict JSON bodies and nothing else', async () => {
    const post = (payload: string, type = 'application/json') =>
      ask('/v1/sample/echo', { method: 'POST', payload, headers: { 'content-type': type } });
    expect((await post('{"text":"a","count":2}')).json()).toEqual({ text: 'aa' });
    expect((await post('{"text":"a","count":2,"more":1}')).statusCode).toBe(400);
    expect((await post('{"text":"a","__proto__":{"count":1}}')).statusCode).toBe(400);
    expect((await post('{"text":')).statusCode).toBe(400);
    expect((await post('')).statusCode).toBe(400);
    expect((await post('text=a', 'application/x-www-form-urlencoded')).json<Problem>().code).toBe('http.not-json');
    expect((await post(JSON.stringify({ text: 'a'.repeat(3_000), count: 1 }))).json<Problem>().code).toBe(
      'http.too-large',
    );
    expect((await ask('/v1/sample/mine', { method: 'GET', headers: cookieOf('coach') })).statusCode).toBe(200);
  });

  it('answers 204 where a contract declares nothing, and clears the cookie', async () => {
    const answer = await ask('/v1/sample/session', { method: 'DELETE', headers: cookieOf('coach') });
    expect(answer.statusCode).toBe(204);
    expect(answer.headers['set-cookie']).toContain('fieldhouse-session=; Path=/; Expires=Thu, 01 Jan 1970');
  });

  it('carries the request id in and out, and security headers', async () => {
    const answer = await ask('/v1/sample/mlb/rows', { headers: { 'x-request-id': 'from-the-gateway-1' } });
    expect(answer.headers['x-request-id']).toBe('from-the-gateway-1');
    expect((await ask('/v1/nothing', { headers: { 'x-request-id': 'bad id\u0000' } })).headers['x-request-id']).toMatch(
      /^[0-9a-f-]{36}$/,
    );
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  });
});

describe('access', () => {
  it('[S01] needs a session, then the role, then the stadium', async () => {
    expect((await ask('/v1/sample/mine')).statusCode).toBe(401);
    expect((await ask('/v1/sample/mine', { headers: cookieOf('unknown') })).statusCode).toBe(401);
    expect((await ask('/v1/sample/mine', { headers: cookieOf('analyst') })).statusCode).toBe(200);
    expect((await ask('/v1/sample/stadiums/a', { headers: cookieOf('analyst') })).statusCode).toBe(403);
    expect((await ask('/v1/sample/stadiums/a', { headers: cookieOf('admin') })).statusCode).toBe(403);
    expect((await ask('/v1/sample/stadiums/a', { headers: cookieOf('coach') })).statusCode).toBe(200);
    expect((await ask('/v1/sample/stadiums/a', { headers: cookieOf('coach', 'a') })).statusCode).toBe(200);
    expect((await ask('/v1/sample/stadiums/b', { headers: cookieOf('coach', 'a') })).statusCode).toBe(403);
  });

  it('[S01] does not start with a route that has no policy', async () => {
    @Controller()
    class Forgotten {
      @Get('/v1/forgotten')
      read() {
        return {};
      }
    }
    @Module({ imports: [SampleModule], controllers: [Forgotten] })
    class WithForgotten {}
    await expect(sampleApi({}, WithForgotten)).rejects.toThrow('GET /v1/forgotten has no policy');
  });

  it("refuses changes from other sites' pages", async () => {
    const change = async (headers: Record<string, string>) =>
      (await ask('/v1/sample/echo', { method: 'POST', payload: { text: 'a', count: 1 }, headers })).statusCode;
    expect(await change({})).toBe(200);
    expect(await change({ origin: 'http://localhost:80', host: 'localhost:80', 'sec-fetch-site': 'same-origin' })).toBe(
      200,
    );
    expect(await change({ origin: 'https://evil.example' })).toBe(403);
    expect(await change({ origin: 'null' })).toBe(403);
    expect(await change({ 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await change({ 'sec-fetch-site': 'same-site' })).toBe(403);
    const behindGateway = {
      host: '127.0.0.1:4100',
      'x-forwarded-host': 'fieldhouse.example',
      origin: 'https://fieldhouse.example',
    };
    expect(await change(behindGateway)).toBe(200);
  });

  it('uses the __Host- cookie over https, and only that', async () => {
    const https = { 'x-forwarded-proto': 'https' };
    const plain = await ask('/v1/sample/mine', { headers: { ...cookieOf('coach'), ...https } });
    expect(plain.statusCode).toBe(401);
    const secure = await ask('/v1/sample/session', {
      method: 'DELETE',
      headers: { ...https, cookie: `__Host-fieldhouse-session=${sampleToken('coach')}` },
    });
    expect(secure.statusCode).toBe(204);
    expect(secure.headers['set-cookie']).toMatch(/^__Host-fieldhouse-session=.*HttpOnly; Secure; SameSite=Lax/);
    expect(secure.headers['strict-transport-security']).toBeDefined();
  });

  it('limits how often an address may ask, dear routes sooner, and says when to come again', async () => {
    const limited = await sampleApi({ requestsPerMinute: 25 });
    const post = (address: string) =>
      limited.nest.inject({
        method: 'POST',
        url: '/v1/sample/echo',
        payload: { text: 'a', count: 1 },
        headers: { 'x-forwarded-for': address },
      });
    expect([(await post('9.9.9.9')).statusCode, (await post('9.9.9.9')).statusCode]).toEqual([200, 200]);
    const refused = await post('9.9.9.9');
    expect(refused.statusCode).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused.json<Problem>().code).toBe('http.too-many-requests');
    expect((await post('9.9.9.8')).statusCode).toBe(200);
    await limited.nest.close();
  });
});

describe('errors', () => {
  it('are problem+json with code and request id, for unknown routes too', async () => {
    const answer = await ask('/v1/nothing');
    expect(answer.statusCode).toBe(404);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(answer.json()).toEqual({
      type: 'urn:fieldhouse:problem:http.unknown-route',
      title: 'Not found',
      status: 404,
      code: 'http.unknown-route',
      detail: expect.any(String),
      requestId: answer.headers['x-request-id'],
    });
    expect((await ask('/v1/sample/mine.csv')).statusCode).toBe(404);
    expect((await ask('/v1/sample/%E0%A4%A/rows')).statusCode).toBe(400);
  });

  it('[S07] [X05] show neither stack nor secret, in the answer, the log or the metrics', async () => {
    for (const how of ['crash', 'late-crash', 'refuse']) {
      const answer = await ask(`/v1/sample/broken/${how}`, {
        headers: { authorization: 'Bearer canary-5d1', ...cookieOf('coach') },
      });
      expect(answer.statusCode).toBe(how === 'refuse' ? 404 : 500);
      expect(answer.body).not.toContain('canary-5d1');
      expect(answer.body).not.toContain('    at ');
      expect(answer.headers['content-type']).toContain('problem+json');
    }
    const log = api.lines.join('');
    expect(log).toContain('crash of postgres://ann:[redacted]@db');
    expect(log).not.toContain('canary-5d1');
    expect(log).not.toContain(sampleToken('coach'));
    expect((await ask('/metrics')).body).not.toContain('canary-5d1');
  });

  it('are 503 with Retry-After while something needed is away', async () => {
    let away = true;
    const other = await sampleApi();
    other.observability.health.register('database', async () => {
      if (away) throw new Error('refused');
    });
    const crash = () => other.nest.inject('/v1/sample/broken/crash');
    const answer = await crash();
    expect(answer.statusCode).toBe(503);
    expect(answer.headers['retry-after']).toBe('5');
    expect(answer.json<Problem>().detail).toContain('database');
    away = false;
    expect((await crash()).statusCode).toBe(500);
    await other.nest.close();
  });

  it('name an answer that breaks its contract where answers are checked', async () => {
    const strict = await sampleApi({ checkAnswers: true });
    expect((await strict.nest.inject('/v1/sample/broken/off-contract')).statusCode).toBe(500);
    expect(strict.lines.join('')).toContain('sample.broken answers what its contract does not allow: count');
    expect((await strict.nest.inject('/v1/sample/mlb/rows')).statusCode).toBe(200);
    await strict.nest.close();
  });
});

describe('probes beside the API', () => {
  it('tell liveness, readiness and metrics by route, never by address', async () => {
    await ask('/v1/sample/mlb-unique-name/rows');
    expect((await ask('/health/live')).statusCode).toBe(200);
    expect((await ask('/health/ready')).statusCode).toBe(200);
    const { body } = await ask('/metrics');
    expect(body).toContain(
      'fieldhouse_http_request_duration_seconds_count{route="sample.rows",method="GET",status_class="2xx"}',
    );
    expect(body).not.toContain('mlb-unique-name');
  });
});
