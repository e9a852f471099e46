import { cpSync, mkdirSync, readdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { seasons } from '../demo-league/demo-league.mjs';

/**
 * The past seasons of the demo league, read in by the command line where only the newest one was known.
 * @param {object} options
 * @param {string} options.folder
 * @param {string} options.demo the whole league, as written
 * @param {(name: string) => import('../house/house.mjs').House} options.house
 * @param {number} options.longest seconds that the newest season may take
 * @returns {Promise<import('./chain.js').Chain>}
 */
export async function backFill({ folder, demo, house, longest }) {
  const past = `${folder}/past`;
  move(demo, past, isPast);
  const newest = house('newest');
  await newest.open();
  await newest.settled(longest);
  await newest.close();
  return {
    name: 'back-fill',
    parts: ['command', 'command', 'worker', 'api', 'database'],
    async begin(name) {
      move(demo, past, isPast);
      cpSync(newest.folder, `${folder}/${name}`, { recursive: true });
      const opened = house(name);
      await opened.open();
      // What the worker does at its start is over before there is more to read.
      await opened.settled(longest);
      move(past, demo, () => true);
      void fillIn(opened);
      while (((await opened.progress())?.open ?? 0) === 0) await sleep(50);
      return opened;
    },
  };
}

/** @param {import('../house/house.mjs').House} house */
async function fillIn(house) {
  for (const installation of await house.installations())
    await house.command(['import', installation, '--mode', 'missing']);
}

/** By the first year in its name: `statcast/statcast_2024-04.csv.gz`, `2024/HAR2024.ROS`. @param {string} path */
const isPast = (path) => Number(/\d{4}/.exec(path)?.[0] ?? seasons.at(-1)) < Number(seasons.at(-1));

/** @param {string} from @param {string} to @param {(path: string) => boolean} which */
function move(from, to, which) {
  mkdirSync(to, { recursive: true });
  for (const path of readdirSync(from, { recursive: true, encoding: 'utf8' })) {
    if (statSync(`${from}/${path}`).isDirectory() || !which(path)) continue;
    mkdirSync(dirname(`${to}/${path}`), { recursive: true });
    renameSync(`${from}/${path}`, `${to}/${path}`);
  }
}
