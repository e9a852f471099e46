import { formulaText, seasonCounts } from '@fieldhouse/domain';
import { baseball } from '@fieldhouse/domain/baseball';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from './browser.js';
import { atRest } from './watched-page.js';
import { platformPages, platformUrl, type PlatformPages } from './platform-pages.js';

describe('tables and charts', () => {
  let browser: Browser;
  let pages: PlatformPages;

  beforeAll(async () => {
    [browser, pages] = await Promise.all([openBrowser(), platformPages()]);
  }, 60_000);
  afterAll(() => browser?.close());

  /** Every table of the page as its rows of cell texts. */
  const tablesOf = (page: Page) =>
    page.evaluate(() =>
      Array.from(document.querySelectorAll('table'), (table) =>
        Array.from(table.rows, (row) =>
          Array.from(row.cells, (cell) => (cell.querySelector('.meaning') ? cell.ariaSort : cell.textContent)).join(
            '|',
          ),
        ),
      ),
    );

  /** A column's cells as numbers. */
  const columnOf = async (page: Page, table: string, key: string) => {
    const place = await page
      .locator(`#${table} thead th`)
      .evaluateAll((heads, id) => heads.findIndex((head) => head.querySelector(`#${id}`) !== null), `${table}-${key}`);
    const texts = await page.locator(`#${table} tbody tr > :nth-child(${place + 1})`).allInnerTexts();
    return texts.map((text) => Number(text.replace(',', '')));
  };

  it('[E12] are complete without JavaScript', async () => {
    const without = await browser.newContext({ javaScriptEnabled: false });
    const withIt = await browser.newContext();
    for (const name of ['home', 'season', 'club', 'batter', 'pitcher', 'leaders', 'game', 'schedule']) {
      const [plain, full] = [await without.newPage(), await withIt.newPage()];
      await Promise.all([plain, full].map((page) => page.goto(platformUrl + pages.open[name])));
      await atRest(full);
      const tables = await tablesOf(plain);
      expect(tables.length).toBeGreaterThan(0);
      expect(tables).toEqual(await tablesOf(full));
      await Promise.all([plain.close(), full.close()]);
    }
    await Promise.all([without.close(), withIt.close()]);
  }, 120_000);

  it('[E12] give each chart a one-line summary and a table of the same points', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(platformUrl + pages.open['batter']);
    const chart = page.locator('figure [role=img]').first();
    expect(await chart.getAttribute('aria-label')).toMatch(/ over \d+ games: highest .+, lowest .+ at the end\./);
    const games = Number(/over (\d+) games/.exec((await chart.getAttribute('aria-label')) ?? '')?.[1]);
    await page.click('figure a:has-text("as a table")');
    expect(await page.locator('#log-table tbody tr').count()).toBe(games);
    await page.close();
  }, 60_000);

  it('draws the chart with a pointer once it is near, without moving the page', async () => {
    const page = await browser.newPage();
    await page.goto(platformUrl + pages.open['batter'], { waitUntil: 'networkidle' });
    const before = await page.locator('figure').first().boundingBox();
    await page.locator('figure').first().scrollIntoViewIfNeeded();
    await page.locator('.recharts-surface').waitFor();
    expect((await page.locator('figure').first().boundingBox())?.height).toBeCloseTo(before?.height ?? 0, 0);
    await page.close();
  }, 60_000);

  it('[E07] sort by links, and the address alone gives the view again', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(platformUrl + pages.open['club']);
    await page.click('#batting thead a:has-text("HR")');
    const values = await columnOf(page, 'batting', 'home-runs');
    expect(values).toEqual([...values].sort((a, b) => b - a));
    await page.click('#batting thead a:has-text("HR")');
    const turned = await columnOf(page, 'batting', 'home-runs');
    expect(turned).toEqual([...turned].sort((a, b) => a - b));
    const again = await context.newPage();
    await again.goto(page.url());
    expect(await tablesOf(again)).toEqual(await tablesOf(page));
    expect(await again.locator('#batting th[aria-sort=ascending]').count()).toBe(1);
    await context.close();
  }, 60_000);

  it('[E07] download as CSV and JSON', async () => {
    const page = await browser.newPage();
    for (const name of ['season', 'schedule', 'club', 'batter', 'leaders', 'game', 'glossary']) {
      await page.goto(platformUrl + pages.open[name]);
      const files = await page
        .locator('.acts a:not(:first-child)')
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
      expect(files.length).toBeGreaterThan(1);
      for (const file of files) {
        const response = await fetch(file);
        expect({ file, status: response.status }).toEqual({ file, status: 200 });
        const kind = new URL(file).pathname.endsWith('.csv') ? 'text/csv' : 'application/json';
        expect(response.headers.get('content-type')).toContain(kind);
        expect((await response.text()).length).toBeGreaterThan(20);
      }
    }
    await page.close();
  }, 120_000);

  it('[E04] explain a metric on hover, focus and tap: formula, unit, direction, pool, source', async () => {
    const page = await browser.newPage();
    await page.goto(platformUrl + pages.open['leaders']);
    const meaning = page.locator('#leaders-home-runs');
    const link = page.locator('#leaders thead a:has-text("HR")').first();
    expect(await meaning.isVisible()).toBe(false);
    await link.hover();
    await meaning.waitFor({ state: 'visible' });
    const words = await meaning.innerText();
    for (const part of ['Home runs', 'HR', 'Unit:', 'Better: higher', 'Pool:', 'Source:'])
      expect(words).toContain(part);
    await page.mouse.move(0, 0);
    expect(await meaning.isVisible()).toBe(false);
    await page.locator('.table-box').focus();
    for (let i = 0; i < 60 && !(await meaning.isVisible()); i++) await page.keyboard.press('Tab');
    expect(await meaning.isVisible()).toBe(true);
    await page.close();

    const phone = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    const touched = await phone.newPage();
    await touched.goto(platformUrl + pages.open['leaders']);
    await touched.locator('#leaders thead button').first().tap();
    await touched.locator('#leaders .meaning:popover-open').waitFor({ state: 'visible' });
    await phone.close();
  }, 60_000);

  it('[E04] explain every metric column of every table', async () => {
    const page = await browser.newPage();
    for (const name of ['season', 'club', 'batter', 'pitcher', 'leaders', 'game']) {
      await page.goto(platformUrl + pages.open[name]);
      const bare = await page
        .locator('thead th')
        .evaluateAll((heads) =>
          heads
            .filter(
              (head) =>
                head.querySelector('.meaning, abbr[title]') === null && /^[A-Z0-9%/]{2,}$/.test(head.textContent),
            )
            .map((head) => head.textContent),
        );
      expect({ name, bare }).toEqual({ name, bare: [] });
    }
    await page.close();
  }, 60_000);

  it('[E01] list the leaders of every metric, and offer the minimum for rates only', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(platformUrl + pages.open['leaders']);
    const offered = await page
      .locator('#metric-menu a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    const metrics = baseball.metrics.filter((metric) => metric.line !== 'standing');
    expect(offered.length).toBe(metrics.length);
    for (const [place, metric] of metrics.entries()) {
      /* As text: nothing here needs the page to be drawn. */
      const response = await page.request.get(platformUrl + offered[place]);
      const html = await response.text();
      expect({ metric: metric.id, status: response.status() }).toEqual({ metric: metric.id, status: 200 });
      expect(/<h1[^>]*>([^<]*)/.exec(html)?.[1]).toBe(`${metric.name} leaders`);
      expect(html.includes('aria-label="Minimum"')).toBe(metric.qualifier !== undefined);
    }
    await page.close();
  }, 120_000);

  it('[E05] find each metric of the registry in the glossary, with its formula', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(`${platformUrl}/glossary`);
    for (const metric of baseball.metrics) {
      const line = baseball.lines.find((kind) => kind.id === metric.line);
      const words = await page.locator(`[id="baseball-${metric.id}"]`).innerText();
      expect(words).toContain(metric.name);
      expect(words).toContain(formulaText(metric.formula, (count) => (line && seasonCounts(line)[count]) ?? count));
    }
    await page.close();
  }, 60_000);

  it('[E15] mark small samples and leave missing values blank', async () => {
    const page = await browser.newPage();
    await page.goto(platformUrl + pages.open['everybody']);
    expect(await page.locator('#leaders .tag:has-text("small sample")').count()).toBeGreaterThan(0);
    await page.goto(platformUrl + pages.open['leaders']);
    expect(await page.locator('#leaders .tag:has-text("small sample")').count()).toBe(0);
    for (const name of ['club', 'batter', 'leaders']) {
      await page.goto(platformUrl + pages.open[name]);
      expect(
        await page
          .locator('td')
          .evaluateAll((cells) => cells.filter((cell) => /NaN|null|undefined|Infinity/.test(cell.textContent)).length),
      ).toBe(0);
    }
    await page.close();
  }, 60_000);
});
