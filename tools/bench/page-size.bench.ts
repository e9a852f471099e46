import { fileURLToPath } from 'node:url';
import { openBrowser } from '../../e2e/browser.js';
import { startPlatform } from '../test/platform.mjs';
import { figure, type Figure } from './figure.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const plain = 170;
const withCharts = 270;

/** What a browser with an empty cache carries over the wire for a page, scrolled to its end so that charts load too. */
export async function bench(): Promise<Figure[]> {
  const platform = await startPlatform(root);
  const browser = await openBrowser();
  try {
    const get = async (path: string) => (await fetch(platform.url + path)).json();
    const { rows } = await get('/v1/leagues/harbor/seasons/2025/leaders/batting-average?limit=1');
    const pages: [name: string, path: string, atMost: number][] = [
      ['home', '/', plain],
      ['season', '/baseball/harbor/2025', plain],
      ['leaders', '/leaders', plain],
      ['glossary', '/glossary', plain],
      ['player, with charts', `/players/${rows[0].person.id}`, withCharts],
    ];
    const figures: Figure[] = [];
    for (const [name, path, atMost] of pages) {
      const page = await browser.newPage();
      const protocol = await page.context().newCDPSession(page);
      let bytes = 0;
      protocol.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
      await protocol.send('Network.enable');
      await page.goto(platform.url + path, { waitUntil: 'networkidle' });
      await page.evaluate(() => globalThis.scrollTo(0, document.body.scrollHeight));
      await page.waitForTimeout(500);
      await page.waitForLoadState('networkidle');
      figures.push(figure(`First load of a page: ${name}`, bytes / 1000, 'kB', atMost));
      await page.close();
    }
    return figures;
  } finally {
    await browser.close();
    await platform.stop();
  }
}
