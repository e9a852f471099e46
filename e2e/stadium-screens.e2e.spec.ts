import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openBrowser } from './browser.js';
import { startStadiumPages, type StadiumPages } from './testing/stadium-pages.mjs';
import { watchedPage, type WatchedPage } from './watched-page.js';

const tablet = { width: 1024, height: 768 };
const phone = { width: 390, height: 844 };

let pages: StadiumPages;
let browser: Browser;

beforeAll(async () => {
  pages = await startStadiumPages();
  browser = await openBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await pages?.stop();
});

interface Reader extends WatchedPage {
  readonly context: BrowserContext;
}

async function as(role: string | null, viewport = tablet, javaScriptEnabled = true): Promise<Reader> {
  const context = await browser.newContext({ viewport, javaScriptEnabled });
  if (role !== null) await context.addCookies([{ name: 'fieldhouse-session', value: role, url: pages.url }]);
  return { ...(await watchedPage(context)), context };
}

const says = (page: Page, text: string) => page.locator('.truth .word', { hasText: text }).waitFor({ timeout: 30_000 });

describe('the live screens of a stadium', () => {
  it('[D09] [L01] update by themselves on a tablet and on a phone, without a sideways scroll or a breach of the policy', async () => {
    for (const viewport of [tablet, phone]) {
      const { page, context, troubles } = await as('coach', viewport);
      await page.goto(pages.url + pages.path);
      await says(page, 'LIVE');
      expect(await page.locator('.tile .status b').first().textContent()).toBe('Act');
      const figure = await page.locator('.tile .figure').nth(5).textContent();
      await page.waitForFunction((text) => document.querySelectorAll('.tile .figure')[5]?.textContent !== text, figure);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
      expect(await troubles()).toEqual([]);
      await context.close();
    }
  }, 90_000);

  it('[L03] say DELAYED and OFFLINE when the sensors fall silent, with a dash for every value, and LIVE when they are back', async () => {
    const { page, context } = await as('coach');
    await page.goto(pages.url + pages.path);
    await says(page, 'LIVE');
    pages.session.cut = true;
    await says(page, 'DELAYED');
    await says(page, 'OFFLINE since');
    const shown = await page.locator('.tile:not(.off) .figure').allTextContents();
    pages.session.cut = false;
    expect(new Set(shown)).toEqual(new Set(['–']));
    await says(page, 'LIVE');
    await context.close();
  }, 90_000);

  it('[L06] come back after a lost connection by themselves', async () => {
    const { page, context } = await as('coach');
    await page.goto(pages.url + pages.path);
    await says(page, 'LIVE');
    pages.setDown(true);
    await says(page, 'OFFLINE');
    pages.setDown(false);
    await says(page, 'LIVE');
    await context.close();
  }, 90_000);

  it('[L04] paint positions as messages come, while figures change four times a second at most', async () => {
    const { page, context, troubles } = await as('coach');
    await page.goto(`${pages.url}${pages.path}/field`);
    await says(page, 'LIVE');
    await page.locator('.twin summary').click();
    const seen = await page.evaluate(
      () =>
        new Promise<{ painted: number; figures: number; first: number; last: number }>((resolve) => {
          const canvas = document.querySelectorAll<HTMLCanvasElement>('.field canvas')[1]!;
          const cell = document.querySelector('.twin tbody td:nth-child(3)')!;
          const sequence = () => Number(canvas.dataset['sequence']);
          const result = { painted: 0, figures: 0, first: sequence(), last: 0 };
          new MutationObserver(() => result.painted++).observe(canvas, { attributeFilter: ['data-sequence'] });
          new MutationObserver(() => result.figures++).observe(cell, { characterData: true, subtree: true });
          setTimeout(() => resolve({ ...result, last: sequence() }), 4_000);
        }),
    );
    expect(seen.last).toBeGreaterThan(seen.first);
    expect(seen.painted).toBeGreaterThan(seen.figures);
    expect(seen.figures).toBeLessThanOrEqual(17);
    expect(await troubles()).toEqual([]);
    await context.close();
  }, 60_000);

  it('[D10] [L02] let an alert be acknowledged in one step, which the tile then says', async () => {
    const { page, context, troubles } = await as('coach');
    await page.goto(pages.url + pages.path);
    await says(page, 'LIVE');
    await page.getByRole('button', { name: 'Acknowledge the alert of 8 Aldous Brandt' }).click();
    await page.locator('.tile', { hasText: 'Aldous Brandt' }).getByText('Act, seen').waitFor();
    expect(await page.locator('.alert').count()).toBe(1);
    expect(await troubles()).toEqual([]);
    await context.close();
  }, 60_000);

  it('[D20] say who can give the right to somebody who has none, and lead nobody else than to the log-in', async () => {
    const fan = await as('fan');
    const answer = await fan.page.goto(`${pages.url}/stadiums`);
    expect(answer?.status()).toBe(200);
    expect(await fan.page.locator('main').textContent()).toContain('An administrator can give you');
    await fan.page.goto(pages.url + pages.path);
    await fan.page.getByRole('heading', { name: 'This stadium is not open to your account' }).waitFor();
    await fan.context.close();
    const nobody = await as(null);
    await nobody.page.goto(pages.url + pages.path);
    expect(nobody.page.url()).toContain('/login?next=%2Fstadiums%2F');
    await nobody.context.close();
  }, 60_000);

  it('[D09] tell who takes part, and how limits stand, without a script', async () => {
    const { page, context } = await as('coach', tablet, false);
    await page.goto(pages.url + pages.path);
    expect(await page.locator('.tile h3').count()).toBe(14);
    expect(await page.locator('.alert button').first().textContent()).toContain('Acknowledge');
    expect(await page.locator('main').textContent()).toContain('Live values need JavaScript');
    await context.close();
  }, 60_000);
});
