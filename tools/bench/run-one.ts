import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** Runs one bench file in a process of its own: what another one left behind must not count. */
const [file = '', dataDir = '', out = ''] = process.argv.slice(2);
const { bench } = (await import(pathToFileURL(file).href)) as { bench(dataDir: string): Promise<unknown> };
writeFileSync(out, JSON.stringify(await bench(dataDir)));
process.exit();
