import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { defineSocket } from '@fieldhouse/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WebSocket } from 'ws';
import { z } from 'zod';
import { sampleApi, sampleToken, type SampleApi } from '../testing/sample-api.js';
import type { SocketHandler } from './socket-handler.js';

const echoSocket = defineSocket({
  id: 'sample.echo-socket',
  path: '/v1/sample/stadiums/:stadium/echo',
  summary: 'Says again what it hears',
  policy: ['coach', 'medical'],
  params: z.object({ stadium: z.string().max(20) }),
  said: z.strictObject({ text: z.string() }),
  told: z.strictObject({ text: z.string() }),
});

let whenGone = () => {};
const echo: SocketHandler<typeof echoSocket> = {
  socket: echoSocket,
  open: ({ tell, params, account }) => ({
    hear: ({ text }) => tell(JSON.stringify({ text: `${account?.email} in ${params.stadium}: ${text}` })),
    closed: () => whenGone(),
  }),
};

describe('a socket of the contracts', () => {
  let api: SampleApi;
  let address: string;
  beforeAll(async () => {
    api = await sampleApi({ sockets: () => [echo as SocketHandler] });
    await api.nest.listen(0, '127.0.0.1');
    address = `ws://127.0.0.1:${(api.nest.getHttpServer().address() as AddressInfo).port}`;
  });
  afterAll(() => api?.nest.close());

  const connect = (path: string, headers: Record<string, string> = {}) => new WebSocket(address + path, { headers });
  const cookie = (role: string, stadium?: string) => ({ cookie: `fieldhouse-session=${sampleToken(role, stadium)}` });
  /** Status of the refusal; 101 where the connection opens. */
  const answerTo = async (path: string, headers?: Record<string, string>): Promise<number> => {
    const socket = connect(path, headers);
    const status = await new Promise<number>((resolve) => {
      socket.once('open', () => resolve(101));
      socket.once('unexpected-response', (_, response) => resolve(response.statusCode ?? 0));
      socket.on('error', () => undefined);
    });
    socket.terminate();
    return status;
  };

  it('[S01] [D20] needs a session, then the role, then the stadium', async () => {
    const path = '/v1/sample/stadiums/a/echo';
    expect(await answerTo(path)).toBe(401);
    expect(await answerTo(path, cookie('unknown'))).toBe(401);
    expect(await answerTo(path, cookie('analyst'))).toBe(403);
    expect(await answerTo(path, cookie('coach', 'b'))).toBe(403);
    expect(await answerTo(path, cookie('coach', 'a'))).toBe(101);
    expect(await answerTo(path, cookie('medical'))).toBe(101);
    expect(await answerTo('/v1/sample/stadiums/much-too-long-for-a-stadium/echo', cookie('coach'))).toBe(404);
    expect(await answerTo('/v1/nothing', cookie('coach'))).toBe(404);
  });

  it('[S01] is opened by pages of its own site alone', async () => {
    const path = '/v1/sample/stadiums/a/echo';
    expect(await answerTo(path, { ...cookie('coach'), origin: 'https://evil.example' })).toBe(403);
    expect(await answerTo(path, { ...cookie('coach'), 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await answerTo(path, { ...cookie('coach'), origin: address.replace('ws', 'http') })).toBe(101);
  });

  it('hears what fits the contract, and ends at anything else', async () => {
    const path = '/v1/sample/stadiums/a/echo';
    const heard = async (text: string | Uint8Array) => {
      const socket = connect(path, cookie('coach'));
      await once(socket, 'open');
      socket.send(text);
      const answer = await new Promise<string>((resolve) => {
        socket.once('message', (data) => resolve(String(data)));
        socket.once('close', (code) => resolve(`closed ${code}`));
        socket.on('error', () => undefined);
      });
      socket.terminate();
      return answer;
    };
    expect(await heard('{"text":"hello"}')).toBe('{"text":"coach@example.org in a: hello"}');
    expect(await heard('{"text":1}')).toBe('closed 1008');
    expect(await heard('not json')).toBe('closed 1008');
    expect(await heard(new Uint8Array([1, 2]))).toBe('closed 1008');
    expect(await heard(`{"text":"${'x'.repeat(5_000)}"}`)).toBe('closed 1009');
  });

  it('tells its handler that a connection is gone', async () => {
    const socket = connect('/v1/sample/stadiums/a/echo', cookie('coach'));
    await once(socket, 'open');
    const told = new Promise<void>((resolve) => (whenGone = resolve));
    socket.terminate();
    await told;
  });
});
