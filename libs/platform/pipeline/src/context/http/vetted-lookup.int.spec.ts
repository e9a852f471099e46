import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PermanentError, TransientError } from '@fieldhouse/plugin-kit';
import { tinyLeague } from '../../testing/tiny-league/tiny-league.source.js';
import { openContext } from '../testing/open-context.js';

const settings = { seasons: [2019] };
/** A source whose declared hosts are as careless as an author may be. */
const withHost = (host: string) => ({ ...tinyLeague, manifest: { ...tinyLeague.manifest, hosts: [host] } });

describe('where a declared name may lead', () => {
  let victim: Server;
  let connections = 0;
  let port: number;
  beforeAll(async () => {
    victim = createServer((socket) => {
      connections += 1;
      socket.destroy();
    }).listen(0, '127.0.0.1');
    await once(victim, 'listening');
    port = (victim.address() as AddressInfo).port;
  });
  afterAll(() => void victim.close());

  async function ask(host: string, addresses: readonly string[]) {
    const resolve = async () => addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    const { ctx, close } = openContext(withHost(host), settings, { resolve, politeness: { tries: 1 } });
    const failure = await ctx.http.get(`https://${host}/`).catch((error: unknown) => error);
    await close();
    return failure;
  }

  it.each([
    ['127.0.0.1'],
    ['10.1.2.3'],
    ['172.16.0.1'],
    ['192.168.1.1'],
    ['169.254.169.254'],
    ['100.64.0.1'],
    ['0.0.0.0'],
    ['224.0.0.1'],
    ['255.255.255.255'],
    ['::1'],
    ['::'],
    ['::ffff:127.0.0.1'],
    ['fe80::1'],
    ['fc00::1'],
    ['ff02::1'],
    ['64:ff9b::7f00:1'],
    ['2002:7f00:1::'],
    ['2001:db8::1'],
  ])('[P06] [S06] refuses a name that leads to %s, without connecting', async (address) => {
    const before = connections;
    expect(await ask(`rebound.example:${port}`, [address])).toBeInstanceOf(PermanentError);
    expect(connections).toBe(before);
  });

  it('[P06] [S06] refuses a name with one private address among public ones', async () => {
    expect(await ask(`mixed.example:${port}`, ['93.184.216.34', '127.0.0.1'])).toBeInstanceOf(PermanentError);
  });

  it.each(['127.0.0.1', '2130706433', '0x7f.1', '[::1]', '[::ffff:7f00:1]', '0.0.0.0'])(
    '[P06] [S06] refuses the address %s written in place of a name, however it is written',
    async (host) => {
      const before = connections;
      const canonical = new URL(`https://${host}:${port}`).host;
      const { ctx, close } = openContext(withHost(canonical), settings, { politeness: { tries: 1 } });
      await expect(ctx.http.get(`https://${host}:${port}/`)).rejects.toThrow(PermanentError);
      await close();
      expect(connections).toBe(before);
    },
  );

  it('[P06] [S06] connects to the very address that was checked, whatever the name says a moment later', async () => {
    const asked: string[] = [];
    let call = 0;
    const resolve = async (host: string) => {
      asked.push(host);
      call += 1;
      // A documentation address would be refused; this one is public and, here, unreachable.
      return [{ address: call === 1 ? '1.1.1.1' : '127.0.0.1', family: 4 }];
    };
    const { ctx, close } = openContext(withHost(`rebound.example:${port}`), settings, {
      resolve,
      politeness: { tries: 2 },
      httpLimits: { milliseconds: 400 },
    });
    const before = connections;
    const failure = await ctx.http.get(`https://rebound.example:${port}/`).catch((error: unknown) => error);
    await close();
    expect(failure).toBeInstanceOf(PermanentError);
    expect((failure as Error).message).toContain('127.0.0.1');
    expect(asked).toEqual(['rebound.example', 'rebound.example']);
    expect(connections).toBe(before);
  });

  it('takes a name that does not resolve for a passing fault', async () => {
    expect(await ask('nowhere.example', [])).toBeInstanceOf(TransientError);
  });
});
