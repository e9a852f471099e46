import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openBrowser } from './browser.js';
import { platformPages, platformUrl, type PlatformPages } from './platform-pages.js';
import { logIn, watchedPage, type WatchedPage } from './watched-page.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Finding {
  readonly id: string;
  readonly impact: string | null | undefined;
  readonly html: string | undefined;
}

describe('every page', () => {
  let browser: Browser;
  let pages: PlatformPages;

  beforeAll(async () => {
    [browser, pages] = await Promise.all([openBrowser(), platformPages()]);
  }, 60_000);
  afterAll(() => browser?.close());

  /** Goes to every page, operators' pages logged in, and collects what the look at each says. */
  async function overAll(options: BrowserContextOptions, look: Look): Promise<Record<string, readonly unknown[]>> {
    const context = await browser.newContext(options);
    const watched = await Promise.all([1, 2, 3].map(() => watchedPage(context)));
    await logIn(watched[0]!.page, platformUrl, pages.operator);
    const found: Record<string, readonly unknown[]> = {};
    const waiting = Object.entries({ ...pages.open, ...pages.operators }).values();
    const lookOn = async (own: WatchedPage) => {
      for (const [name, path] of waiting) {
        const response = await own.page.goto(platformUrl + path);
        const said = await look(own, response?.headers()['content-security-policy'] ?? '');
        if (said.length > 0) found[name] = said;
      }
    };
    await Promise.all(watched.map(lookOn));
    await context.close();
    return found;
  }

  it('[E13] has no serious accessibility finding in either theme', async () => {
    /* The policy would keep axe itself out; a colour on its way to another has neither's contrast. */
    const findings = await overAll(
      { colorScheme: 'light', reducedMotion: 'reduce', bypassCSP: true },
      async ({ page }) => {
        await page.evaluate(axe);
        const light = await seriousFindings(page, {});
        await page.emulateMedia({ colorScheme: 'dark' });
        /* What the dark theme changes is colours alone. */
        const dark = await seriousFindings(page, { runOnly: ['color-contrast'] });
        await page.emulateMedia({ colorScheme: 'light' });
        return [...light, ...dark.map((finding) => ({ ...finding, theme: 'dark' }))];
      },
    );
    expect(findings).toEqual({});
  }, 240_000);

  it('[E14] [S04] at 390 pixels does not scroll sideways, keeps header and first column, and its policy silent', async () => {
    const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
    const wrong = await overAll(phone, async ({ page, troubles }, policy) => [
      ...(await troubles()),
      ...(/script-src 'self' 'nonce-[^']+'/.test(policy) ? [] : [`no nonce in the policy: ${policy}`]),
      ...(/unsafe-inline|unsafe-eval/.test(policy) ? [`unsafe policy: ${policy}`] : []),
      ...(await page.evaluate(sidewaysFaults)),
    ]);
    expect(wrong).toEqual({});
  }, 240_000);

  it('[E16] [E08] says of which day its data are, and carries the notice of their source', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    for (const { name, notices } of pages.noticed.flatMap(({ names, notices: said }) =>
      names.map((each) => ({ name: each, notices: said })),
    )) {
      await page.goto(platformUrl + pages.open[name]);
      expect(await page.locator('.age').innerText()).toMatch(/Data as of \d+ \w+ \d{4}, \d\d:\d\d UTC/);
      const shown = (await page.locator('.source-notice').allInnerTexts()).join(' ');
      for (const notice of notices) expect({ name, shown }).toEqual({ name, shown: expect.stringContaining(notice) });
      expect(await page.locator('.age .fictional').count()).toBe(pages.league.fictional ? 1 : 0);
    }
    await context.close();
  }, 60_000);

  it('[B05] [B13] [E12] answers what does not exist with 404, its words and a way on, without a script', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    for (const path of [
      '/nothing/here/at/all',
      '/curling',
      '/baseball/nowhere/1850',
      `/baseball/${pages.league.key}/1850`,
      '/players/00000000-0000-8000-8000-000000000000',
      '/players/not-an-id',
      '/teams/00000000-0000-8000-8000-000000000000',
      '/games/00000000-0000-8000-8000-000000000000',
      '/leaders?metric=nonsense',
      '/leaders?season=1850',
      '/no-page',
    ]) {
      const response = await page.goto(platformUrl + path);
      expect({ path, status: response?.status() }).toEqual({ path, status: 404 });
      expect(await page.locator('main a').count()).toBeGreaterThan(0);
    }
    await page.close();
  }, 60_000);
});

type Look = (watched: WatchedPage, policy: string) => Promise<readonly unknown[]>;

/** What axe finds serious or worse on the page as it stands. */
const seriousFindings = (page: Page, how: object) =>
  page.evaluate(async (options): Promise<Finding[]> => {
    const runner = (globalThis as unknown as { axe: { run(on: Document, how: object): Promise<AxeResult> } }).axe;
    const { violations } = await runner.run(document, options);
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, impact, nodes }) => ({ id, impact, html: nodes[0]?.html }));
  }, how);

/** Runs in the page. */
function sidewaysFaults(): string[] {
  const faults: string[] = [];
  const { scrollWidth } = document.documentElement;
  if (scrollWidth > window.innerWidth) faults.push(`page is ${scrollWidth} wide`);
  for (const box of document.querySelectorAll<HTMLElement>('.table-box:not(.compact)')) {
    box.scrollTo({ left: 120, top: 120, behavior: 'instant' });
    const edge = box.getBoundingClientRect();
    const head = box.querySelector('thead th')?.getBoundingClientRect();
    const cell = box.querySelector('tbody tr:last-child th')?.getBoundingClientRect();
    if (head !== undefined && Math.abs(head.top - edge.top) > 2) faults.push(`header of ${box.ariaLabel} went away`);
    if (cell !== undefined && Math.abs(cell.left - edge.left) > 2)
      faults.push(`first column of ${box.ariaLabel} went away`);
  }
  return faults;
}

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly impact?: string | null;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}
