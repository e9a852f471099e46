import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { freePort } from '../test/platform.mjs';
import { OwnRedis } from './own-redis.mjs';

/**
 * @typedef {object} HouseOptions
 * @property {string} root of the project, built
 * @property {string} folder for data, lake and logs
 * @property {Readonly<Record<string, string>>} sources settings that say what is imported
 * @property {string} [upstream] origin of a recorded upstream (`npm run upstream`) that the worker is to ask instead of the real ones
 * @property {boolean} [redis] the queue is Bull on a Redis of its own
 * @property {string} [databaseUrl] absent: an embedded PostgreSQL of its own; MySQL: that one still carries the queue
 */

/** Database, API and a worker as built, without pages: for tests of what an import leaves, also under kill -9. */
export class House {
  /** @type {Map<'worker' | 'api' | 'command', import('node:child_process').ChildProcess>} */
  #programs = new Map();
  #closing = false;
  /** Commands given and not yet over. */
  #commands = 0;
  /** Databases killed and not yet back. */
  #recovering = 0;
  /** @type {import('typeorm').DataSource | undefined} */
  #dataSource;

  /** @param {HouseOptions} options */
  constructor(options) {
    this.options = options;
    this.folder = options.folder;
    mkdirSync(`${this.folder}/lake`, { recursive: true });
  }

  /** @param {readonly ('worker' | 'api')[]} [programs] */
  async open(programs = ['worker', 'api']) {
    this.database = await this.#startDatabase();
    this.ports = { api: await freePort(), worker: await freePort() };
    if (this.options.redis) {
      this.redis = new OwnRedis(`${this.folder}/redis`, await freePort());
      await this.redis.start();
    }
    for (const name of programs) this.#start(name);
  }

  get apiUrl() {
    return `http://127.0.0.1:${this.ports?.api}`;
  }

  get databaseUrl() {
    return this.options.databaseUrl ?? /** @type {string} */ (this.database?.url);
  }

