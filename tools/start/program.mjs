import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, renameSync, writeSync } from 'node:fs';

const lastLines = 15;
const giveUpAfter = 3;
const withinMilliseconds = 60_000;

/** On Linux a program is told to stop when the launcher dies, however it dies. */
const follow =
  process.platform === 'linux' && spawnSync('setpriv', ['--pdeathsig', 'TERM', 'true']).status === 0
    ? ['setpriv', '--pdeathsig', 'TERM']
    : [];

/**
 * @typedef {object} ProgramOptions
 * @property {string} name
 * @property {string} file what Node runs
 * @property {readonly string[]} [args] what it is told
 * @property {string} cwd
 * @property {Readonly<Record<string, string | undefined>>} env
 * @property {string} logFile
 * @property {(text: string) => void} say
 * @property {(name: string) => void} gaveUp it died three times within a minute
 */

/** One of the programs behind the door: started, watched, started again when it dies, stopped. */
export class Program {
  /** @type {import('node:child_process').ChildProcess | undefined} */
  #child;
  /** @type {number[]} */
  #deaths = [];
  /** @type {string[]} */
  #tail = [];
  #log;
  #stopping = false;
  /** @type {NodeJS.Timeout | undefined} */
  #restart;

  /** @param {ProgramOptions} options */
  constructor(options) {
    this.options = options;
    if (existsSync(options.logFile)) renameSync(options.logFile, `${options.logFile}.1`);
    this.#log = openSync(options.logFile, 'a');
  }

  get pid() {
    return this.#child?.pid;
  }

  start() {
    const { file, cwd, args: told = [] } = this.options;
    const env = /** @type {NodeJS.ProcessEnv} */ (this.options.env);
    const [command, ...args] = [...follow, process.execPath, '--enable-source-maps', file, ...told];
    // A group of its own: Ctrl-C in the terminal reaches the launcher alone, which stops things in order.
    const child = spawn(/** @type {string} */ (command), args, {
      cwd,
      env,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => this.#keep(chunk));
    child.on('error', (error) => this.#keep(Buffer.from(`${error.message}\n`)));
    child.on('close', (code, signal) => this.#ended(code, signal));
  }

  /** @param {Buffer} chunk */
  #keep(chunk) {
    try {
      writeSync(this.#log, chunk);
    } catch {
      // A full disk must not take the programs down; what they said last is still in memory.
    }
    this.#tail.push(...chunk.toString().split('\n').filter(Boolean));
    this.#tail.splice(0, Math.max(0, this.#tail.length - lastLines));
  }

  /** @param {number | null} code @param {NodeJS.Signals | null} signal */
  #ended(code, signal) {
    this.#child = undefined;
    if (this.#stopping) return;
    const { name, logFile, say, gaveUp } = this.options;
    const now = Date.now();
    this.#deaths = [...this.#deaths.filter((death) => now - death < withinMilliseconds), now];
    say(`${name} died (${signal ?? `exit code ${code}`}). Its last lines, all of them in ${logFile}:`);
    for (const line of this.#tail) say(`    ${line}`);
    if (this.#deaths.length >= giveUpAfter) return gaveUp(name);
    const seconds = 2 ** (this.#deaths.length - 1);
    say(`${name} is started again in ${seconds} s.`);
    this.#restart = setTimeout(() => this.start(), seconds * 1000);
  }

  /** Asks it to finish what it is doing; after the grace it is ended. @param {number} [graceSeconds] */
  async stop(graceSeconds = 20) {
    this.#stopping = true;
    clearTimeout(this.#restart);
    const child = this.#child;
    if (child) {
      const ended = new Promise((resolve) => child.once('close', resolve));
      child.kill('SIGTERM');
      const patience = setTimeout(() => child.kill('SIGKILL'), graceSeconds * 1000);
      await ended;
      clearTimeout(patience);
    }
    closeSync(this.#log);
  }

  kill() {
    this.#stopping = true;
    this.#child?.kill('SIGKILL');
  }
}
