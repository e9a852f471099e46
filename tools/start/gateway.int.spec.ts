import { createServer, get, request, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { createBrotliDecompress } from 'node:zlib';
import { afterEach, describe, expect, it } from '@jest/globals';
import { createGateway, type GatewayOptions } from './gateway.mjs';

const servers: Server[] = [];
const gateways: { close(): void }[] = [];
afterEach(async () => {
  for (const gateway of gateways.splice(0)) gateway.close();
  await Promise.all(servers.splice(0).map(stop));
});

function stop(server: Server): Promise<unknown> {
  server.closeAllConnections();
  return new Promise((closed) => server.close(closed));
}

async function listen(handler: RequestListener, port = 0): Promise<{ server: Server; url: string }> {
  const server = createServer(handler);
  servers.push(server);
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

async function open(options: Partial<GatewayOptions>): Promise<string> {
  const gateway = createGateway({ web: [], api: [], ...options });
  gateways.push(gateway);
  const { server, url } = await listen(gateway.handle);
  server.on('upgrade', gateway.upgrade);
  return url;
}

const named = (name: string) => listen((_, response) => response.end(name));
const text = async (url: string, init?: RequestInit) => (await fetch(url, init)).text();

describe('the gateway', () => {
  it('hands pages to web, the API and health to the API, and keeps metrics inside', async () => {
    const url = await open({ web: [(await named('web')).url], api: [(await named('api')).url] });
    expect(await text(`${url}/`)).toBe('web');
    expect(await text(`${url}/v1x`)).toBe('web');
    for (const path of ['/v1', '/v1/leagues?x=1', '/v1.csv', '/health/ready', '/socket.io/?EIO=4']) {
      expect([path, await text(url + path)]).toEqual([path, 'api']);
    }
    expect((await fetch(`${url}/metrics`)).status).toBe(404);
    expect((await fetch(`${url}/metrics?x`)).status).toBe(404);
  });

  it('takes several copies in turn', async () => {
    const url = await open({ api: [(await named('one')).url, (await named('two')).url] });
    const answers = [
      await text(`${url}/v1`),
      await text(`${url}/v1`),
      await text(`${url}/v1`),
      await text(`${url}/v1`),
    ];
    expect(answers).toEqual(['one', 'two', 'one', 'two']);
  });

  it('goes on without a failed request when one of two copies is killed, and uses it again when it is back', async () => {
    const one = await named('one');
    const two = await named('two');
    const url = await open({ api: [one.url, two.url] });
    await text(`${url}/v1`);
    await text(`${url}/v1`);
    await stop(servers.splice(servers.indexOf(one.server), 1)[0]!);
    for (let i = 0; i < 20; i++) {
      const answer = await fetch(`${url}/v1`, i % 2 ? {} : { method: 'POST', body: 'rows' });
      expect([answer.status, await answer.text()]).toEqual([200, 'two']);
    }
    await listen((_, response) => response.end('one again'), Number(new URL(one.url).port));
    await sleep(1100);
    expect([await text(`${url}/v1`), await text(`${url}/v1`)].sort()).toEqual(['one again', 'two']);
  });

  it('says 503 with Retry-After when nobody is there: a problem to programs, a page to people', async () => {
    const url = await open({ api: ['http://127.0.0.1:9'], web: ['http://127.0.0.1:9'] });
    const api = await fetch(`${url}/v1/leagues`);
    expect([api.status, api.headers.get('retry-after')]).toEqual([503, '1']);
    expect(api.headers.get('content-type')).toBe('application/problem+json');
    expect(await api.json()).toMatchObject({ status: 503, code: 'gateway.503' });
    const page = await fetch(url);
    expect([page.status, page.headers.get('content-type')]).toEqual([503, 'text/html; charset=utf-8']);
  });

  it('tells the program behind who asked, and believes nobody about it', async () => {
    const { url: api } = await listen((incoming, response) => response.end(JSON.stringify(incoming.headers)));
    const headers = { 'x-forwarded-for': '6.6.6.6', 'x-forwarded-proto': 'https', te: 'trailers', 'x-mine': 'kept' };
    const seen = JSON.parse(await text(`${await open({ api: [api] })}/v1`, { headers }));
    expect(seen['x-forwarded-for']).toBe('127.0.0.1');
    expect(seen['x-forwarded-proto']).toBe('http');
    expect(seen['x-forwarded-host']).toMatch(/^127\.0\.0\.1:\d+$/);
    expect(seen['x-mine']).toBe('kept');
    expect(seen.te).toBeUndefined();
    const believed = JSON.parse(await text(`${await open({ api: [api], behindProxy: true })}/v1`, { headers }));
    expect([believed['x-forwarded-for'], believed['x-forwarded-proto']]).toEqual(['6.6.6.6, 127.0.0.1', 'https']);
  });

  it('passes bodies, status, repeated headers and pieces as they come', async () => {
    const { url: api } = await listen((incoming, response) => {
      response.writeHead(201, { 'set-cookie': ['a=1', 'b=2'], 'x-method': incoming.method ?? '' });
      incoming.pipe(response);
    });
    const url = await open({ api: [api] });
    const body = 'x'.repeat(300_000);
    const answer = await fetch(`${url}/v1`, { method: 'PUT', body });
    expect([answer.status, answer.headers.getSetCookie(), answer.headers.get('x-method')]).toEqual([
      201,
      ['a=1', 'b=2'],
      'PUT',
    ]);
    expect(await answer.text()).toBe(body);

    const { url: slow } = await listen((_, response) => void response.write('first'));
    const streamed = await open({ api: [slow] });
    const first = await new Promise<string>((resolve) => {
      get(`${streamed}/v1`, (response) =>
        response.once('data', (chunk) => (resolve(String(chunk)), response.destroy())),
      );
    });
    expect(first).toBe('first');
  });

  it('compresses pages and files for who can read it, as they come, and leaves the rest as it is', async () => {
    const page = '<p>A page that says everything twice.</p>'.repeat(100);
    const asked: (string | undefined)[] = [];
    const { url: web } = await listen((incoming, response) => {
      asked.push(incoming.headers['accept-encoding']);
      const lasting = incoming.url === '/lasting.js';
      if (lasting) response.setHeader('cache-control', 'public, max-age=31536000, immutable');
      response.setHeader('content-type', incoming.url === '/photo' ? 'image/png' : 'text/html');
      response.setHeader('content-length', page.length);
      response.end(page);
    });
    const url = await open({ web: [web], api: [web] });
    const got = async (path: string, accept: string) => {
      const answer = await fetch(url + path, { headers: { 'accept-encoding': accept } });
      return [answer.headers.get('content-encoding'), (await answer.text()) === page];
    };
    expect(await got('/', 'gzip, br')).toEqual(['br', true]);
    for (let i = 0; i < 3; i++) expect(await got('/lasting.js', 'br')).toEqual(['br', true]);
    expect(await got('/photo', 'br')).toEqual([null, true]);
    expect(await got('/v1', 'br')).toEqual([null, true]);
    expect(await got('/', 'gzip')).toEqual([null, true]);
    expect(await got('/', 'gzip, br;q=0')).toEqual([null, true]);
    expect(asked.slice(-3)).toEqual(['br', 'gzip', 'gzip, br;q=0']);

    const { url: slow } = await listen((_, response) => {
      response.setHeader('content-type', 'text/html');
      response.write('first');
    });
    const streamed = await open({ web: [slow] });
    const begun = await new Promise<string>((resolve) => {
      get(`${streamed}/`, { headers: { 'accept-encoding': 'br' } }, (response) => {
        const plain = response.pipe(createBrotliDecompress());
        plain.once('data', (chunk) => (resolve(String(chunk)), response.destroy()));
      });
    });
    expect(begun).toBe('first');
  });

  it('sends a readable page where the page server only sends the beginning of one', async () => {
    const { url: web } = await listen((_, response) => {
      response.writeHead(500, { 'content-type': 'text/html' });
      response.end('<script></script>');
    });
    const url = await open({ web: [web], api: [web] });
    const page = await fetch(url, { headers: { accept: 'text/html' } });
    expect(page.status).toBe(500);
    expect(await page.text()).toContain('<h1>This page cannot be shown just now</h1>');
    expect(await text(url, { headers: { accept: 'text/x-component' } })).toBe('<script></script>');
    expect(await text(`${url}/v1`, { headers: { accept: 'text/html' } })).toBe('<script></script>');
  });

  it('breaks the answer off when the program behind dies in the middle of it', async () => {
    const { url: api, server } = await listen((_, response) => {
      response.writeHead(200);
      response.write('half');
    });
    const url = await open({ api: [api] });
    const ended = new Promise((resolve) => {
      get(`${url}/v1`, (response: IncomingMessage) => {
        response.on('error', (error: NodeJS.ErrnoException) => resolve(error.code));
        response.on('end', () => resolve('a whole answer'));
        response.once('data', () => server.closeAllConnections());
      });
    });
    expect(await ended).toBe('ECONNRESET');
  });

  it('lets go of the program behind when the reader goes away', async () => {
    let gone: (value: unknown) => void = () => {};
    const left = new Promise((resolve) => (gone = resolve));
    const { url: api } = await listen((_, response) => {
      response.write('first');
      response.on('close', () => gone('gone'));
    });
    const url = await open({ api: [api] });
    const reading = get(`${url}/v1`, (response) => response.once('data', () => reading.destroy()));
    reading.on('error', () => {});
    expect(await left).toBe('gone');
  });

  it('says 504 when no answer begins in time', async () => {
    const { url: api } = await listen(() => {});
    const url = await open({ api: [api], answerSeconds: 0.1 });
    expect((await fetch(`${url}/v1`)).status).toBe(504);
  });

  it('[B05] [B13] [E12] has the words of a page that was refused, and not by a script', async () => {
    const { url: web } = await listen((incoming, response) => {
      const words = incoming.headers['x-fieldhouse-refused'];
      response.setHeader('content-type', incoming.headers['rsc'] ? 'text/x-component' : 'text/html; charset=utf-8');
      if (words === undefined) response.statusCode = Number(incoming.url?.slice(1));
      response.end(words === undefined ? '<html id="__next_error__">' : `words of ${words} at ${incoming.url}`);
    });
    const url = await open({ web: [web], api: [web] });
    const got = async (path: string, init?: RequestInit) => {
      const answer = await fetch(url + path, init);
      return [answer.status, await answer.text()];
    };
    expect(await got('/404')).toEqual([404, 'words of 404 at /404']);
    expect(await got('/403', { headers: { 'accept-encoding': 'br' } })).toEqual([403, 'words of 403 at /403']);
    expect(await got('/410')).toEqual([410, '<html id="__next_error__">']);
    expect(await got('/404', { headers: { rsc: '1' } })).toEqual([404, '<html id="__next_error__">']);
    expect(await got('/404', { method: 'POST', body: 'once' })).toEqual([404, '<html id="__next_error__">']);
    expect(await got('/200', { headers: { 'x-fieldhouse-refused': '404' } })).toEqual([
      200,
      '<html id="__next_error__">',
    ]);
  });

  it('says 400 to an address that nobody can read', async () => {
    const url = await open({ web: [(await named('web')).url], api: [(await named('api')).url] });
    for (const path of ['/%', '/teams/%ff', '/players/%E0%A4%A', '/v1/%ff', '/v1/search?q=%']) {
      expect([path, (await fetch(url + path)).status]).toEqual([path, 400]);
    }
    expect(await text(`${url}/%`)).toContain('This address cannot be read');
    expect((await fetch(`${url}/v1/%`)).headers.get('content-type')).toBe('application/problem+json');
    expect(await text(`${url}/search?q=%25%C3%A9`)).toBe('web');
  });

  it('does not hand a body over twice', async () => {
    let asked = 0;
    const die: RequestListener = (incoming) => {
      asked++;
      incoming.once('data', () => incoming.socket.destroy());
    };
    const url = await open({ api: [(await listen(die)).url, (await listen(die)).url] });
    expect((await fetch(`${url}/v1`, { method: 'POST', body: 'pay once' })).status).toBe(502);
    expect(asked).toBe(1);
  });
});

describe('the gateway and sockets', () => {
  async function echo(name: string) {
    const { server, url } = await listen((_, response) => response.end());
    server.on('upgrade', (_, socket) => {
      socket.write(`HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n${name}:`);
      socket.pipe(socket);
    });
    return url;
  }
  function shake(url: string, path = '/socket.io/?EIO=4'): Promise<string> {
    const { port } = new URL(url);
    return new Promise((resolve) => {
      let seen = '';
      const socket = connect(Number(port), '127.0.0.1', () => {
        socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\nhello`);
      });
      socket.on('data', (chunk) => {
        seen += chunk;
        if (seen.includes('hello')) socket.end();
      });
      socket.on('close', () => resolve(seen));
    });
  }

  it('passes both directions, past a copy that is down', async () => {
    const url = await open({ api: ['http://127.0.0.1:9', await echo('two')] });
    for (let i = 0; i < 3; i++) expect(await shake(url)).toMatch(/^HTTP\/1\.1 101 [\s\S]*two:hello$/);
  });

  it('refuses when nobody is there, and on other paths', async () => {
    const url = await open({ api: ['http://127.0.0.1:9'] });
    expect(await shake(url)).toMatch(/^HTTP\/1\.1 503 /);
    expect(await shake(url, '/other')).toMatch(/^HTTP\/1\.1 404 /);
  });

  it('answers a plain refusal of the program behind as it is', async () => {
    const { server, url: api } = await listen((_, response) => response.end());
    server.on('upgrade', (_, socket) => socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n'));
    expect(await shake(await open({ api: [api] }))).toMatch(/^HTTP\/1\.1 403 Forbidden/);
  });
});

it('serves a request with a body that declares its length', async () => {
  const { url: api } = await listen((incoming, response) => response.end(incoming.headers['content-length']));
  const url = new URL(await open({ api: [api] }));
  const answer = await new Promise<string>((resolve) => {
    const posting = request(
      { port: url.port, path: '/v1', method: 'POST', headers: { 'content-length': 4 } },
      (response) => response.on('data', (chunk) => resolve(String(chunk))),
    );
    posting.end('four');
  });
  expect(answer).toBe('4');
});
