import { spawnSync } from 'node:child_process';
import { withoutOurs } from './options.mjs';

/** @typedef {import('./options.mjs').Options} Options */

/**
 * What the programs are told through their environment, beside what the person has set.
 * @param {Options} options
 * @param {Readonly<Record<string, string | undefined>>} env
 * @param {{ url?: string, queueUrl?: string }} embedded addresses of the embedded PostgreSQL
 * @returns {Readonly<Record<string, string | undefined>>}
 */
export function programSettings({ root, folder, demo, replayFolder, hockeyFolder, live }, env, embedded) {
  return {
    ...withoutOurs(env),
    NODE_ENV: 'production',
    TZ: 'UTC',
    LAKE_FOLDER: env['LAKE_FOLDER'] || `${folder}/lake`,
    FIELDHOUSE_VERSION: env['FIELDHOUSE_VERSION'] || commit(root),
    // The door has turned away before the API stops: nobody has to be told first.
    API_DRAIN_SECONDS: env['API_DRAIN_SECONDS'] || '0',
    FIELDHOUSE_DEMO: String(demo),
    ...(demo
      ? { FIELDHOUSE_DEMO_FOLDER: `${folder}/demo`, STADIUM_SURFACE: env['STADIUM_SURFACE'] || 'ice-rink' }
      : {}),
    ...(replayFolder ? { FIELDHOUSE_REPLAY_FOLDER: replayFolder } : {}),
    ...(hockeyFolder ? { FIELDHOUSE_HOCKEY_FOLDER: hockeyFolder } : {}),
    ...(live ? { FIELDHOUSE_LIVE: 'true' } : {}),
    ...(embedded.url ? { DATABASE_URL: embedded.url } : {}),
    ...(embedded.queueUrl ? { QUEUE_DATABASE_URL: embedded.queueUrl, ...besideMariaDb(embedded.queueUrl, env) } : {}),
  };
}

/**
 * What a MariaDB cannot carry is in the embedded PostgreSQL, unless it is elsewhere.
 * @param {string} url
 * @param {Readonly<Record<string, string | undefined>>} env
 */
const besideMariaDb = (url, env) => ({
  EVENT_LOG_DATABASE_URL: env['EVENT_LOG_DATABASE_URL'] || url,
  TIME_SERIES_DATABASE_URL: env['TIME_SERIES_DATABASE_URL'] || url,
});

/**
 * Whether a stadium's node can run: it needs a PostgreSQL, or other places for its log and its live values.
 * @param {Readonly<Record<string, string | undefined>>} settings
 */
export const hasStadium = (settings) =>
  settings['DATABASE_URL']?.startsWith('postgres') ||
  ((settings['EVENT_LOG_DATABASE_URL'] || settings['KAFKA_BROKERS']) &&
    (settings['TIME_SERIES_DATABASE_URL'] || settings['INFLUX_URL']));

/** What is none of a program's business: secrets above all. */
const withheld = {
  api: /^(?:WORKER_|STADIUM_|DEVICE_|MQTT_|MOSQUITTO_|KAFKA_|EVENT_LOG_|INFLUX_|TIME_SERIES_)/,
  worker: /^(?:API_|STADIUM_|DEVICE_|MQTT_|MOSQUITTO_|KAFKA_|EVENT_LOG_|FIELDHOUSE_(?:DEMO$|ADMIN_))/,
  stadium: /^(?:WORKER_|LAKE_|QUEUE_|REDIS_|FIELDHOUSE_(?:ADMIN_|LIVE|REPLAY_|HOCKEY_|DEMO_))/,
  web: /^(?:API_|DATABASE_|QUEUE_|REDIS_|LAKE_|WORKER_|FIELDHOUSE_|STADIUM_|DEVICE_|MQTT_|MOSQUITTO_|KAFKA_|EVENT_LOG_|INFLUX_|TIME_SERIES_)/,
};

/**
 * @param {keyof typeof withheld} program
 * @param {Readonly<Record<string, string | undefined>>} settings
 */
export const settingsFor = (program, settings) =>
  Object.fromEntries(Object.entries(settings).filter(([name]) => !withheld[program].test(name)));

/** @param {string} root */
function commit(root) {
  const { status, stdout } = spawnSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' });
  return status === 0 ? stdout.trim() : 'unversioned';
}
