import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OwnInflux } from '../house/own-influx.mjs';
import { missingForS3 } from '../house/own-s3.mjs';
import { stackable } from '../stack/stackable.mjs';
import { say } from './progress.mjs';

/** Real servers for the contract suites: where they are said to be, and the standard local ports. */
const servers = [
  {
    name: 'PostgreSQL',
    setting: 'FIELDHOUSE_TEST_POSTGRES_URL',
    standard: 'postgres://postgres@127.0.0.1:5432/postgres',
  },
  { name: 'MariaDB', setting: 'FIELDHOUSE_TEST_MARIADB_URL', standard: 'mysql://root@127.0.0.1:3306/mysql' },
  { name: 'Redis', setting: 'FIELDHOUSE_TEST_REDIS_URL', standard: 'redis://127.0.0.1:6379' },
];

/** Servers that the suites start for themselves, on a port and in a folder of their own. */
const programs = [
  { name: 'InfluxDB', isInstalled: () => OwnInflux.isInstalled, get: 'apt-get install influxdb' },
  { name: 'S3', isInstalled: () => missingForS3() === null, get: 'apt-get install default-jre-headless maven' },
];

/**
 * Which of them answer or can be started; what all suites share and no setting names is started. The suites find a server by its setting, and
 * carry its name in their titles.
 * @returns {Promise<{ env: Readonly<Record<string, string | undefined>>, absent: { name: string, where: string }[], stop: () => Promise<void> }>}
 */
export async function stackServers() {
  /** @type {Record<string, string | undefined>} */
  const env = {};
  /** @type {{ name: string, where: string }[]} */
  const absent = [];
  for (const { name, setting, standard } of servers) {
    const url = process.env[setting] ?? standard;
    if (await answers(new URL(url))) env[setting] = url;
    else absent.push({ name, where: `${new URL(url).host}; set ${setting}` });
  }
  for (const { name, isInstalled, get } of programs) {
    if (!isInstalled()) absent.push({ name, where: `not installed; ${get}` });
  }
  const stop = await startMissing(env, absent);
  return { env, absent, stop };
}

/**
 * Starts what no setting names, with data that last as long as the tests.
 * @param {Record<string, string | undefined>} env
 * @param {{ name: string, where: string }[]} absent
 */
async function startMissing(env, absent) {
  const folder = mkdtempSync(join(tmpdir(), 'fieldhouse-stack-'));
  /** @type {import('../stack/stackable.mjs').Started[]} */
  const started = [];
  for (const { name, testSetting, missing, start } of stackable) {
    if (testSetting === null) continue;
    const given = process.env[testSetting];
    const lacks = given ? null : missing();
    if (given) env[testSetting] = given;
    else if (lacks !== null) absent.push({ name, where: `${lacks}; set ${testSetting}` });
    else {
      try {
        const server = await start(join(folder, name), say);
        started.push(server);
        env[testSetting] = server.address;
      } catch (error) {
        absent.push({ name, where: error instanceof Error ? error.message : String(error) });
      }
    }
  }
  return async () => {
    await Promise.all(started.map((server) => server.stop()));
    rmSync(folder, { recursive: true, force: true });
  };
}

/** @param {URL} url @returns {Promise<boolean>} */
function answers({ hostname, port }) {
  return new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(port), timeout: 3000 });
    /** @param {boolean} up */
    const end = (up) => {
      socket.destroy();
      resolve(up);
    };
    socket
      .on('connect', () => end(true))
      .on('error', () => end(false))
      .on('timeout', () => end(false));
  });
}
