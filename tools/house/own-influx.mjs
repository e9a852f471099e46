import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { request as requestTls } from 'node:https';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** An InfluxDB of one's own that syncs every write before it answers: what it accepted survives its death. */
export class OwnInflux {
  /** @type {import('node:child_process').ChildProcess | undefined} */
  #server;
  #output = '';

  /**
   * @param {string} folder for configuration and data
   * @param {number} port
   * @param {{ tls?: { cert: string, key: string }, auth?: boolean }} [options] tls: files in PEM, it talks TLS alone, by the name
   *   localhost; auth: it lets nobody in without a password
   */
  constructor(folder, port, { tls, auth = false } = {}) {
    mkdirSync(folder, { recursive: true });
    this.folder = folder;
    this.port = port;
    this.tls = tls;
    this.auth = auth;
  }

  /** Whether the program is on this machine. */
  static get isInstalled() {
    return spawnSync('influxd', ['version'], { stdio: 'ignore' }).status === 0;
  }

  get url() {
    return this.tls ? `https://localhost:${this.port}` : `http://127.0.0.1:${this.port}`;
  }

  /** Undefined while it does not run. */
  get pid() {
    return this.#server?.pid;
  }

  /** Resolves once it takes requests. */
  async start() {
    const file = join(this.folder, 'influxdb.conf');
    writeFileSync(file, this.#configuration());
    this.#output = '';
    const server = spawn('influxd', ['run', '-config', file], { stdio: ['ignore', 'pipe', 'pipe'] });
    this.#server = server;
    for (const stream of [server.stdout, server.stderr]) {
      stream.on('data', (text) => (this.#output = (this.#output + text).slice(-4000)));
    }
    /** @type {Error | undefined} */
    let fault;
    server.once('error', (error) => (fault = error));
    for (let tries = 0; !(await this.#answers()); tries++) {
      const why = fault?.message ?? (server.exitCode === null ? undefined : `it ended with ${server.exitCode}`);
      if (why !== undefined || tries > 600) {
        server.kill('SIGKILL');
        throw new Error(
          `influxd does not start: ${why ?? 'it does not answer'}; is it installed (apt-get install influxdb)?\n${this.#output}`,
        );
      }
      await sleep(50);
    }
  }

  /** kill -9, and again up on the same files. @param {number} [away] milliseconds between the two */
  async killed(away = 0) {
    await this.stop('SIGKILL');
    await sleep(away);
    await this.start();
  }

  /** @param {NodeJS.Signals} [signal] */
  async stop(signal = 'SIGTERM') {
    const server = this.#server;
    this.#server = undefined;
    if (server === undefined || server.exitCode !== null || server.signalCode !== null) return;
    const over = new Promise((resolve) => server.once('exit', resolve));
    server.kill(signal);
    await over;
  }

  #configuration() {
    const path = (/** @type {string} */ name) => JSON.stringify(join(this.folder, name));
    const { tls } = this;
    const certificate = tls
      ? `https-enabled = true
  https-certificate = ${JSON.stringify(tls.cert)}
  https-private-key = ${JSON.stringify(tls.key)}`
      : '';
    return `reporting-enabled = false
# For backups, which nobody makes of this one: any free port.
bind-address = "127.0.0.1:0"
[meta]
  dir = ${path('meta')}
[data]
  dir = ${path('data')}
  wal-dir = ${path('wal')}
  wal-fsync-delay = "0s"
  query-log-enabled = false
[http]
  bind-address = "127.0.0.1:${this.port}"
  auth-enabled = ${this.auth}
  log-enabled = false
  ${certificate}
[logging]
  level = "warn"
[monitor]
  store-enabled = false
[subscriber]
  enabled = false
[continuous_queries]
  enabled = false
[retention]
  enabled = false
`;
  }

  /** Whether it has read its files and answers. @returns {Promise<boolean>} */
  #answers() {
    return new Promise((resolve) => {
      const address = { host: '127.0.0.1', port: this.port, path: '/ping', timeout: 500 };
      const answer = (/** @type {import('node:http').IncomingMessage} */ { statusCode }) => end(statusCode === 204);
      // Nothing but the answer counts here; who it is, the tests ask.
      const asked = this.tls ? requestTls({ ...address, rejectUnauthorized: false }, answer) : request(address, answer);
      /** @param {boolean} up */
      const end = (up) => {
        resolve(up);
        asked.destroy();
      };
      asked.on('error', () => end(false)).on('timeout', () => end(false));
      asked.end();
    });
  }
}
