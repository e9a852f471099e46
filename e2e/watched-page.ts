import type { BrowserContext, Page } from 'playwright-core';

export interface WatchedPage {
  readonly page: Page;
  /** What went wrong since the last look: policy violations, script errors, dialogs. */
  troubles(): Promise<readonly string[]>;
}

/** A page that notes each violation of its content-security policy, each script error and each dialog. */
export async function watchedPage(context: BrowserContext): Promise<WatchedPage> {
  const page = await context.newPage();
  const seen: string[] = [];
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy violation: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  page.on('console', (message) => {
    const text = message.text();
    /* A page not found is a failed resource to the console, and right. */
    if (message.type() === 'error' && !text.includes('404 (Not Found)')) seen.push(text);
  });
  page.on('pageerror', (error) => seen.push(`script error: ${error.message}`));
  page.on('dialog', (dialog) => {
    seen.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return {
    page,
    async troubles() {
      await atRest(page);
      return seen.splice(0);
    },
  };
}

/** Loaded, its scripts run, nothing left to do: what is drawn late has been drawn. */
export async function atRest(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => requestIdleCallback(() => requestIdleCallback(() => setTimeout(resolve, 100)))),
  );
}

/** Logs in through the page's own form. */
export async function logIn(page: Page, url: string, account: { readonly email: string; readonly password: string }) {
  await page.goto(`${url}/login`);
  await page.fill('input[name=email]', account.email);
  await page.fill('input[name=password]', account.password);
  await page.click('button.main:has-text("Log in")');
  await page.waitForURL(/\/account/);
}
