import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { answers, firstData } from './waiting.mjs';

const servers: Server[] = [];
afterEach(() => servers.splice(0).forEach((server) => server.close()));

async function api(answer: (path: string) => unknown): Promise<string> {
  const server = createServer(({ url = '' }, response) => {
    const body = answer(url);
    response.writeHead(body === undefined ? 503 : 200).end(JSON.stringify(body ?? {}));
  });
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const leagues = (...seasons: [string, number][]) => ({
  leagues: [{ key: 'harbor', seasons: seasons.map(([label, games]) => ({ label, games })) }],
});
const derived = (path: string) => (path.endsWith('/standings') ? { rows: [{}] } : { cards: [{ rows: [{}] }] });

describe('waiting for the first data', () => {
  it('is over at once where everything is there already', async () => {
    const url = await api((path) => (path === '/v1/leagues' ? leagues(['2025', 432], ['2024', 432]) : derived(path)));
    const began = Date.now();
    expect(
      await firstData(
        url,
        ['2024', '2025'],
        () => {},
        () => false,
      ),
    ).toBe('harbor 2025: 432 games, 2024: 432 games');
    expect(Date.now() - began).toBeLessThan(1000);
  });

  it('lasts until the seasons that must come are there with standings and leaders', async () => {
    let asked = 0;
    const told: string[] = [];
    const url = await api((path) => {
      if (path !== '/v1/leagues') return asked > 6 ? derived(path) : { rows: [], cards: [] };
      asked++;
      if (asked < 2) return undefined;
      return asked < 4 ? leagues(['2024', asked]) : leagues(['2025', 432], ['2024', 432]);
    });
    expect(
      await firstData(
        url,
        ['2024', '2025'],
        (detail) => told.push(detail),
        () => false,
      ),
    ).toContain('2025: 432');
    expect(asked).toBeGreaterThan(6);
    expect(told).toContain('harbor 2024: 2 games');
  });

  it('ends when the platform is stopped', async () => {
    const url = await api(() => undefined);
    expect(
      await firstData(
        url,
        [],
        () => {},
        () => true,
      ),
    ).toContain('none so far');
    await expect(answers(url, () => true)).rejects.toThrow('stopped');
  });
});
