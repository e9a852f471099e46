import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from './browser.js';
import { platformPages, platformUrl, type PlatformPages } from './platform-pages.js';
import { logIn } from './watched-page.js';

const demo = '/operations/plugins/retrosheet?installation=retrosheet-demo';
const input = (name: string) => `[id="setting-${name}"]`;

describe('the settings of a plugin', () => {
  let browser: Browser;
  let pages: PlatformPages;

  beforeAll(async () => {
    [browser, pages] = await Promise.all([openBrowser(), platformPages()]);
  }, 60_000);
  afterAll(() => browser?.close());

  async function operatorsPage(javaScriptEnabled: boolean): Promise<Page> {
    const context = await browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    await logIn(page, platformUrl, pages.operator);
    return page;
  }

  it('[P05] are found from the list of plugins, with what the plugin feeds and on what terms', async () => {
    const page = await operatorsPage(false);
    await page.goto(`${platformUrl}/operations/runs`);
    await page.click('a:has-text("Plugins")');
    await page.click('#sources a:has-text("Retrosheet")');
    expect(await page.locator('h1').innerText()).toBe('Retrosheet play by play');
    const facts = await page.locator('.plugin-facts').innerText();
    for (const said of ['Games, play by play', 'www.retrosheet.org', 'Free for any use with the notice', 'Done'])
      expect(facts).toContain(said);
    await page.context().close();
  }, 60_000);

  it.each([
    ['with', true],
    ['without', false],
  ])(
    '[P05] are a form, filled as installed, that says a fault at its field, %s JavaScript',
    async (_, javaScript) => {
      const page = await operatorsPage(javaScript);
      await page.goto(platformUrl + demo, { waitUntil: 'networkidle' });
      expect(await page.inputValue(input('league.key'))).toBe('harbor');
      expect(await page.inputValue(input('league.fictional'))).toBe('true');
      const labels = await page.locator('.settings-form .field label').allInnerTexts();
      expect(labels.join(' ')).toMatch(/Folder or zip archive.*Seasons.*League: Key.*Issuer of ids/s);

      await page.fill(input('seasons'), '2019, soon');
      await page.fill(input('issuer'), 'Not An Id');
      await page.selectOption(input('league.fictional'), 'false');
      await page.click('button:has-text("Check these settings")');
      await page.locator('.settings-form .notice.bad').waitFor();
      expect(await page.locator('[id="setting-seasons-faults"]').innerText()).toMatch(/seasons\.1: .*number/);
      expect(await page.locator('[id="setting-issuer-faults"]').innerText()).not.toBe('');
      expect(await page.locator('[id="setting-folder-faults"]').innerText()).toBe('');
      expect(await page.inputValue(input('seasons'))).toBe('2019, soon');
      expect(await page.inputValue(input('league.fictional'))).toBe('false');

      await page.fill(input('seasons'), '2019');
      await page.fill(input('issuer'), 'harbor');
      await page.click('button:has-text("Check these settings")');
      await page.locator('.settings-form .notice.good').waitFor();
      expect(await page.locator('[aria-invalid=true]').count()).toBe(0);
      await page.goto(platformUrl + demo);
      expect(await page.inputValue(input('seasons'))).toBe('');
      await page.context().close();
    },
    60_000,
  );

  it('[P05] of a plugin that is not installed have no page', async () => {
    const page = await operatorsPage(false);
    const response = await page.goto(`${platformUrl}/operations/plugins/curling`);
    expect(response?.status()).toBe(404);
    await page.context().close();
  }, 60_000);
});
