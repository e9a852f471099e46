import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { startPlatform } from '../test/platform.mjs';
import { figure, type Figure } from './figure.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const readers = 100;
const seconds = 60;
/** Milliseconds; that of the original system's own test. */
const aimOnAverage = 4000;

/** A hundred readers at once on hockey's clubs, a club's roster and a player, each asking for its next page as soon as it has one. */
export async function bench(): Promise<Figure[]> {
  const platform = await startPlatform(root, { API_REQUESTS_PER_MINUTE: '1000000000', LOG_LEVEL: 'warn' });
  try {
    const league = `${platform.url}/v1/leagues/northern/seasons/latest`;
    const { clubs } = await json(league);
    const { rows } = await json(`${league}/leaders/points?limit=1`);
    const paths = ['/hockey', `/teams/${clubs[0].id}`, `/players/${rows[0].person.id}`];
    for (const path of paths) await fetch(platform.url + path);
    const { latency, requests, errors, timeouts, non2xx } = await autocannon({
      url: platform.url,
      connections: readers,
      duration: seconds,
      requests: paths.map((path) => ({ path })),
    });
    const name = (what: string) => `[B35] [R02] ${readers} readers on home, team and player for ${seconds} s: ${what}`;
    return [
      figure(name('errors'), errors + timeouts + non2xx, 'errors', 0),
      figure(name('mean'), latency.average, 'ms', aimOnAverage),
      figure(name('p50'), latency.p50, 'ms', aimOnAverage),
      figure(name('p97.5'), latency.p97_5, 'ms', aimOnAverage),
      figure(name('p99'), latency.p99, 'ms', aimOnAverage),
      { ...figure(name('pages a second'), requests.average, 'pages/s', Infinity), aim: 'none', met: null },
    ];
  } finally {
    await platform.stop();
  }
}

async function json(url: string) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}; are the demo's hockey pages there?`);
  return response.json();
}
