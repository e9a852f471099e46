import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A Mosquitto of one's own, on the files that a node's device gateway writes: start the node, and this beside it. */
export class OwnMosquitto {
  /** @type {import('node:child_process').ChildProcess | undefined} */
  #server;

  /**
   * @param {string} folder MOSQUITTO_FOLDER of the node, whose MOSQUITTO_USER is this process's own
   * @param {number} port DEVICE_GATEWAY_PORT of the node
   */
  constructor(folder, port) {
    this.folder = folder;
    this.port = port;
  }

  get url() {
    return `mqtt://127.0.0.1:${this.port}`;
  }

  /** Waits for the node's files; resolves once it takes connections. */
  async start() {
    const file = join(this.folder, 'mosquitto.conf');
    for (let tries = 0; !existsSync(file) || !existsSync(join(this.folder, 'passwords')); tries++) {
      if (tries > 600) throw new Error(`nobody writes ${file}`);
      await sleep(50);
    }
    this.#server = spawn('mosquitto', ['-c', file], { stdio: 'ignore' });
    for (let tries = 0; !(await this.#answers()); tries++) {
      if (tries > 200) throw new Error('mosquitto does not start; is it installed?');
      await sleep(50);
    }
  }

  /** kill -9, and again up: what it had not written down is gone. @param {number} [away] milliseconds between the two */
  async killed(away = 0) {
    await this.stop('SIGKILL');
    await sleep(away);
    await this.start();
  }

  /** @param {NodeJS.Signals} [signal] */
  async stop(signal = 'SIGTERM') {
    const server = this.#server;
    if (server === undefined || server.exitCode !== null || server.signalCode !== null) return;
    const over = new Promise((resolve) => server.once('exit', resolve));
    server.kill(signal);
    await over;
  }

  /** @returns {Promise<boolean>} */
  #answers() {
    return new Promise((resolve) => {
      const socket = connect(this.port, '127.0.0.1');
      /** @param {boolean} up */
      const end = (up) => {
        socket.destroy();
        resolve(up);
      };
      socket.once('connect', () => end(true));
      socket.once('error', () => end(false));
    });
  }
}
