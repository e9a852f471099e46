import { connect } from 'node:net';
import { OwnInflux } from '../house/own-influx.mjs';

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
const programs = [{ name: 'InfluxDB', isInstalled: () => OwnInflux.isInstalled, get: 'apt-get install influxdb' }];

/**
 * Which of them answer or can be started. The suites find a server by its setting, and carry its name in their titles.
 * @returns {Promise<{ env: Readonly<Record<string, string | undefined>>, absent: { name: string, where: string }[] }>}
 */
export async function stackServers() {
  /** @type {Record<string, string | undefined>} */
  const env = {};
  const absent = [];
  for (const { name, setting, standard } of servers) {
    const url = process.env[setting] ?? standard;
    if (await answers(new URL(url))) env[setting] = url;
    else absent.push({ name, where: `${new URL(url).host}; set ${setting}` });
  }
  for (const { name, isInstalled, get } of programs) {
    if (!isInstalled()) absent.push({ name, where: `not installed; ${get}` });
  }
  return { env, absent };
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
