/**
 * `npm run stack`: the real servers that can be started here without being installed, for a person: each on a free port of 127.0.0.1, its data
 * under .fieldhouse/stack. Prints the settings that make the programs use them; Ctrl-C stops them all, and keeps the data.
 */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { stackable } from './stack/stackable.mjs';

const folder = fileURLToPath(new URL('../.fieldhouse/stack', import.meta.url));
/** @type {import('./stack/stackable.mjs').Started[]} */
const started = [];

const stopAll = async () => {
  for (const { stop } of started.splice(0).reverse()) await stop();
};
const asked = new Promise((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, resolve);
});

try {
  mkdirSync(folder, { recursive: true });
  for (const { name, missing, start } of stackable) {
    const absent = missing();
    if (absent !== null) {
      console.log(`${name} is left out: ${absent}.`);
      continue;
    }
    console.log(`${name} starts ...`);
    started.push(await start(`${folder}/${name.toLowerCase()}`, (text) => console.log(`  ${text}`)));
  }
  console.log('\nRunning. Set for the programs, before npm start for one:\n');
  for (const { settings } of started) {
    for (const [setting, value] of Object.entries(settings)) console.log(`export ${setting}=${value}`);
  }
  console.log('\nCtrl-C stops them; their data stay.');
  await asked;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await stopAll();
}
