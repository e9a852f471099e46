import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from './browser.js';
import { platformPages, platformUrl, type PlatformPages } from './platform-pages.js';
import { logIn } from './watched-page.js';

describe('a reader', () => {
  let browser: Browser;
  let pages: PlatformPages;

  beforeAll(async () => {
    [browser, pages] = await Promise.all([openBrowser(), platformPages()]);
  }, 60_000);
  afterAll(() => browser?.close());

  it('finds a player from anywhere by keyboard alone', async () => {
    const page = await browser.newPage();
    await page.goto(platformUrl + pages.open['batter'], { waitUntil: 'networkidle' });
    const name = (await page.locator('h1').innerText()).replace(/\s+\d*$/, '');
    await page.goto(`${platformUrl}/glossary`, { waitUntil: 'networkidle' });
    await page.keyboard.press('Control+k');
    await page.keyboard.type(name.slice(0, -1));
    await page.locator('#search-found [role=option]', { hasText: name }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/players\//);
    expect(await page.locator('h1').innerText()).toContain(name);
    await page.close();
  }, 60_000);

  it('finds a player without JavaScript', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(platformUrl + pages.open['batter']);
    const name = (await page.locator('h1').innerText()).replace(/\s+\d*$/, '');
    await page.fill('.find input', name);
    await page.press('.find input', 'Enter');
    await page.click(`.found a:has-text("${name}")`);
    expect(await page.locator('h1').innerText()).toContain(name);
    await page.close();
  }, 60_000);

  it('chooses a theme, without JavaScript, and comes back to the same page in it', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(platformUrl + pages.open['leaders']);
    await page.click('[aria-label=Theme]');
    await page.click('#theme-menu button:has-text("Dark")');
    await page.waitForSelector('html[data-theme=dark]');
    expect(page.url()).toBe(platformUrl + pages.open['leaders']);
    await page.close();
  }, 60_000);

  it('sees operators’ pages only after logging in, and is told when the password is wrong', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${platformUrl}/operations/runs`);
    expect(page.url()).toContain('/login?next=%2Foperations%2Fruns');
    await page.fill('input[name=email]', pages.operator.email);
    await page.fill('input[name=password]', 'not the password');
    await page.click('button.main:has-text("Log in")');
    await page.locator('.notice.bad').waitFor();
    await page.fill('input[name=email]', pages.operator.email);
    await page.fill('input[name=password]', pages.operator.password);
    await page.click('button.main:has-text("Log in")');
    await page.waitForURL(/\/operations\/runs$/);
    expect(await page.locator('#runs tbody tr').count()).toBeGreaterThan(0);
    await context.close();
  }, 60_000);

  it('sees of each finished run that in = out + rejected + duplicate', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await logIn(page, platformUrl, pages.operator);
    await page.goto(`${platformUrl}/operations/runs?state=succeeded`);
    const rows = await page
      .locator('#runs tbody tr')
      .evaluateAll((lines) =>
        lines.map((line) => Array.from(line.children, (cell) => cell.textContent.replaceAll(',', ''))),
      );
    expect(rows.length).toBeGreaterThan(0);
    for (const [, , taken, out, rejected, duplicate] of rows)
      expect(Number(taken)).toBe(Number(out) + Number(rejected) + Number(duplicate));
    await context.close();
  }, 60_000);
});
