import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { startPlatform } from '../test/platform.mjs';
import { figure, type Figure } from './figure.mjs';
import { fillPitches } from './pitch-filling.js';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const pitches = Number(process.env['FIELDHOUSE_BENCH_PITCHES'] ?? 4_000_000);
const aimMilliseconds = 50;
/** Asked first, and not counted: a program just started is not what a reader meets. */
const warmUp = 40;

/** The pictures of a stint, each stint asked for once so that no answer is kept yet, over a table of four million pitches. */
export async function bench(): Promise<Figure[]> {
  const settings = { FIELDHOUSE_DEMO: 'false', API_REQUESTS_PER_MINUTE: '1000000000', LOG_LEVEL: 'warn' };
  const platform = await startPlatform(root, settings);
  const database = new Client({ connectionString: platform.settings['DATABASE_URL'] });
  try {
    await database.connect();
    const stints = await fillPitches(database, pitches);
    const api = platform.addresses.api[0]!;
    const pages = ['pitches', 'plate-appearances'] as const;
    const figures: Figure[] = [];
    for (const [at, page] of pages.entries()) {
      // Another part of the stints for each: what is kept of a player must not count for the second.
      const own = stints.filter((_, number) => number % pages.length === at);
      const times = [];
      for (const stint of own) times.push(await answerTime(`${api}/v1/injuries/stints/${stint}/${page}`));
      const counted = times.slice(warmUp).sort((a, b) => a - b);
      const name = (what: string) => `[A46] API, ${page} around a stint, of ${pitches / 1e6} million pitches: ${what}`;
      figures.push(
        figure(name('p50'), share(counted, 0.5), 'ms', aimMilliseconds),
        figure(name('p99'), share(counted, 0.99), 'ms', aimMilliseconds),
      );
    }
    return figures;
  } finally {
    await database.end();
    await platform.stop();
  }
}

async function answerTime(url: string): Promise<number> {
  const began = performance.now();
  const answer = await fetch(url);
  const { before, after } = (await answer.json()) as { before?: { events: number }; after?: { events: number } };
  const took = performance.now() - began;
  if (!before?.events || !after?.events) throw new Error(`${url} answered ${answer.status} without events`);
  return took;
}

const share = (sorted: readonly number[], part: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!;
