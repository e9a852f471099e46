import { leagueRoutes, playerRoutes } from '@fieldhouse/contracts';
import { createApiClient } from '@fieldhouse/web-client';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from './browser.js';
import { platformUrl } from './platform-pages.js';

const api = createApiClient({ baseUrl: platformUrl });

describe('a reader of hockey', () => {
  let browser: Browser;
  let page: Page;
  let key: string;

  beforeAll(async () => {
    browser = await openBrowser();
    /* No script: what a reader can do by links alone. */
    page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    const { leagues } = await api.call(leagueRoutes.leagues, {});
    key = leagues.find((league) => league.sport === 'hockey')?.key ?? 'none';
  }, 60_000);
  afterAll(() => browser?.close());

  const follow = async (link: ReturnType<Page['locator']>) => {
    const href = await link.getAttribute('href');
    const response = await page.goto(platformUrl + href);
    expect({ href, status: response?.status() }).toEqual({ href, status: 200 });
  };

  it('[B36] [B01] [B04] [B06] [B11] [B12] walks from home to a roster to a profile by the links it finds', async () => {
    await page.goto(platformUrl);
    const clubs = page.locator(`#clubs-${key} li a`);
    const names = await clubs.allInnerTexts();
    expect(names.length).toBeGreaterThan(1);
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en')));

    await follow(clubs.first());
    expect(await page.locator('h1').innerText()).toContain(names[0]);
    const groups = await page.locator('#roster-table .group-name').allInnerTexts();
    expect(groups).toEqual(['Forwards', 'Defensemen', 'Goalies']);
    expect(await page.locator('#roster-table thead').innerText()).toContain('Career points');
    const player = page.locator('#roster-table tbody tr:not(.group) th a').first();
    const name = await player.innerText();

    await follow(player);
    expect(await page.locator('h1').innerText()).toContain(name);
    expect(await page.locator('.facts').first().innerText()).toMatch(/Shoots \w+.*\d′ \d+″, \d+ lb.*Born .+, .+/s);
    expect(await page.locator('.portrait').boundingBox()).toMatchObject({ width: 96, height: 96 });
    const told = await page.locator('#season figure [role=img]').first().getAttribute('aria-label');
    const games = Number(/over (\d+) games/.exec(told ?? '')?.[1]);
    expect(games).toBeGreaterThan(0);
    await follow(page.locator('#season figure a'));
    expect(await page.locator('#log-table tbody tr').count()).toBe(games);
    await follow(page.locator('.switches a', { hasText: 'Assists' }));
    expect(await page.locator('#season polyline.series-2').count()).toBe(0);
    expect(await page.locator('#season polyline.series-1').count()).toBeGreaterThan(0);
  }, 60_000);

  it('[B04] [B06] is led from the upstream’s ids to the same pages', async () => {
    const { leagues } = await api.call(leagueRoutes.leagues, {});
    const season = leagues.find((league) => league.key === key)?.latest ?? 'latest';
    const best = { params: { league: key, season, metric: 'points' }, query: { limit: 1 } };
    const { rows } = await api.call(leagueRoutes.leaders, best);
    const id = rows[0]?.person.id ?? '';
    const { player } = await api.call(playerRoutes.player, { params: { player: id } });
    const upstream = player.externalIds.map((known) => known.id).find((known) => /^\d+$/.test(known));
    await page.goto(`${platformUrl}/player/${upstream}`);
    expect(new URL(page.url()).pathname).toBe(`/players/${id}`);
  }, 60_000);

  it('[B05] [B13] is told in these words that there is no such team or player', async () => {
    for (const [path, words] of [
      ['/team/999999', 'No players found for this team.'],
      ['/team/none', 'No players found for this team.'],
      ['/player/999999', 'Player not found.'],
      ['/player/none', 'Player not found.'],
    ] as const) {
      const response = await page.goto(platformUrl + path);
      expect({ path, status: response?.status() }).toEqual({ path, status: 404 });
      expect(await page.locator('h1').innerText()).toBe(words);
    }
  }, 60_000);
});
