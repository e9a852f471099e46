import { once } from 'node:events';
import { Agent, request, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sampleApi, type SampleApi } from '../testing/sample-api.js';

let api: SampleApi;
let port: number;
beforeAll(async () => {
  api = await sampleApi();
  await api.nest.listen(0, '127.0.0.1');
  port = (api.nest.getHttpServer().address() as AddressInfo).port;
});
afterAll(() => api.nest.close());

/** As a gateway sends: a connection for this request alone, and no look at the answer before all is written. */
async function sent(headers: Readonly<Record<string, string>>, bytes: number): Promise<number | undefined> {
  const posting = request({ port, path: '/v1/sample/echo', method: 'POST', headers, agent: new Agent() });
  posting.write(Buffer.alloc(bytes, 'a'));
  posting.end();
  const [answer] = (await once(posting, 'response')) as [IncomingMessage];
  answer.resume();
  await once(answer, 'end');
  return answer.statusCode;
}

describe('a body that is refused', () => {
  const json = { 'content-type': 'application/json' };

  it('is told so, however much of it is still to come', async () => {
    for (const bytes of [3_000, 1_500_000, 8_000_000]) {
      expect([bytes, await sent({ ...json, 'content-length': String(bytes) }, bytes)]).toEqual([bytes, 413]);
      expect([bytes, await sent({ ...json, 'transfer-encoding': 'chunked' }, bytes)]).toEqual([bytes, 413]);
    }
    expect(await sent({ 'content-type': 'text/plain', 'content-length': '8000000' }, 8_000_000)).toBe(415);
  });

  it('is not waited for where its sender has gone', async () => {
    const posting = request({ port, path: '/v1/sample/echo', method: 'POST', headers: { 'content-length': '9000' } });
    posting.on('error', () => {});
    posting.write('half');
    await once(posting, 'socket');
    posting.destroy();
    expect(await sent({ ...json, 'content-length': '3000' }, 3_000)).toBe(413);
  });
});
