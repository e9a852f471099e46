import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect as connectTls } from 'node:tls';

/** A Redis of one's own that writes down every command before it answers: what it accepted survives its death. */
export class OwnRedis {
  /** @type {import('node:child_process').ChildProcess | undefined} */
  #server;

  /**
   * @param {string} folder for what it writes down
   * @param {number} port
   * @param {{ cert: string, key: string }} [tls] files in PEM: it talks TLS alone, by the name localhost
   */
  constructor(folder, port, tls) {
    mkdirSync(folder, { recursive: true });
    this.folder = folder;
    this.port = port;
    this.tls = tls;
  }

  get url() {
    return this.tls ? `rediss://localhost:${this.port}` : `redis://127.0.0.1:${this.port}`;
  }

  /** Resolves once it takes connections. */
  async start() {
    const { tls } = this;
    const settings = {
      port: tls ? 0 : this.port,
      ...(tls && {
        'tls-port': this.port,
        'tls-cert-file': tls.cert,
        'tls-key-file': tls.key,
        'tls-auth-clients': 'no',
      }),
      bind: '127.0.0.1',
      dir: this.folder,
      save: '',
      appendonly: 'yes',
      appendfsync: 'always',
    };
    const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
    this.#server = spawn('redis-server', args, { stdio: 'ignore' });
    for (let tries = 0; !(await this.#answers()); tries++) {
      if (tries > 200) throw new Error('redis-server does not start; is it installed?');
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
    if (server === undefined || server.exitCode !== null) return;
    const over = new Promise((resolve) => server.once('exit', resolve));
    server.kill(signal);
    await over;
  }

  /** Whether it has read its files and answers. @returns {Promise<boolean>} */
  #answers() {
    return new Promise((resolve) => {
      const ping = () => socket.write('PING\r\n');
      const socket = this.tls
        ? connectTls(
            { port: this.port, host: '127.0.0.1', ca: readFileSync(this.tls.cert), servername: 'localhost' },
            ping,
          )
        : connect(this.port, '127.0.0.1', ping);
      /** @param {boolean} up */
      const end = (up) => {
        socket.destroy();
        resolve(up);
      };
      socket.once('data', (answer) => end(String(answer).startsWith('+PONG')));
      socket.once('error', () => end(false));
      socket.setTimeout(500, () => end(false));
    });
  }
}
