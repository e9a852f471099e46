import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { freePort } from '../test/platform.mjs';

/** Database, API and a worker, each to be killed at any moment; whoever died is started again. */
export class House {
  /** @type {Map<'worker' | 'api', import('node:child_process').ChildProcess>} */
  #programs = new Map();
  #closing = false;
  /** Killed and not yet back. */
  #restarts = 0;

  /**
   * @param {string} root of the project, built
   * @param {string} folder for data and logs
   * @param {Readonly<Record<string, string>>} sources settings that say what is imported
   */
  constructor(root, folder, sources) {
    this.root = root;
    this.folder = folder;
    this.sources = sources;
    mkdirSync(`${folder}/lake`, { recursive: true });
  }

  async open() {
    const { startEmbeddedPostgres } = await this.#built('platform/database/dist/embedded/index.js');
    this.startDatabase = (/** @type {number | undefined} */ port) =>
      startEmbeddedPostgres({
        folder: `${this.folder}/postgres`,
        log: (/** @type {string} */ line) => this.#log('database', `${line}\n`),
        ...(port ? { port } : {}),
      });
    this.database = await this.startDatabase();
    this.ports = { api: await freePort(), worker: await freePort() };
    this.#start('worker');
    this.#start('api');
  }

  /** @param {string} file */
  #built(file) {
    return import(pathToFileURL(`${this.root}/libs/${file}`).href);
  }

  /** @param {string} name @param {string | Buffer} text */
  #log(name, text) {
    appendFileSync(`${this.folder}/${name}.log`, text);
  }

  /** @param {'worker' | 'api'} name */
  #start(name) {
    const child = spawn(process.execPath, [`${this.root}/apps/${name}/dist/main.js`], {
      env: {
        ...process.env,
        ...this.sources,
        NODE_ENV: 'production',
        TZ: 'UTC',
        DATABASE_URL: this.database.url,
        LAKE_FOLDER: `${this.folder}/lake`,
        API_PORT: String(this.ports?.api),
        WORKER_PORT: String(this.ports?.worker),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#programs.set(name, child);
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => this.#log(name, chunk));
    child.once('exit', async () => {
      if (this.#closing) return;
      await sleep(200);
      if (!this.#closing) this.#start(name);
    });
  }

  /** kill -9; a program is started again by itself, the database here. @param {'worker' | 'api' | 'database'} part */
  async kill(part) {
    if (part !== 'database') {
      this.#programs.get(part)?.kill('SIGKILL');
      return;
    }
    this.#restarts++;
    const { pid, port, exited } = this.database;
    process.kill(pid, 'SIGKILL');
    await exited;
    this.database = await this.startDatabase?.(port);
    this.#restarts--;
  }

  /** @template T @param {(client: pg.Client) => Promise<T>} ask @returns {Promise<T>} */
  async #ask(ask) {
    const client = new pg.Client({ connectionString: this.database.url });
    client.on('error', () => {});
    await client.connect();
    try {
      return await ask(client);
    } finally {
      await client.end().catch(() => {});
    }
  }

  /** How far it is: null as long as it cannot be asked. @returns {Promise<{ over: number, open: number, failed: number, imports: number } | null>} */
  async progress() {
    try {
      return await this.#ask(async (client) => {
        const { rows } = await client.query(`
          select (select count(*)::int from run where state in ('succeeded', 'failed', 'cancelled')) as over,
                 (select count(*)::int from run where state in ('waiting', 'running'))
                   + (select count(*)::int from data_import where state in ('waiting', 'running')) as open,
                 (select count(*)::int from run where state = 'failed') as failed,
                 (select count(distinct installation)::int from data_import) as imports`);
        return rows[0];
      });
    } catch {
      return null;
    }
  }

  /** Until every import and every processor is over. @param {number} imports that there must be @param {number} seconds */
  async settled(imports, seconds) {
    const end = Date.now() + seconds * 1000;
    for (let quiet = 0; quiet < 3;) {
      if (Date.now() > end)
        throw new Error(
          `not settled after ${seconds} s: ${JSON.stringify(await this.progress())}; logs in ${this.folder}`,
        );
      const progress = this.#restarts === 0 ? await this.progress() : null;
      quiet = progress !== null && progress.open === 0 && progress.imports >= imports ? quiet + 1 : 0;
      await sleep(200);
    }
    const { failed } = /** @type {{ failed: number }} */ (await this.progress());
    if (failed > 0) throw new Error(`${failed} runs failed; logs in ${this.folder}`);
  }

  /** SHA-256 of every table of records, each row without who wrote it, in the order of the natural key. */
  async digest() {
    const { recordKinds } = await this.#built('platform/database/dist/index.js');
    const { columnName } = await this.#built('domain/dist/index.js');
    return this.#ask(async (client) => {
      /** @type {Record<string, string>} */
      const digests = {};
      for (const { table, key, columns, entity } of recordKinds) {
        const names = [...(entity ? ['id'] : []), ...Object.keys(columns).map(columnName)];
        const order = key.map((/** @type {string} */ name) => `${columnName(name)}::text collate "C"`).join(', ');
        const text = `concat_ws('|', ${names.map((name) => `coalesce(${name}::text, '\\N')`).join(', ')})`;
        const { rows } = await client.query(
          `select count(*)::int as n, md5(coalesce(string_agg(md5(${text}), '' order by ${order}), '')) as rows from ${table}`,
        );
        digests[table] = `${rows[0].n} rows ${createHash('sha256').update(rows[0].rows).digest('hex').slice(0, 16)}`;
      }
      const { rows } = await client.query(`
        select count(*)::int as n, md5(coalesce(string_agg(md5(concat_ws('|', kind, issuer, external_id, entity_id, state)), '' order by kind, issuer, external_id), '')) as rows
        from external_reference`);
      digests['external_reference'] = `${rows[0].n} rows ${rows[0].rows.slice(0, 16)}`;
      return digests;
    });
  }

  /** Conservation over every run that is over. */
  async conservation() {
    return this.#ask(async (client) => {
      const { rows } = await client.query(`
        select coalesce(sum(records_in), 0)::int as in, coalesce(sum(records_out), 0)::int as out,
               coalesce(sum(rejected), 0)::int as rejected, coalesce(sum(duplicate), 0)::int as duplicate,
               count(*) filter (where records_in <> records_out + rejected + duplicate)::int as broken
        from run where feed is not null`);
      return rows[0];
    });
  }

  async close() {
    this.#closing = true;
    for (const child of this.#programs.values()) child.kill('SIGKILL');
    await this.database?.stop();
  }
}
