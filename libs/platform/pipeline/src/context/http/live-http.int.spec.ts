import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { NotFoundError, PermanentError, TransientError } from '@fieldhouse/plugin-kit';
import { answers, startUpstream, type UpstreamServer } from '../../testing/upstream-server.js';
import { tinyLeague } from '../../testing/tiny-league/tiny-league.source.js';
import { openContext } from '../testing/open-context.js';
import { InstantClock } from '../testing/instant-clock.js';
import { HostPace } from './host-pace.js';

const host = 'api.tiny.example';
const url = `https://${host}/data`;
const good = { hello: 'world' };

describe('HTTP of the context', () => {
  let server: UpstreamServer;
  let clock: InstantClock;
  let opened: ReturnType<typeof open>;
  const open = (extra: Parameters<typeof openContext>[2] = {}) =>
    openContext(tinyLeague, { seasons: [2019] }, { upstreams: new Map([[host, server.origin]]), clock, ...extra });

  beforeAll(async () => {
    server = await startUpstream(answers.json(good));
  });
  afterAll(() => server.close());
  beforeEach(() => {
    clock = new InstantClock();
    opened = open();
  });
  afterEach(() => opened.close());

  it('puts the answer into the lake and records it before the plugin sees it', async () => {
    const order: string[] = [];
    const own = open({ record: (object) => void order.push(`recorded ${object.address}`) });
    const answer = await own.ctx.http.get(url).then((raw) => (order.push('returned'), raw));
    await own.close();
    expect(order).toEqual([`recorded tiny-league/http/${host}/data`, 'returned']);
    expect(own.lake.objects.get('tiny-league/http/api.tiny.example/data')).toEqual(answer.bytes);
    expect(JSON.parse(answer.text())).toEqual(good);
    expect(answer.mediaType).toBe('application/json; charset=utf-8');
  });

  it('names itself, and sends the plugin’s own headers', async () => {
    await opened.ctx.http.get(url, { headers: { 'x-api-key': 'k' } });
    expect(server.requests.at(-1)!.headers).toMatchObject({ host, 'x-api-key': 'k' });
    expect(server.requests.at(-1)!.headers['user-agent']).toMatch(/^Fieldhouse\//);
    await expect(opened.ctx.http.get(url, { headers: { 'User-Agent': 'Mozilla' } })).rejects.toThrow(PermanentError);
  });

  it.each([
    ['[P06] a host not declared', 'https://elsewhere.example/'],
    ['[P06] a subdomain of a declared host', `https://sub.${host}/`],
    ['[P06] a declared host as the beginning of another', `https://${host}.evil.example/`],
    ['[P06] a declared host as a user name', `https://${host}@evil.example/`],
    ['[P06] another port', `https://${host}:8443/`],
    ['plain http', `http://${host}/`],
    ['another protocol', 'file:///etc/passwd'],
    ['no URL', 'not a url'],
  ])('refuses %s before any name is looked up', async (_, bad) => {
    let lookedUp = 0;
    const own = open({ resolve: async () => ((lookedUp += 1), []) });
    const before = server.requests.length;
    await expect(own.ctx.http.get(bad)).rejects.toThrow(PermanentError);
    await own.close();
    expect([lookedUp, server.requests.length]).toEqual([0, before]);
  });

  it('[P06] [S06] follows a redirect to a declared host and no other, and stops going round', async () => {
    server.next(answers.redirect('/moved'));
    await opened.ctx.http.get(url);
    expect(server.requests.at(-1)!.path).toBe('/moved');
    for (const location of ['https://elsewhere.example/', `http://${host}/`, 'https://127.0.0.1/']) {
      server.next(answers.redirect(location));
      await expect(opened.ctx.http.get(url)).rejects.toThrow(PermanentError);
    }
    server.next(...Array.from({ length: 6 }, () => answers.redirect('/again')));
    await expect(opened.ctx.http.get(url)).rejects.toThrow('redirects');
  });

  it('[P06] keeps the declared rate, over all contexts that share a pace', async () => {
    await Promise.all(Array.from({ length: 30 }, () => opened.ctx.http.get(url)));
    // Burst 10 at once, then one each 10 ms.
    expect(clock.now().getTime() - new InstantClock().now().getTime()).toBeGreaterThanOrEqual(200);
    expect(clock.waits.length).toBeGreaterThanOrEqual(20);
  });

  it('[P06] keeps the rate of a feed that has its own, apart from the other feeds', async () => {
    const pace = new HostPace(clock);
    const slow = open({ pace, feed: { name: 'slow', rate: { requestsPerSecond: 2 } } });
    const other = open({ pace, feed: { name: 'other' } });
    for (let i = 0; i < 3; i++) {
      await slow.ctx.http.get(url);
      await other.ctx.http.get(url);
    }
    await Promise.all([slow.close(), other.close()]);
    expect(clock.waits).toEqual([500, 500]);
  });

  it.each(['7', 'Wed, 01 Apr 2026 00:00:07 GMT'])('[P06] waits as long as Retry-After %s asks', async (value) => {
    server.next(answers.status(429, { 'retry-after': value }));
    await opened.ctx.http.get(url);
    expect(clock.waits).toContain(7000);
  });

  it('[P06] leaves a long Retry-After to the engine, and asks the host nothing before it is over', async () => {
    server.next(answers.status(503, { 'retry-after': '3600' }));
    const failure = await opened.ctx.http.get(url).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(TransientError);
    expect((failure as TransientError).retryAfterSeconds).toBe(3600);
    await opened.ctx.http.get(url);
    expect(clock.waits).toContain(3_600_000);
  });

  it.each([
    ['500', answers.status(500)],
    ['429 without a word', answers.status(429)],
    ['a reset connection', answers.reset],
    ['a truncated body', answers.truncated],
    [
      'gzip that ends too early',
      answers.bytes(gzipSync('x'.repeat(5000)).subarray(0, 20), { 'content-encoding': 'gzip' }),
    ],
  ])('tries again after %s, later each time, and not for ever', async (_, bad) => {
    server.next(bad, bad, bad);
    await opened.ctx.http.get(url);
    expect(clock.waits).toEqual([1000, 2000, 4000]);
    server.next(bad, bad, bad, bad);
    await expect(opened.ctx.http.get(url)).rejects.toThrow(TransientError);
  });

  it.each([400, 401, 403, 404, 410])('does not try again after %i', async (status) => {
    const before = server.requests.length;
    server.next(answers.status(status));
    await expect(opened.ctx.http.get(url)).rejects.toThrow(PermanentError);
    expect(server.requests.length).toBe(before + 1);
  });

  it('tells what is not there from what was refused', async () => {
    for (const [status, absent] of [
      [404, true],
      [410, true],
      [403, false],
    ] as const) {
      server.next(answers.status(status));
      const failure = await opened.ctx.http.get(url).catch((error: unknown) => error);
      expect(failure instanceof NotFoundError).toBe(absent);
    }
  });

  it('takes an HTML page instead of the expected type for a passing fault, and keeps it out of the lake', async () => {
    server.next(answers.html);
    await expect(opened.ctx.http.get(url, { expect: 'application/json' })).rejects.toThrow(TransientError);
    expect(opened.lake.objects.size).toBe(0);
  });

  it('gives up on an answer that does not end', async () => {
    const own = open({ httpLimits: { milliseconds: 150 }, politeness: { tries: 1 } });
    server.next(answers.hanging);
    await expect(own.ctx.http.get(url)).rejects.toThrow('no whole answer within 150 ms');
    await own.close();
  });

  it('reads no more than its limit of an answer, unpacked too', async () => {
    const own = open({ httpLimits: { bytes: 20_000_000 } });
    server.next(answers.endless);
    await expect(own.ctx.http.get(url)).rejects.toThrow(PermanentError);
    const bomb = gzipSync(Buffer.alloc(60_000_000));
    server.next(answers.bytes(bomb, { 'content-encoding': 'gzip' }));
    await expect(own.ctx.http.get(url)).rejects.toThrow(PermanentError);
    server.next(answers.bytes(gzipSync(Buffer.alloc(15_000_000)), { 'content-encoding': 'gzip' }));
    await expect(own.ctx.http.get(url)).rejects.toThrow('bomb');
    await own.close();
    server.next(answers.bytes(gzipSync('{"a": 1}'), { 'content-encoding': 'gzip' }));
    expect((await opened.ctx.http.get(url)).text()).toBe('{"a": 1}');
  });

  it('stops at once when it is told to', async () => {
    const stop = new AbortController();
    const own = open({ signal: stop.signal });
    server.next(answers.hanging);
    const before = performance.now();
    const asked = own.ctx.http.get(url);
    setTimeout(() => stop.abort(new Error('cancelled')), 50);
    await expect(asked).rejects.toThrow('cancelled');
    expect(performance.now() - before).toBeLessThan(1000);
    await expect(own.ctx.http.get(url)).rejects.toThrow('cancelled');
    await own.close();
  });

  it('answers a replay from the lake, and asks nobody', async () => {
    const live = await opened.ctx.http.get(`${url}?season=2019`);
    const named = await opened.ctx.http.get(url, { as: 'monthly/201904.json' });
    const before = server.requests.length;
    const { ctx } = opened.replay();
    const replayed = await ctx.http.get(`${url}?season=2019`);
    expect([replayed.address, replayed.hash, replayed.mediaType]).toEqual([live.address, live.hash, live.mediaType]);
    expect(new Uint8Array(replayed.bytes)).toEqual(new Uint8Array(live.bytes));
    expect((await ctx.http.get(url, { as: 'monthly/201904.json' })).hash).toBe(named.hash);
    await expect(ctx.http.get(`${url}?season=1900`)).rejects.toThrow(NotFoundError);
    expect(server.requests.length).toBe(before);
  });
});