  /** @param {string} file */
  #built(file) {
    return import(pathToFileURL(`${this.options.root}/libs/${file}`).href);
  }

  /** @param {number} [port] */
  async #startDatabase(port) {
    /** @type {typeof import('@fieldhouse/database/embedded')} */
    const { startEmbeddedPostgres } = await this.#built('platform/database/dist/embedded/index.js');
    const log = (/** @type {string} */ line) => this.#log('database', `${line}\n`);
    return startEmbeddedPostgres({ folder: `${this.folder}/postgres`, log, ...(port ? { port } : {}) });
  }

  /** @param {string} name @param {string | Buffer} text */
  #log(name, text) {
    appendFileSync(`${this.folder}/${name}.log`, text);
  }

  /** @param {'worker' | 'api' | 'command'} name @param {readonly string[]} args */
  #spawn(name, args) {
    const child = spawn(process.execPath, args, {
      cwd: this.options.root,
      env: {
        ...process.env,
        ...this.options.sources,
        NODE_ENV: 'production',
        TZ: 'UTC',
        DATABASE_URL: this.databaseUrl,
        QUEUE_DATABASE_URL: this.database?.url,
        ...(this.redis ? { REDIS_URL: this.redis.url } : {}),
        LAKE_FOLDER: `${this.folder}/lake`,
        API_PORT: String(this.ports?.api),
        WORKER_PORT: String(this.ports?.worker),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#programs.set(name, child);
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => this.#log(name, chunk));
    return child;
  }

  /** Starts a program, and again whenever it dies. @param {'worker' | 'api'} name */
  #start(name) {
    const { upstream } = this.options;
    const trial = name === 'worker' && upstream !== undefined;
    const program = trial ? ['tools/recorded-upstream/worker.mjs', upstream] : [`apps/${name}/dist/main.js`];
    this.#spawn(name, program).once('exit', async () => {
      await sleep(200);
      if (!this.#closing) this.#start(name);
    });
  }

  /**
   * Has the command line do something, and again, as a person would, until it came to its end.
   * @param {readonly string[]} args
   */
  async command(args) {
    this.#commands++;
    for (let code = null; code !== 0 && !this.#closing; await sleep(200)) {
      const child = this.#spawn('command', ['apps/worker/dist/fieldhouse.js', ...args]);
      code = await new Promise((resolve) => child.once('exit', resolve));
    }
    this.#commands--;
  }

  /** The ids of what is imported at a start. @returns {Promise<readonly string[]>} */
  async installations() {
    /** @type {typeof import('@fieldhouse/config')} */
    const { readSettings } = await this.#built('platform/config/dist/index.js');
    /** @type {typeof import('../../apps/worker/src/worker.settings.js')} */
    const { workerSettings } = await this.#built('../apps/worker/dist/worker.settings.js');
    /** @type {typeof import('../../apps/worker/src/worker.composition.js')} */
    const { installedHost } = await this.#built('../apps/worker/dist/worker.composition.js');
    const settings = readSettings(workerSettings, { ...this.options.sources, LAKE_FOLDER: `${this.folder}/lake` });
    const installed = [...installedHost(settings).installations.values()];
    return installed.filter(({ importAtStart }) => importAtStart).map(({ id }) => id);
  }

  /**
   * kill -9; who died is started again.
   * @param {'worker' | 'api' | 'command' | 'database' | 'redis'} part
   * @param {number} [away] milliseconds that a server stays away
   */
  async kill(part, away = 0) {
    if (part === 'redis') {
      await this.redis?.killed(away);
      return;
    }
    if (part !== 'database') {
      this.#programs.get(part)?.kill('SIGKILL');
      return;
    }
    const { pid, port, exited } = /** @type {import('@fieldhouse/database/embedded').EmbeddedPostgres} */ (
      this.database
    );
    this.#recovering++;
    await this.#dataSource?.destroy().catch(() => {});
    this.#dataSource = undefined;
    process.kill(pid, 'SIGKILL');
    await exited;
    await sleep(away);
    this.database = await this.#startDatabase(port);
    this.#recovering--;
  }

  async #connection() {
    if (!this.#dataSource?.isInitialized) {
      /** @type {typeof import('@fieldhouse/database')} */
      const { createDataSource } = await this.#built('platform/database/dist/index.js');
      this.#dataSource = await createDataSource({ url: this.databaseUrl, poolSize: 2 }).initialize();
    }
    return this.#dataSource;
  }

  /**
   * How far the commands, the imports and the processors after them are; null as long as the database cannot be asked.
   * @returns {Promise<{ over: number, open: number, failed: number, imports: number } | null>}
   */
  async progress() {
    try {
      const [row] = await (
        await this.#connection()
      ).query(`
        select (select count(*) from run where state in ('succeeded', 'failed', 'cancelled')) as over_runs,
               (select count(*) from run where state in ('waiting', 'running')) as open_runs,
               (select count(*) from data_import where state in ('waiting', 'running')) as open_imports,
               (select count(*) from run where state = 'failed') as failed_runs,
               (select count(distinct installation) from data_import) as imports`);
      return {
        over: Number(row.over_runs),
        open: Number(row.open_runs) + Number(row.open_imports) + this.#commands,
        failed: Number(row.failed_runs),
        imports: Number(row.imports),
      };
    } catch {
      return null;
    }
  }

  /** What is being read and computed just now. @returns {Promise<readonly string[]>} */
  async underWay() {
    try {
      const rows = await (await this.#connection()).query(`select distinct plugin from run where state = 'running'`);
      return rows.map((/** @type {{ plugin: string }} */ { plugin }) => plugin).sort();
    } catch {
      return [];
    }
  }

  /** Until every command, every import, and every processor after it, is over. @param {number} seconds */
  async settled(seconds) {
    const end = Date.now() + seconds * 1000;
    const { length: imports } = await this.installations();
    for (let quiet = 0; quiet < 3; await sleep(150)) {
      const progress = this.#recovering === 0 ? await this.progress() : null;
      if (progress && progress.failed > 0) throw new Error(`${progress.failed} runs failed; logs in ${this.folder}`);
      if (Date.now() > end) {
        throw new Error(`not over after ${seconds} s: ${JSON.stringify(progress)}; logs in ${this.folder}`);
      }
      quiet = progress?.open === 0 && progress.imports >= imports ? quiet + 1 : 0;
    }
  }

  /**
   * Of every table of records, and of what was rejected: how many rows, and a hash over them without who wrote them and when;
   * the same on any database.
   */
  async digest() {
    /** @type {typeof import('@fieldhouse/database')} */
    const { createRecordStore, externalReference, recordKinds, RejectEntity } = await this.#built(
      'platform/database/dist/index.js',
    );
    const database = await this.#connection();
    const store = createRecordStore(database);
    /** @type {Record<string, string>} */
    const digests = {};
    for (const kind of recordKinds) digests[kind.table] = await digestOf(store.read(kind, {}, []));
    digests[externalReference.table] = await digestOf(withoutEvidence(store.read(externalReference, {}, [])));
    const where = { installation: true, feed: true, slice: true, position: true, recordKey: true };
    const rejects = await database.manager.find(RejectEntity, {
      select: { ...where, reason: true, payload: true, state: true },
    });
    digests['reject'] = await digestOf([rejects]);
    return digests;
  }

  /** Records of all runs of feeds, and how many runs do not add up. */
  async conservation() {
    const [row] = await (
      await this.#connection()
    ).query(`
      select sum(records_in) as records_in, sum(records_out) as records_out, sum(rejected) as rejected,
             sum(duplicate) as duplicate,
             sum(case when records_in <> records_out + rejected + duplicate then 1 else 0 end) as broken
      from run where feed is not null`);
    return {
      in: Number(row.records_in),
      out: Number(row.records_out),
      rejected: Number(row.rejected),
      duplicate: Number(row.duplicate),
      broken: Number(row.broken),
    };
  }

  async close() {
    this.#closing = true;
    const ended = [...this.#programs.values()].map(
      (child) => child.exitCode ?? child.signalCode ?? new Promise((resolve) => child.once('exit', resolve)),
    );
    for (const child of this.#programs.values()) child.kill('SIGKILL');
    await Promise.all(ended);
    await this.#dataSource?.destroy().catch(() => {});
    await this.redis?.stop();
    await this.database?.stop();
  }
}

/** @param {AsyncIterable<readonly object[]> | Iterable<readonly object[]>} batches of rows */
async function digestOf(batches) {
  /** @type {string[]} */
  const hashes = [];
  for await (const batch of batches) {
    for (const one of batch) {
      const { runId: _, at: __, ...row } = /** @type {Record<string, unknown>} */ (one);
      hashes.push(createHash('sha1').update(JSON.stringify(row)).digest('hex'));
    }
  }
  const all = createHash('sha256').update(hashes.sort().join('')).digest('hex');
  return `${hashes.length} rows ${all.slice(0, 16)}`;
}

/**
 * Of slices that are read at once and claim the same, the evidence of a reference names whichever came first.
 * @param {AsyncIterable<readonly object[]>} batches of references
 */
async function* withoutEvidence(batches) {
  for await (const batch of batches) yield batch.map((reference) => ({ ...reference, evidence: null }));
}
