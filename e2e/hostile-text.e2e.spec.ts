import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Server } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext } from 'playwright-core';
import { openBrowser } from './browser.js';
import { hostileApi, hostileText } from './hostile-answers.js';
import { watchedPage } from './watched-page.js';

const web = fileURLToPath(new URL('../apps/web/.next/standalone/apps/web/server.js', import.meta.url));
const id = '0198c7a2-0000-7000-8000-000000000001';
const hockeyId = '0198c7a2-0000-7000-8000-000000000002';
const paths = [
  '/',
  `/teams/${hockeyId}`,
  `/players/${hockeyId}`,
  `/games/${hockeyId}`,
  '/baseball/harbor/2025',
  '/baseball/harbor/2025/schedule',
  '/teams',
  `/teams/${id}`,
  `/players/${id}`,
  '/leaders',
  `/games/${id}`,
  '/injuries',
  '/injuries/timeline',
  '/injuries/players',
  `/injuries/players/${id}`,
  '/injuries/groups',
  '/operations/injuries',
  '/operations/injuries/map',
  '/glossary',
  `/search?q=${encodeURIComponent(hostileText.slice(0, 79))}`,
  '/operations',
  '/operations/rejects',
  '/operations/runs',
  `/operations/runs/${id}`,
  '/operations/identities',
  '/operations/plugins',
  '/account',
  '/login',
];

/* The real pages before an API that answers with hostile text wherever a text is free. */
describe('hostile text', () => {
  let browser: Browser;
  let context: BrowserContext;
  let api: Server;
  let pages: ChildProcess;
  let url: string;

  beforeAll(async () => {
    api = hostileApi((path) => {
      if (path === `/v1/baseball/games/${hockeyId}`) return null;
      const isHockey = path.includes(hockeyId);
      return {
        sport: isHockey ? 'hockey' : 'baseball',
        line: isHockey ? 'skating' : 'batting',
        ...(isHockey && { pool: 'skaters', phase: 'regular' }),
        key: 'harbor',
        label: '2025',
        season: '2025',
        colour: hostileText,
        word: '"><svg onload=window.ran=1>',
      };
    });
    await once(api.listen(0, '127.0.0.1'), 'listening');
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    pages = spawn(process.execPath, [web], {
      env: {
        ...process.env,
        API_URL: `http://127.0.0.1:${(api.address() as AddressInfo).port}`,
        PORT: String(port),
        HOSTNAME: '127.0.0.1',
        NODE_ENV: 'production',
      },
      stdio: 'ignore',
    });
    browser = await openBrowser();
    context = await browser.newContext();
    await answering(`${url}/icon.svg`);
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    pages?.kill();
    api?.close();
  });

  it.each(paths)('[S04] is only text at %s, and the policy has nothing to stop', async (path) => {
    const { page, troubles } = await watchedPage(context);
    const response = await page.goto(url + path);
    expect(response?.status()).toBe(200);
    expect(await troubles()).toEqual([]);
    expect(await page.evaluate(() => (window as unknown as { ran?: number }).ran)).toBeUndefined();
    expect(await page.locator('[onerror], [onload], a[href^="javascript:"]').count()).toBe(0);
    await page.close();
  });

  /* The one league told of is baseball's. */
  it('[B03] is 404 and that clubs are missing at a sport without a league', async () => {
    const page = await browser.newPage();
    const response = await page.goto(`${url}/hockey`);
    expect(response?.status()).toBe(404);
    expect(await page.locator('h1').innerText()).toBe('Hockey: clubs are missing');
    await page.close();
  });

  it('[S04] stands on the page as it was written', async () => {
    const page = await browser.newPage();
    await page.goto(`${url}/players/${id}`);
    expect(await page.locator('h1').innerText()).toContain('<script>window.ran=1</script>');
    await page.close();
  });
});

async function answering(address: string): Promise<void> {
  for (let i = 0; i < 100; i++) {
    if (
      await fetch(address).then(
        (response) => response.ok,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${address} does not answer; is apps/web built?`);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
