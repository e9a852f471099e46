import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect as connectTls } from 'node:tls';
import { mavenJars } from '../stack/maven-jars.mjs';
import { freePort } from '../test/platform.mjs';

const version = '4.1.0';
const artifacts = [
  `org.apache.kafka:kafka_2.13:${version}`,
  `org.apache.kafka:kafka-tools:${version}`,
  'org.slf4j:slf4j-simple:1.7.36',
];

/** On Linux a broker is told to stop when its starter dies, however that dies. */
const follow =
  process.platform === 'linux' && spawnSync('setpriv', ['--pdeathsig', 'TERM', 'true']).status === 0
    ? ['setpriv', '--pdeathsig', 'TERM']
    : [];

/**
 * @typedef {object} OwnKafkaOptions
 * @property {{ cert: string, key: string }} [tls] files in PEM (the key as PKCS#8): clients talk TLS, by the name localhost
 * @property {{ username: string, password: string }} [login] clients log in with SCRAM-SHA-512
 * @property {number} [port] default: any free one
 */

/** @typedef {{ clients: number, controller: number, inside: number }} Ports */

/** What is missing on this machine for a Kafka; null: nothing. @returns {string | null} */
export function missingForKafka() {
  const absent = ['java', 'mvn'].filter((program) => spawnSync(program, ['-version'], { stdio: 'ignore' }).error);
  return absent.length > 0 ? `${absent.join(' and ')} not installed` : null;
}

/** An Apache Kafka of one's own: one node, broker and controller, on 127.0.0.1. */
export class OwnKafka {
  /** @type {import('node:child_process').ChildProcess | undefined} */
  #server;
  /** @type {Ports | undefined} */
  #ports;

  /** @param {string} folder for its data, its settings and its log @param {OwnKafkaOptions} [options] */
  constructor(folder, options = {}) {
    mkdirSync(folder, { recursive: true });
    this.folder = folder;
    this.options = options;
  }

  /** host:port, as KAFKA_BROKERS wants it. */
  get brokers() {
    return `${this.options.tls ? 'localhost' : '127.0.0.1'}:${this.#ports?.clients}`;
  }

  /** Resolves once it answers. @param {(text: string) => void} [say] */
  async start(say) {
    const jars = await mavenJars(`kafka-${version}`, artifacts, say);
    this.#ports ??= {
      clients: this.options.port ?? (await freePort()),
      controller: await freePort(),
      inside: await freePort(),
    };
    const settings = join(this.folder, 'server.properties');
    writeFileSync(settings, this.#settings(), { mode: 0o600 });
    if (!existsSync(join(this.folder, 'data/meta.properties'))) await this.#format(jars, settings);
    const server = this.#java(jars, ['-Xmx512m'], ['kafka.Kafka', settings]);
    this.#server = server;
    for (let tries = 0; !(await this.#answers()); tries++) {
      if (server.exitCode !== null || tries > 600) throw new Error(`Kafka does not start:\n${this.#lastLines()}`);
      await sleep(100);
    }
  }

  /** kill -9, and again up on the same data. @param {number} [away] milliseconds between the two */
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

  /** @param {string} jars @param {readonly string[]} options @param {readonly string[]} args */
  #java(jars, options, args) {
    const quiet = '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn';
    const line = [...follow, 'java', ...options, quiet, '-cp', `${jars}/*`, ...args];
    const child = spawn(/** @type {string} */ (line[0]), line.slice(1), {
      // A terminal's Ctrl-C must not reach it before whoever started it is ready for that.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => appendFileSync(this.#log, text));
    return child;
  }

  /** @param {string} jars @param {string} settings */
  async #format(jars, settings) {
    const { login } = this.options;
    const id = randomBytes(16).toString('base64url');
    const scram = login ? ['--add-scram', `SCRAM-SHA-512=[name=${login.username},password=${login.password}]`] : [];
    const child = this.#java(jars, [], ['kafka.tools.StorageTool', 'format', '-t', id, '-c', settings, ...scram]);
    const code = await new Promise((resolve) => child.once('close', resolve));
    if (code !== 0) throw new Error(`Kafka's data folder cannot be made:\n${this.#lastLines()}`);
  }

  get #log() {
    return join(this.folder, 'kafka.log');
  }

