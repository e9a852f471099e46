import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { seasons, writeDemoLeague } from '../demo-league/demo-league.mjs';
import { install, isInstalled } from '../install/install.mjs';
import { build } from './build.mjs';
import { startDatabase } from './database.mjs';
import { openDoor } from './door.mjs';
import { createGateway } from './gateway.mjs';
import { StartError, readOptions } from './options.mjs';
import { Program } from './program.mjs';
import { recordedHockey } from './recorded-hockey.mjs';
import { hasStadium, programSettings, settingsFor } from './settings.mjs';
import { Steps } from './steps.mjs';
import { answers, firstData } from './waiting.mjs';

/** @typedef {import('./options.mjs').Options} Options */

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/**
 * Runs until Ctrl-C or until something cannot go on; sets the exit code.
 * @param {readonly string[]} args
 * @param {Readonly<Record<string, string | undefined>>} env
 */
export async function launch(args, env) {
  const house = new House();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => house.stop(0));
  try {
    await house.start(readOptions(args, env, root), env);
  } catch (error) {
    if (house.stopping) return;
    console.error(`\n${error instanceof StartError ? error.message : error instanceof Error ? error.stack : error}`);
    await house.stop(1);
  }
}

class House {
  stopping = false;
  steps = new Steps();
  /** What to stop, in reverse order of the start. @type {(() => unknown)[]} */
  #stops = [];
  /** @type {Program[]} */
  #programs = [];
  /** @type {Program | undefined} */
  #match;
  /** Where devices connect; none without a stadium's node. @type {string | undefined} */
  #devices;

