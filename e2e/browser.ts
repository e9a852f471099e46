import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createRequire } from 'node:module';
import { chromium, type Browser } from 'playwright-core';

const systemBrowser = '/usr/bin/chromium';
const quiet = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];

/** A headless Chromium: that of `CHROMIUM_PATH`, else the system's, else the one inside the npm package. */
export async function openBrowser(): Promise<Browser> {
  const chosen = process.env['CHROMIUM_PATH'] ?? (existsSync(systemBrowser) ? systemBrowser : null);
  if (chosen !== null) return chromium.launch({ executablePath: chosen, args: quiet });
  const packaged = await import('@sparticuz/chromium');
  const folder = join(createRequire(import.meta.url).resolve('@sparticuz/chromium'), '../../bin');
  /* The package unpacks the libraries that Chromium links to only on Amazon's machines; any bare machine needs them. */
  const libraries = await packaged.inflate(join(folder, 'al2023.tar.br'));
  return chromium.launch({
    executablePath: await packaged.default.executablePath(),
    args: [...packaged.default.args, ...quiet],
    env: { ...process.env, LD_LIBRARY_PATH: join(libraries, 'lib') } as Record<string, string>,
  });
}
