import { get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartError } from './options.mjs';

/**
 * Resolves once the address answers with less than 500.
 * @param {string} url
 * @param {() => boolean} stopping
 */
export async function answers(url, stopping) {
  const deadline = Date.now() + 120_000;
  while (Date.now() < deadline) {
    if (stopping()) throw new StartError('stopped');
    const { status } = await ask(url);
    if (status > 0 && status < 500) return;
    await sleep(50);
  }
  throw new StartError(`${url} does not answer after two minutes; the logs say why.`);
}

/** @typedef {{ key: string, seasons: { label: string, games: number }[] }} League */

/**
 * Waits until every season that must come is there with standings and leaders, and nothing more comes for a while.
 * @param {string} address
 * @param {readonly string[]} mustCome labels of seasons
 * @param {(detail: string) => void} tell
 * @param {() => boolean} stopping
 */
export async function firstData(address, mustCome, tell, stopping) {
  const deadline = Date.now() + 600_000;
  /** @type {string | undefined} */
  let seen;
  let since = 0;
  for (; Date.now() < deadline && !stopping(); await sleep(250)) {
    /** @type {League[]} */
    const leagues = parse((await ask(`${address}/v1/leagues`)).body)?.leagues ?? [];
    const now = leagues.map(inWords).join('; ');
    // What stands there at the first look is from the time before: nothing to wait for.
    if (seen !== undefined && now !== seen) since = Date.now();
    if (now !== '') tell(now);
    seen = now;
    const labels = leagues.flatMap(({ seasons }) => seasons.map(({ label }) => label));
    const quiet = now !== '' && Date.now() - since > quietMilliseconds;
    if (quiet && mustCome.every((label) => labels.includes(label)) && (await areDerived(address, leagues))) return now;
  }
  return seen ? `${seen}; still loading` : 'none so far; the worker’s log says why';
}

const quietMilliseconds = 2000;

/** "harbor 2025: 432 games, 2024: 432 games" @param {League} league */
const inWords = ({ key, seasons }) =>
  `${key} ${seasons.map(({ label, games }) => `${label}: ${games} games`).join(', ')}`;

/** Standings and leaders come last, out of the games. @param {string} address @param {readonly League[]} leagues */
async function areDerived(address, leagues) {
  for (const { key, seasons } of leagues) {
    for (const { label } of seasons) {
      const season = `${address}/v1/leagues/${key}/seasons/${encodeURIComponent(label)}`;
      const standings = parse((await ask(`${season}/standings`)).body)?.rows ?? [];
      const cards = parse((await ask(`${season}/leader-cards`)).body)?.cards ?? [];
      if (standings.length === 0 || !cards.some((/** @type {any} */ { rows }) => rows.length > 0)) return false;
    }
  }
  return true;
}

/** @param {string} body @returns {any} */
function parse(body) {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** @param {string} url @returns {Promise<{ status: number, body: string }>} */
function ask(url) {
  return new Promise((resolve) => {
    const request = get(url, { timeout: 5000 }, (response) => {
      let body = '';
      response.on('data', (chunk) => (body += chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
      response.on('error', () => resolve({ status: 0, body: '' }));
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve({ status: 0, body: '' }));
  });
}
