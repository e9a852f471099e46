/**
 * Writes the fictional Harbor League in Retrosheet's own format: two seasons, twelve clubs, 432 games each, the same on
 * every machine. `node tools/demo-league/demo-league.mjs FOLDER [SEED]`
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { clubs } from './clubs.mjs';
import { fileText, gameLines, rosterLines, teamLines } from './files.mjs';
import { Game } from './game.mjs';
import { firstRosters, makePeople, nextRosters, trade } from './people.mjs';
import { randomOf } from './random.mjs';
import { makeSchedule } from './schedule.mjs';

/** @typedef {import('./people.mjs').Person} Person */
/** @typedef {import('./people.mjs').Roster} Roster */

export const seasons = /** @type {const} */ ([2024, 2025]);
export const defaultSeed = 'harbor';

/**
 * The whole league as texts.
 * @param {string} [seed]
 * @returns {Map<string, string>} path below the folder → text
 */
export function makeDemoLeague(seed = defaultSeed) {
  const random = randomOf(seed);
  const person = makePeople(random);
  /** @type {Map<string, string>} */
  const files = new Map();
  let rosters = firstRosters(random, person);
  for (const year of seasons) {
    if (year !== seasons[0]) rosters = nextRosters(random, person, rosters);
    rosters = playSeason(random, year, rosters, files);
  }
  return files;
}

/**
 * @param {import('./random.mjs').Random} random
 * @param {number} year
 * @param {readonly Roster[]} opening
 * @param {Map<string, string>} files
 * @returns {Roster[]} as the season ends
 */
function playSeason(random, year, opening, files) {
  const traded = trade(random, opening, 16);
  /** @type {import('./side.mjs').Wear} */
  const wear = new Map();
  /** @type {Map<string, string[]>} */
  const games = new Map(clubs.map(({ code }) => [code, []]));
  const tradingRound = 26;
  for (const fixture of makeSchedule(random, year)) {
    const rosters = fixture.round < tradingRound ? opening : traded;
    const pair = /** @type {[Roster, Roster]} */ ([rosterOf(rosters, fixture.away), rosterOf(rosters, fixture.home)]);
    const game = new Game(random, pair, wear, Date.parse(fixture.date) / 86_400_000);
    games.get(fixture.home)?.push(...gameLines(random, fixture, game));
  }
  files.set(`${year}/TEAM${year}`, fileText(teamLines()));
  for (const { code, conference } of clubs) {
    files.set(`${year}/${year}${code}.EV${conference}`, fileText(games.get(code) ?? []));
    const people = new Map([opening, traded].flatMap((rosters) => everybody(rosterOf(rosters, code))));
    files.set(`${year}/${code}${year}.ROS`, fileText(rosterLines(code, people.values())));
  }
  return traded;
}

/** @param {readonly Roster[]} rosters @param {string} club @returns {Roster} */
function rosterOf(rosters, club) {
  const found = rosters.find((roster) => roster.club === club);
  if (!found) throw new Error(`no roster of ${club}`);
  return found;
}

/** @param {Roster} roster @returns {[string, Person][]} */
const everybody = ({ starters, relievers, batters }) =>
  [...starters, ...relievers, ...batters].map((person) => [person.id, person]);

/**
 * Writes the league unless the same one is there already.
 * @param {string} folder
 * @param {string} [seed]
 * @returns {boolean} whether anything was written
 */
export function writeDemoLeague(folder, seed = defaultSeed) {
  const stamp = `${folder}/.made-by`;
  const maker = createHash('sha256').update(seed);
  const here = fileURLToPath(new URL('.', import.meta.url));
  for (const name of readdirSync(here).sort()) if (name.endsWith('.mjs')) maker.update(readFileSync(here + name));
  const version = maker.digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === version) return false;
  rmSync(folder, { recursive: true, force: true });
  for (const year of seasons) mkdirSync(`${folder}/${year}`, { recursive: true });
  for (const [path, text] of makeDemoLeague(seed)) writeFileSync(`${folder}/${path}`, text);
  writeFileSync(stamp, version);
  return true;
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, seed] = argv.slice(2);
  if (!folder) {
    console.error('usage: node tools/demo-league/demo-league.mjs FOLDER [SEED]');
    process.exitCode = 2;
  } else {
    const written = writeDemoLeague(folder, seed);
    console.log(written ? `${folder}: seasons ${seasons.join(' and ')} written` : `${folder} is up to date`);
  }
}
