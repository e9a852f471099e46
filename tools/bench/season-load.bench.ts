import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { startPlatform, type Platform } from '../test/platform.mjs';
import { compared, figure, type Figure } from './figure.mjs';
import { cpuSeconds, peakMegabytes } from './processes.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const season = 2019;
const aimSeconds = 10;
const aimGrowth = 1.15;

/** From files to lines that can be asked for: a real season through engine and embedded database, then two and four of them. */
export async function bench(dataDir: string): Promise<Figure[]> {
  const loads = [];
  for (const count of [1, 2, 4]) loads.push(await load(dataDir, count));
  const [one, two, four] = loads as [Load, Load, Load];
  const growth = (more: Load, times: number) =>
    compared(
      `Growth: ${times} seasons, a season`,
      more.seconds / times,
      's',
      'one season alone',
      one.seconds,
      aimGrowth,
    );
  return [
    figure('Files to queryable lines, a season', one.seconds, 's', aimSeconds),
    { ...figure('Files to queryable lines, a season: CPU of the worker', one.cpu, 's', aimSeconds) },
    figure('Files to queryable lines, a season: memory of the worker at most', one.megabytes, 'MB', 512),
    growth(two, 2),
    growth(four, 4),
  ];
}

interface Load {
  readonly seconds: number;
  readonly cpu: number;
  readonly megabytes: number;
}

async function load(dataDir: string, count: number): Promise<Load> {
  const folder = mkdtempSync(`${tmpdir()}/fieldhouse-seasons-`);
  writeSeasons(`${dataDir}/baseball/retrosheet/${season}`, `${folder}/baseball/retrosheet`, count);
  mkdirSync(`${folder}/pitches/register`, { recursive: true });
  const platform = await startPlatform(root, { FIELDHOUSE_DEMO: 'false' }, ['--replay', folder]);
  try {
    const pid = platform.pids['worker']!;
    return { seconds: await secondsOfRuns(platform, count), cpu: cpuSeconds(pid), megabytes: peakMegabytes(pid) };
  } finally {
    await platform.stop();
    rmSync(folder, { recursive: true });
  }
}

/** The same season under other years, so that growth compares like with like. */
function writeSeasons(from: string, to: string, count: number): void {
  for (let year = season; year > season - count; year--) {
    const folder = `${to}/${year}`;
    if (year === season) {
      cpSync(from, folder, { recursive: true, dereference: true });
      continue;
    }
    mkdirSync(folder, { recursive: true });
    for (const name of readdirSync(from)) {
      const text = readFileSync(`${from}/${name}`, 'latin1').replaceAll(String(season), String(year));
      writeFileSync(`${folder}/${name.replace(String(season), String(year))}`, text, 'latin1');
    }
  }
}

/** From the first run's start to the last one's end, as the platform itself keeps them. */
async function secondsOfRuns({ settings }: Platform, seasons: number): Promise<number> {
  const database = new Client({ connectionString: settings['DATABASE_URL'] });
  await database.connect();
  try {
    const { rows } = await database.query(
      `select extract(epoch from max(ended_at) - min(started_at))::float as seconds, sum(records_out)::int as records
         from run where plugin <> 'player-register' and state = 'succeeded'`,
    );
    const { rows: found } = await database.query(
      'select count(distinct season_id)::int as seasons from batting_season_line',
    );
    if (found[0].seasons !== seasons) throw new Error(`${found[0].seasons} of ${seasons} seasons have lines`);
    return rows[0].seconds;
  } finally {
    await database.end();
  }
}
