/**
 * kill -9 of worker, API and database in the middle of an import, at random moments; then everything must stand in the
 * database as after an undisturbed import, byte for byte.
 *
 *   npm run chaos -- [--kills 10] [--seed N] [--replay DIR] [--keep]
 *
 * Without --replay the demo league is imported.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeDemoLeague } from '../demo-league/demo-league.mjs';
import { build } from '../start/build.mjs';
import { House } from '../house/house.mjs';
import { randomOf } from '../demo-league/random.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '10' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    replay: { type: 'string' },
    keep: { type: 'boolean', default: false },
  },
});
const kills = Number(values.kills);
const random = randomOf(values.seed);
const folder = mkdtempSync(`${tmpdir()}/fieldhouse-chaos-`);
const say = (/** @type {string} */ text) => console.error(text);

const demo = `${folder}/demo`;
await writeDemoLeague(demo);

/** @param {string} name */
const house = (name) => {
  const replay = values.replay ? { FIELDHOUSE_REPLAY_FOLDER: resolve(values.replay) } : {};
  return new House({ root, folder: `${folder}/${name}`, sources: { FIELDHOUSE_DEMO_FOLDER: demo, ...replay } });
};
const imports = values.replay ? 10 : 4;

say(`Seed ${values.seed}; logs in ${folder}`);
await build(root);

const calm = house('calm');
await calm.open();
const start = Date.now();
await calm.settled(imports, 600);
const seconds = (Date.now() - start) / 1000;
const expected = await calm.digest();
const counted = await calm.conservation();
await calm.close();
say(`Undisturbed: ${seconds.toFixed(1)} s, ${JSON.stringify(counted)}`);

const troubled = house('troubled');
await troubled.open();
while (((await troubled.progress())?.open ?? 0) === 0) await sleep(50);
/** @type {Record<string, number>} */
const done = { worker: 0, api: 0, database: 0 };
for (let kill = 0; kill < kills; kill++) {
  await sleep(200 + random.next() * ((seconds * 1000) / kills));
  const part = random.pick(/** @type {const} */ (['worker', 'worker', 'api', 'database']));
  const progress = await troubled.progress();
  say(`kill -9 ${part} (runs over: ${progress?.over ?? '?'}, open: ${progress?.open ?? '?'})`);
  done[part] = (done[part] ?? 0) + 1;
  await troubled.kill(part);
}
await troubled.settled(imports, 900);
const found = await troubled.digest();
const conservation = await troubled.conservation();
await troubled.close();

const differing = Object.keys(expected).filter((table) => expected[table] !== found[table]);
for (const table of differing) say(`  ${table}: ${found[table]} instead of ${expected[table]}`);
const ok = differing.length === 0 && conservation.broken === 0;
say(`Killed ${JSON.stringify(done)}: ${JSON.stringify(conservation)}`);
if (!values.keep && ok) rmSync(folder, { recursive: true, force: true });
console.log(
  ok
    ? `Equal after ${kills} kills: ${Object.keys(expected).length} tables, byte for byte.`
    : `NOT equal after ${kills} kills (seed ${values.seed}): ${differing.join(', ')}; ${conservation.broken} runs do not add up.`,
);
process.exit(ok ? 0 : 1);
