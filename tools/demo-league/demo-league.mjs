/**
 * Writes the fictional leagues in the formats of their sources, the same on every machine: baseball's Harbor League, two seasons
 * of twelve clubs, 432 games each, and hockey's Northern League. `node tools/demo-league/demo-league.mjs FOLDER [SEED]`
 *
 * - `2024/`, `2025/`: play by play as Retrosheet publishes it
 * - `transactions/YYYYMM.json`, `teams/YYYY.json`: what MLB's StatsAPI answers
 * - `statcast/*.csv.gz`: pitches as Baseball Savant tables them
 * - `register/people_mlb.csv`: which ids are one person
 * - `hockey/`: what the NHL's API answers, see hockey/hockey-league.mjs
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { argv } from 'node:process';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { clubs } from './clubs.mjs';
import { fileText, gameLines, rosterLines, teamLines } from './files.mjs';
import { makeHockeyLeague } from './hockey/hockey-league.mjs';
import { makePeople } from './people.mjs';
import { randomOf } from './random.mjs';
import { registerText } from './register.mjs';
import { firstSquads } from './rosters.mjs';
import { Season } from './season.mjs';
import { teamsBody } from './teams.mjs';
import { pitchTables } from './tracking/pitch-tables.mjs';
import { monthlyBodies } from './transactions/ledger.mjs';
import { noise } from './transactions/noise.mjs';
import { winter } from './transactions/winter.mjs';

/** @typedef {import('./season.mjs').PlayedGame} PlayedGame */

export const seasons = /** @type {const} */ ([2024, 2025]);
export const defaultSeed = 'harbor';

/**
 * @typedef {object} DemoLeague
 * @property {Map<string, string>} files path below the folder → text; all but the pitches
 * @property {readonly PlayedGame[]} games of all seasons, in the order played
 */

/**
 * The whole league of baseball.
 * @param {string} [seed]
 * @returns {DemoLeague}
 */
export function makeDemoLeague(seed = defaultSeed) {
  const random = randomOf(seed);
  const moves = randomOf(`${seed} moves`);
  const { person, everybody } = makePeople();
  /** @type {import('./season.mjs').World} */
  const world = { random, moves, person, squads: [], notes: [], aftermaths: new Map(), recovering: [] };
  world.squads = firstSquads(random, moves, person);
  /** @type {Map<string, string>} */
  const files = new Map();
  /** @type {PlayedGame[]} */
  const games = [];
  /** @type {Map<string, number[]>} */
  const played = new Map();
  for (const year of seasons) {
    const season = new Season(world, year);
    noise(world, season.first - 30, season.last + 20);
    for (const [path, text] of retrosheetFiles(random, season)) files.set(path, text);
    files.set(`teams/${year}.json`, `${JSON.stringify(teamsBody(year), null, 1)}\n`);
    for (const id of new Set([...season.members.values()].flatMap((members) => [...members.keys()])))
      played.set(id, [...(played.get(id) ?? []), year]);
    games.push(...season.games);
    if (year !== seasons.at(-1)) winter(world, year);
  }
  for (const [month, body] of monthlyBodies(world.notes)) files.set(`transactions/${month}.json`, body);
  files.set('register/people_mlb.csv', registerText(everybody, played));
  return { files, games };
}

/** @param {import('./random.mjs').Random} random @param {Season} season @returns {Generator<[path: string, text: string]>} */
function* retrosheetFiles(random, { year, games, members }) {
  yield [`${year}/TEAM${year}`, fileText(teamLines())];
  for (const { code, conference } of clubs) {
    const atHome = games.filter(({ fixture }) => fixture.home === code);
    const lines = atHome.flatMap(({ fixture, game }) => gameLines(random, fixture, game));
    yield [`${year}/${year}${code}.EV${conference}`, fileText(lines)];
    yield [`${year}/${code}${year}.ROS`, fileText(rosterLines(code, members.get(code)?.values() ?? []))];
  }
}

/**
 * Writes the league unless the same one is there already.
 * @param {string} folder
 * @param {string} [seed]
 * @returns {Promise<boolean>} whether anything was written
 */
export async function writeDemoLeague(folder, seed = defaultSeed) {
  if (isWritten(folder, seed)) return false;
  rmSync(folder, { recursive: true, force: true });
  const { files, games } = makeDemoLeague(seed);
  for (const [path, text] of files) write(folder, path, text);
  for (const [path, text] of makeHockeyLeague(seed)) write(folder, `hockey/${path}`, text);
  /** @type {Promise<void>[]} */
  const packed = [];
  for (const [path, bytes] of pitchTables(games)) {
    packed.push(bytes.then((data) => write(folder, path, data)));
    // Others in this process have their turn.
    await setImmediate();
  }
  await Promise.all(packed);
  writeFileSync(stampOf(folder), versionOf(seed));
  return true;
}

/** @param {string} folder */
const stampOf = (folder) => `${folder}/.made-by`;

/** Whether the folder holds the league that this program makes of the seed. @param {string} folder @param {string} [seed] */
export const isWritten = (folder, seed = defaultSeed) =>
  existsSync(stampOf(folder)) && readFileSync(stampOf(folder), 'utf8') === versionOf(seed);

/** @param {string} folder @param {string} path @param {string | Uint8Array} data */
function write(folder, path, data) {
  mkdirSync(dirname(`${folder}/${path}`), { recursive: true });
  writeFileSync(`${folder}/${path}`, data);
}

/** Another version of this program makes another league. @param {string} seed */
function versionOf(seed) {
  const maker = createHash('sha256').update(seed);
  const here = fileURLToPath(new URL('.', import.meta.url));
  const modules = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.mjs'));
  for (const name of modules.sort()) maker.update(readFileSync(here + name));
  return maker.digest('hex');
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, seed] = argv.slice(2);
  if (!folder) {
    console.error('usage: node tools/demo-league/demo-league.mjs FOLDER [SEED]');
    process.exitCode = 2;
  } else {
    const written = await writeDemoLeague(folder, seed);
    console.log(written ? `${folder}: seasons ${seasons.join(' and ')} written` : `${folder} is up to date`);
  }
}
