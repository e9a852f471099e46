/**
 * kill -9 of worker, API, database, Redis and command line, at random moments; then everything must stand in the database as
 * after an undisturbed run, byte for byte, with the same sums of what was read.
 *
 *   npm run chaos -- [--redis] [--back-fill] [--kills 10] [--seed N] [--replay DIR] [--keep]
 *
 * What is disturbed is the nightly chain: all imports at a start, and every processor after them. With --back-fill it is
 * `fieldhouse import INSTALLATION --mode missing` of the past seasons, on top of a database that holds the newest one. Without
 * --replay the demo leagues are imported. With --redis the queue is Bull on a Redis of its own, which is killed too. Database and
 * Redis stay away for up to half a minute; programs are started again at once.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeDemoLeague } from '../demo-league/demo-league.mjs';
import { randomOf } from '../demo-league/random.mjs';
import { House } from '../house/house.mjs';
import { build } from '../start/build.mjs';
import { backFill } from './back-fill.mjs';
import { differences, endState } from './end-state.mjs';
import { killAtRandom } from './kill-at-random.mjs';
import { nightlyChain } from './nightly-chain.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const { values } = parseArgs({
  options: {
    'back-fill': { type: 'boolean', default: false },
    redis: { type: 'boolean', default: false },
    kills: { type: 'string', default: '10' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    replay: { type: 'string' },
    keep: { type: 'boolean', default: false },
  },
});
if (values['back-fill'] && values.replay) {
  console.error('--back-fill is of the demo league: leave --replay out.');
  process.exit(2);
}
const longest = 900;
const folder = mkdtempSync(`${tmpdir()}/fieldhouse-chaos-`);
const demo = `${folder}/demo`;
const say = (/** @type {string} */ text) => console.error(text);

/** @param {string} name */
function house(name) {
  const replay = values.replay ? { FIELDHOUSE_REPLAY_FOLDER: resolve(values.replay) } : {};
  const { redis } = values;
  return new House({ root, folder: `${folder}/${name}`, redis, sources: { FIELDHOUSE_DEMO_FOLDER: demo, ...replay } });
}

/**
 * Closes the house whatever comes of the work in it.
 * @template T
 * @param {House} house
 * @param {(house: House) => Promise<T>} work
 */
async function inHouse(house, work) {
  try {
    return await work(house);
  } finally {
    await house.close();
  }
}

/** @param {House} of */
const runsOver = async (of) => (await of.progress())?.over ?? 0;

say(`Seed ${values.seed}; logs in ${folder}`);
await build(root);
await writeDemoLeague(demo);
const chain = values['back-fill']
  ? await backFill({ folder, demo, house, longest })
  : nightlyChain(values.redis, house);

const { expected, runs } = await inHouse(await chain.begin('calm'), async (calm) => {
  const before = await runsOver(calm);
  const start = Date.now();
  await calm.settled(longest);
  const seconds = (Date.now() - start) / 1000;
  const runs = (await runsOver(calm)) - before;
  const expected = await endState(calm);
  say(`Undisturbed: ${runs} runs in ${seconds.toFixed(1)} s, ${JSON.stringify(expected.records)}`);
  return { expected, runs };
});

const { found, killed, seconds } = await inHouse(await chain.begin('troubled'), async (troubled) => {
  const start = Date.now();
  const killed = await killAtRandom(troubled, {
    kills: Number(values.kills),
    parts: chain.parts,
    from: await runsOver(troubled),
    runs,
    random: randomOf(values.seed),
    say,
  });
  await troubled.settled(longest);
  const seconds = (Date.now() - start) / 1000;
  return { found: await endState(troubled), killed, seconds };
});

const differing = differences(expected, found);
for (const difference of differing) say(`  ${difference}`);
say(`Killed ${JSON.stringify(killed)}, over in ${seconds.toFixed(1)} s: ${JSON.stringify(found.records)}`);
if (!values.keep && differing.length === 0) rmSync(folder, { recursive: true, force: true });
const kills = Object.values(killed).reduce((sum, times) => sum + times, 0);
const { tables, rows } = found;
console.log(
  differing.length === 0
    ? `Equal after ${kills} kills of the ${chain.name}: ${Object.keys(tables).length} tables, ${rows} rows, byte for byte.`
    : `NOT equal after ${kills} kills of the ${chain.name} (seed ${values.seed}): ${differing.length} differences.`,
);
process.exit(differing.length === 0 ? 0 : 1);
