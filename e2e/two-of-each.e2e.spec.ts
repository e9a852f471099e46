import { describe, expect, it } from '@jest/globals';
import type { Platform } from '../tools/test/platform.mjs';

describe('two of each program behind one port', () => {
  const platform = JSON.parse(process.env['FIELDHOUSE_PLATFORM'] ?? '') as Omit<Platform, 'stop'>;

  /** Status of many requests, page and API in turn. */
  async function statuses(count: number): Promise<number[]> {
    const seen: number[] = [];
    for (let i = 0; i < count; i++) {
      seen.push((await fetch(platform.url + (i % 2 === 0 ? '/glossary' : '/v1/leagues'))).status);
    }
    return [...new Set(seen)];
  }

  it('hold no state of their own: what one API learned in a session, the other knows', async () => {
    const logIn = await fetch(`${platform.url}/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'operator@demo.fieldhouse.local', password: 'fieldhouse-demo' }),
    });
    expect(logIn.status).toBe(200);
    const cookie = logIn.headers.get('set-cookie')?.split(';')[0] ?? '';
    for (const address of platform.addresses.api) {
      const session = await fetch(`${address}/v1/session`, { headers: { cookie } });
      expect(await session.json()).toMatchObject({ account: { email: 'operator@demo.fieldhouse.local' } });
    }
  });

  it('load the first seasons once, though two workers start at once', async () => {
    const { leagues } = (await (await fetch(`${platform.url}/v1/leagues`)).json()) as {
      leagues: { key: string; seasons: { label: string; games: number }[] }[];
    };
    /* The other demo league may still be on its way. */
    const harbor = leagues.find(({ key }) => key === 'harbor');
    expect(harbor?.seasons.map(({ label, games }) => `${label} ${games}`)).toEqual(['2025 432', '2024 432']);
  });

  it('serve every request while one API and one page server are killed', async () => {
    expect(await statuses(8)).toEqual([200]);
    for (const name of ['api-1', 'web-2']) process.kill(platform.pids[name]!, 'SIGKILL');
    expect(await statuses(20)).toEqual([200]);
  }, 60_000);
});
