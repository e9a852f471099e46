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

/**
 * Waits until some season has games and standings, telling what there is so far.
 * @param {string} address
 * @param {(detail: string) => void} tell
 * @param {() => boolean} stopping
 */
export async function firstData(address, tell, stopping) {
  const deadline = Date.now() + 600_000;
  let seen = '';
  for (let quiet = 0; Date.now() < deadline && !stopping(); await sleep(250)) {
    const leagues = parse((await ask(`${address}/v1/leagues`)).body)?.leagues ?? [];
    const games = leagues.flatMap((/** @type {any} */ { key, seasons }) =>
      seasons.map((/** @type {any} */ season) => `${key} ${season.label}: ${season.games} games`),
    );
    const now = games.join(', ');
    if (now) tell(now);
    quiet = now !== '' && now === seen ? quiet + 1 : 0;
    seen = now;
    const ready = leagues.length > 0 && quiet > 4 && (await everyStanding(address, leagues));
    if (ready) return now;
  }
  return seen ? `${seen}; still loading` : 'none so far; the worker’s log says why';
}

/** Derived tables come last. @param {string} address @param {any[]} leagues */
async function everyStanding(address, leagues) {
  for (const { key, seasons } of leagues) {
    for (const { label } of seasons) {
      const { body } = await ask(`${address}/v1/leagues/${key}/seasons/${encodeURIComponent(label)}/standings`);
      if (!(parse(body)?.rows?.length > 0)) return false;
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
