import { spawn, spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { mavenJars } from '../stack/maven-jars.mjs';
import { freePort } from '../test/platform.mjs';

const version = '2.9.0';

/** By itself it tells of every byte. */
const quietLog = `<configuration>
  <appender name="out" class="ch.qos.logback.core.ConsoleAppender"><encoder><pattern>%d %p %m%n</pattern></encoder></appender>
  <root level="WARN"><appender-ref ref="out" /></root>
</configuration>`;

/** On Linux the server is told to stop when its starter dies, however that dies. */
const follow =
  process.platform === 'linux' && spawnSync('setpriv', ['--pdeathsig', 'TERM', 'true']).status === 0
    ? ['setpriv', '--pdeathsig', 'TERM']
    : [];

/** What is missing on this machine for an S3 server; null: nothing. @returns {string | null} */
export function missingForS3() {
  const absent = ['java', 'mvn'].filter((program) => spawnSync(program, ['-version'], { stdio: 'ignore' }).error);
  return absent.length > 0 ? `${absent.join(' and ')} not installed` : null;
}

/** An S3-compatible server (S3Proxy) of one's own on 127.0.0.1, with its objects in a folder. */
export class OwnS3 {
  /** @type {import('node:child_process').ChildProcess | undefined} */
  #server;
  /** @type {number | undefined} */
  #port;

  key = 'fieldhouse';
  secret = 'secret-of-the-trial';

  /** @param {string} folder for objects, settings and log @param {number} [port] default: any free one */
  constructor(folder, port) {
    this.folder = folder;
    this.#port = port;
  }

  get endpoint() {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Where its objects lie, a folder a bucket. */
  get objects() {
    return join(this.folder, 'objects');
  }

  /** @param {string} name */
  makeBucket(name) {
    mkdirSync(join(this.objects, name), { recursive: true });
  }

  /** Resolves once it answers. @param {(text: string) => void} [say] */
  async start(say) {
    const jars = await mavenJars(`s3proxy-${version}`, [`org.gaul:s3proxy:${version}`], say);
    this.#port ??= await freePort();
    mkdirSync(this.objects, { recursive: true });
    const settings = join(this.folder, 's3proxy.conf');
    writeFileSync(settings, this.#settings(), { mode: 0o600 });
    const logging = join(this.folder, 'logback.xml');
    writeFileSync(logging, quietLog);
    const options = ['-Xmx256m', `-Dlogback.configurationFile=${logging}`, '-cp', `${jars}/*`];
    const line = [...follow, 'java', ...options, 'org.gaul.s3proxy.Main', '--properties', settings];
    const server = spawn(/** @type {string} */ (line[0]), line.slice(1), {
      // A terminal's Ctrl-C must not reach it before whoever started it is ready for that.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [server.stdout, server.stderr]) stream.on('data', (text) => appendFileSync(this.#log, text));
    this.#server = server;
    for (let tries = 0; !(await this.#answers()); tries++) {
      if (server.exitCode !== null || tries > 300) throw new Error(`S3Proxy does not start:\n${this.#lastLines()}`);
      await sleep(100);
    }
  }

  /** kill -9, and again up on the same objects. @param {number} [away] milliseconds between the two */
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

  #settings() {
    return Object.entries({
      's3proxy.endpoint': this.endpoint,
      's3proxy.authorization': 'aws-v2-or-v4',
      // Of Amazon's client, which says in them what it has in mind.
      's3proxy.ignore-unknown-headers': 'true',
      's3proxy.identity': this.key,
      's3proxy.credential': this.secret,
      'jclouds.provider': 'filesystem-nio2',
      'jclouds.identity': 'unused',
      'jclouds.credential': 'unused',
      'jclouds.filesystem.basedir': this.objects,
    })
      .map(([name, value]) => `${name}=${value}\n`)
      .join('');
  }

  get #log() {
    return join(this.folder, 's3proxy.log');
  }

  #lastLines() {
    try {
      return readFileSync(this.#log, 'utf8').slice(-2000);
    } catch {
      return 'it said nothing';
    }
  }

  /** Whether anything answers, be it that nobody may ask without a key. @returns {Promise<boolean>} */
  #answers() {
    return fetch(this.endpoint).then(
      () => true,
      () => false,
    );
  }
}