  /** @param {Options} options @param {Readonly<Record<string, string | undefined>>} env */
  async start(options, env) {
    const { steps } = this;
    const { folder, port, replayFolder } = options;
    if (replayFolder) steps.add('hockey', 'pages');
    const door = await openDoor(options.host, port, () => steps.all);
    this.#stops.push(() => door.close());
    prepareFolder(folder);

    await steps.run('packages', async (tell) => {
      if (isInstalled(root)) return 'up to date';
      await install(root, tell);
      return 'installed';
    });
    await steps.run('programs', async (tell) => ((await build(root, tell)) ? 'built' : 'up to date'));
    const databaseUrl = await steps.run('database', () => this.#startDatabase(options));
    if (options.demo) {
      const league = `${folder}/demo`;
      await steps.run('demo league', async () => ((await writeDemoLeague(league)) ? 'invented' : 'up to date'));
    }
    const hockeyFolder = replayFolder && (await steps.run('hockey', () => recordedHockey(root, replayFolder, folder)));
    const recorded = hockeyFolder ? { ...options, hockeyFolder } : options;
    const gateway = await steps.run('pages', () => this.#startPrograms(recorded, env, databaseUrl));
    this.#stops.push(() => door.open(gateway));
    door.open(gateway);
    const address = `http://localhost:${port}`;
    console.log(`\n  Pages answer on ${address}; the first data are on their way.`);
    if (options.demo || options.replayFolder) {
      const mustCome = options.demo ? seasons.map(String) : [];
      await steps.run('data', (tell) =>
        firstData(`http://${options.host}:${port}`, mustCome, tell, () => this.stopping),
      );
    }
    if (!this.stopping && options.match) this.#playMatch(options);
    if (!this.stopping) this.#tellReady(options, address);
  }

  /** @param {Options} options @returns {Promise<[string, { url?: string, queueUrl?: string }]>} */
  async #startDatabase({ folder, databaseUrl, queueElsewhere }) {
    const carriesQueue = queueElsewhere || databaseUrl?.startsWith('postgres');
    if (databaseUrl && carriesQueue) return ['the given one', {}];
    const data = `${folder}/postgres`;
    const watch = { say: console.error, gaveUp: (/** @type {string} */ name) => this.#giveUp(name) };
    const database = await startDatabase(root, data, `${folder}/logs/postgres.log`, watch);
    this.#stops.push(() => database.stop());
    if (databaseUrl) return ['the given one; PostgreSQL for the queue', { queueUrl: database.url }];
    return [`PostgreSQL on ${short(data)}`, { url: database.url }];
  }

  /**
   * @param {Options} options
   * @param {Readonly<Record<string, string | undefined>>} env
   * @param {{ url?: string, queueUrl?: string }} database
   * @returns {Promise<[string, ReturnType<typeof createGateway>]>}
   */
  async #startPrograms(options, env, database) {
    const copies = Array.from({ length: options.copies }, (_, index) => index + 1);
    const apis = await Promise.all(copies.map(async () => `http://127.0.0.1:${await freePort()}`));
    const webs = await Promise.all(copies.map(async () => `http://127.0.0.1:${await freePort()}`));
    const settings = programSettings(options, env, database);
    const stadiums = hasStadium(settings) ? [`http://127.0.0.1:${await freePort()}`] : [];
    const apiUrl = copies.length === 1 ? /** @type {string} */ (apis[0]) : `http://127.0.0.1:${options.port}`;
    const workers = await Promise.all(copies.map(async () => `http://127.0.0.1:${await freePort()}`));
    for (const [index, url] of workers.entries()) {
      const worker = { ...settingsFor('worker', settings), WORKER_PORT: new URL(url).port };
      this.#run(options, 'worker', index, 'apps/worker/dist/main.js', worker);
    }
    for (const [index, url] of webs.entries()) {
      const reached = { API_URL: apiUrl, ...(stadiums[0] ? { STADIUM_URL: stadiums[0] } : {}) };
      const web = { ...settingsFor('web', settings), ...reached, PORT: new URL(url).port, HOSTNAME: '127.0.0.1' };
      this.#run(options, 'web', index, 'apps/web/.next/standalone/apps/web/server.js', web);
    }
    // The worker answers once it has brought the database up to date.
    await Promise.all(workers.map((url) => answers(`${url}/health/live`, () => this.stopping)));
    for (const [index, url] of apis.entries()) {
      const api = { ...settingsFor('api', settings), API_PORT: new URL(url).port };
      this.#run(options, 'api', index, 'apps/api/dist/main.js', api);
    }
    for (const url of stadiums) {
      const mqtt = settings['DEVICE_GATEWAY_PORT'] || String(await freePort());
      const node = { ...settingsFor('stadium', settings), STADIUM_PORT: new URL(url).port, DEVICE_GATEWAY_PORT: mqtt };
      this.#run({ ...options, copies: 1 }, 'stadium', 0, 'apps/stadium/dist/main.js', node);
      this.#devices = `mqtt://127.0.0.1:${mqtt}`;
    }
    this.#tellOthers(options.folder, settings, { api: apis, worker: workers, web: webs, stadium: stadiums });
    await Promise.all([...apis, ...stadiums].map((url) => answers(`${url}/health/ready`, () => this.stopping)));
    await Promise.all(webs.map((url) => answers(`${url}/icon.svg`, () => this.stopping)));
    return [`answer on port ${options.port}`, createGateway({ web: webs, api: apis, stadium: stadiums })];
  }

  /** A match of the fictional league: devices that publish to the stadium's node. The house goes on without it. @param {Options} options */
  #playMatch({ folder, port }) {
    if (!this.#devices) return;
    const house = `http://127.0.0.1:${port}`;
    this.#match = new Program({
      name: 'match',
      file: `${root}/tools/stadium-simulator.mjs`,
      args: [
        '--stadium',
        process.env['STADIUM_KEY'] || 'north-park',
        '--api',
        house,
        '--node',
        house,
        '--broker',
        this.#devices,
      ],
      cwd: root,
      env: { PATH: process.env['PATH'] },
      logFile: `${folder}/logs/match.log`,
      say: (text) => console.error(`  ${text}`),
      gaveUp: () => console.error('\n  No match is in play in the stadium; everything else goes on.'),
    });
    this.#match.start();
  }

  /** @param {Options} options @param {string} kind @param {number} index @param {string} file @param {Readonly<Record<string, string | undefined>>} env */
  #run({ folder, copies }, kind, index, file, env) {
    const name = copies === 1 ? kind : `${kind}-${index + 1}`;
    const program = new Program({
      name,
      file: `${root}/${file}`,
      cwd: root,
      env,
      logFile: `${folder}/logs/${name}.log`,
      say: (text) => console.error(`  ${text}`),
      gaveUp: (dead) => this.#giveUp(dead),
    });
    program.start();
    this.#programs.push(program);
  }

  /**
   * For `npm run fieldhouse`, which works on the same database and lake, and for benchmarks; only this user may read it.
   * @param {string} folder
   * @param {Readonly<Record<string, string | undefined>>} settings
   * @param {Readonly<Record<string, readonly string[]>>} addresses
   */
  #tellOthers(folder, settings, addresses) {
    const file = `${folder}/running.json`;
    const told = Object.entries(settings).filter(([name]) =>
      /^(?:FIELDHOUSE_|LAKE_|DATABASE_|QUEUE_|REDIS_)/.test(name),
    );
    const pids = Object.fromEntries(this.#programs.map((program) => [program.options.name, program.pid]));
    rmSync(file, { force: true });
    const running = { settings: Object.fromEntries(told), addresses, devices: this.#devices, pids };
    writeFileSync(file, JSON.stringify(running), { mode: 0o600 });
    this.#stops.push(() => rmSync(file, { force: true }));
  }

  /** @param {string} name */
  #giveUp(name) {
    console.error(
      `\n${name} died three times within a minute; Fieldhouse stops. Its last lines are above, mend what they say.`,
    );
    void this.stop(1);
  }

  /** @param {Options} options @param {string} address */
  #tellReady({ folder, demo, match, databaseUrl }, address) {
    const lines = [
      '',
      `  Fieldhouse is ready: ${address}   (${this.steps.seconds} s)`,
      '',
      ...(demo
        ? [
            '  Log in as operator@demo.fieldhouse.local, admin@, analyst@, coach@ or medical@demo.fieldhouse.local,',
            '  password fieldhouse-demo (demonstration only). Fans need no log-in.',
            ...(match && this.#devices ? [`  A match is in play: ${address}/stadiums, for coach@ and medical@.`] : []),
          ]
        : []),
      ...(this.#devices ? [`  Devices of the stadium connect to ${this.#devices}.`] : []),
      `  Data: ${short(folder)}${databaseUrl ? ' and the given database' : ''} (remove it to begin anew)   Logs: ${short(folder)}/logs`,
      '  Ctrl-C stops everything.',
    ];
    console.log(lines.join('\n'));
  }

  /**
   * Programs first, all at once; then the database; then the door. A second call ends what is left at once.
   * @param {number} code
   */
  async stop(code) {
    process.exitCode = Math.max(code, Number(process.exitCode ?? 0));
    if (this.stopping) {
      for (const program of this.#programs) program.kill();
      return;
    }
    this.stopping = true;
    if (this.#programs.length > 0) console.log('\n  Stopping; Ctrl-C again ends it at once.');
    // It ends its session at the node.
    await this.#match?.stop(5);
    await Promise.all(this.#programs.map((program) => program.stop()));
    for (const stop of this.#stops.reverse()) await stop();
    process.exit();
  }
}

/** @param {string} folder */
function prepareFolder(folder) {
  try {
    mkdirSync(`${folder}/logs`, { recursive: true });
    mkdirSync(`${folder}/lake`, { recursive: true });
  } catch (cause) {
    throw new StartError(
      `The data folder ${folder} cannot be made (${/** @type {Error} */ (cause).message}).\nGive another one: FIELDHOUSE_FOLDER=/some/folder npm start`,
    );
  }
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < 300_000_000) {
    throw new StartError(
      `The disk of ${folder} is nearly full: 300 MB are needed. Free some, or give another folder: FIELDHOUSE_FOLDER=/some/folder npm start`,
    );
  }
}

/** @param {string} path */
const short = (path) => {
  const below = relative(process.cwd(), path);
  return below.startsWith('..') ? path : below || '.';
};

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