  #lastLines() {
    return existsSync(this.#log) ? readFileSync(this.#log, 'utf8').slice(-3000) : '';
  }

  #settings() {
    const { tls, login } = this.options;
    const { clients, controller, inside } = /** @type {Ports} */ (this.#ports);
    const protocol = `${login ? 'SASL_' : ''}${tls ? 'SSL' : 'PLAINTEXT'}`;
    const listener = 'listener.name.clients';
    const settings = {
      'process.roles': 'broker,controller',
      'node.id': 1,
      listeners: `CLIENTS://127.0.0.1:${clients},INSIDE://127.0.0.1:${inside},CONTROLLER://127.0.0.1:${controller}`,
      'advertised.listeners': `CLIENTS://${this.brokers},INSIDE://127.0.0.1:${inside}`,
      'listener.security.protocol.map': `CLIENTS:${protocol},INSIDE:PLAINTEXT,CONTROLLER:PLAINTEXT`,
      'inter.broker.listener.name': 'INSIDE',
      'controller.listener.names': 'CONTROLLER',
      'controller.quorum.voters': `1@127.0.0.1:${controller}`,
      'log.dirs': join(this.folder, 'data'),
      'auto.create.topics.enable': false,
      'group.initial.rebalance.delay.ms': 0,
      'offsets.topic.replication.factor': 1,
      'offsets.topic.num.partitions': 4,
      'transaction.state.log.replication.factor': 1,
      'transaction.state.log.min.isr': 1,
      'share.coordinator.state.topic.replication.factor': 1,
      'share.coordinator.state.topic.min.isr': 1,
      // After a kill the node waits until its former self counts as dead.
      'broker.session.timeout.ms': 2000,
      'broker.heartbeat.interval.ms': 500,
      // What is too old is looked for at once, as tests want it.
      'log.initial.task.delay.ms': 500,
      'log.retention.check.interval.ms': 1000,
      ...(tls && {
        [`${listener}.ssl.keystore.type`]: 'PEM',
        [`${listener}.ssl.keystore.certificate.chain`]: oneLine(tls.cert),
        [`${listener}.ssl.keystore.key`]: oneLine(tls.key),
      }),
      ...(login && {
        [`${listener}.sasl.enabled.mechanisms`]: 'SCRAM-SHA-512',
        [`${listener}.scram-sha-512.sasl.jaas.config`]:
          'org.apache.kafka.common.security.scram.ScramLoginModule required;',
      }),
    };
    return Object.entries(settings)
      .map(([name, value]) => `${name}=${value}\n`)
      .join('');
  }

  /** Whether it says which requests it understands. @returns {Promise<boolean>} */
  #answers() {
    // Size, ApiVersions, version 0, correlation 1, no client id.
    const question = Buffer.from([0, 0, 0, 10, 0, 18, 0, 0, 0, 0, 0, 1, 255, 255]);
    const { tls } = this.options;
    const port = /** @type {number} */ (this.#ports?.clients);
    return new Promise((resolve) => {
      const ask = () => socket.write(question);
      const socket = tls
        ? connectTls({ port, host: '127.0.0.1', ca: readFileSync(tls.cert), servername: 'localhost' }, ask)
        : connect(port, '127.0.0.1', ask);
      /** @param {boolean} up */
      const end = (up) => {
        socket.destroy();
        resolve(up);
      };
      socket.once('data', () => end(true));
      socket.once('error', () => end(false));
      socket.once('close', () => end(false));
      socket.setTimeout(2000, () => end(false));
    });
  }
}

/** A file in PEM as a value of a settings file. @param {string} file */
function oneLine(file) {
  return readFileSync(file, 'utf8').trim().replaceAll('\n', '\\n');
}
