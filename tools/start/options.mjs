import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';

/** Something the person at the terminal can mend; the message says what and how. */
export class StartError extends Error {}

/**
 * @typedef {object} Options
 * @property {string} root the clone
 * @property {string} folder where data and logs lie
 * @property {string} host
 * @property {number} port the one public port
 * @property {string | undefined} databaseUrl instead of the embedded database
 * @property {boolean} queueElsewhere whether the queue has a PostgreSQL or a Redis of its own
 * @property {string | undefined} replayFolder recorded upstream data
 * @property {string} [hockeyFolder] recorded answers of the NHL, where they were packed
 * @property {boolean} live real upstreams
 * @property {boolean} demo the fictional league and its accounts
 * @property {boolean} match whether a match of the demo league is in play in the stadium
 * @property {number} copies of api, worker and web
 */

/**
 * @param {readonly string[]} args
 * @param {Readonly<Record<string, string | undefined>>} env
 * @param {string} root
 * @returns {Options}
 */
export function readOptions(args, env, root) {
  /** @type {string | undefined} */
  let replayFolder;
  let live = false;
  for (let index = 0; index < args.length; index++) {
    const arg = args[index];
    if (arg === '--live') live = true;
    else if (arg === '--replay' || arg?.startsWith('--replay=')) {
      replayFolder = arg.includes('=') ? arg.slice(arg.indexOf('=') + 1) : args[++index];
      if (!replayFolder) throw new StartError('--replay needs a folder: npm start -- --replay ../shared/data');
    } else throw new StartError(`"${arg}" is not known. There are --replay FOLDER and --live.`);
  }
  if (replayFolder !== undefined) {
    replayFolder = resolve(replayFolder);
    if (!existsSync(replayFolder) || !statSync(replayFolder).isDirectory()) {
      throw new StartError(`The folder to replay does not exist: ${replayFolder}`);
    }
  }
  const databaseUrl = env['DATABASE_URL'] || undefined;
  if (databaseUrl !== undefined && !/^(?:postgres(?:ql)?|mysql|mariadb):\/\//.test(databaseUrl)) {
    throw new StartError('DATABASE_URL must begin with postgres:// or, for MariaDB, mysql://');
  }
  return {
    root,
    folder: resolve(env['FIELDHOUSE_FOLDER'] || `${root}/.fieldhouse`),
    host: env['HOST'] || '127.0.0.1',
    port: portOf(env['PORT'] || '3000'),
    databaseUrl,
    queueElsewhere: Boolean(env['QUEUE_DATABASE_URL'] || env['REDIS_URL']),
    replayFolder,
    live,
    demo: env['FIELDHOUSE_DEMO'] !== 'false',
    match: env['FIELDHOUSE_DEMO'] !== 'false' && env['FIELDHOUSE_MATCH'] !== 'false',
    copies: Number(env['FIELDHOUSE_COPIES'] || 1),
  };
}

/** @param {string} text */
function portOf(text) {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new StartError(`PORT must be a number from 1 to 65535, it is "${text}". Example: PORT=3100 npm start`);
  }
  return port;
}

/** Variables that steer the launcher and the tests; the programs would take them for mistyped settings. */
const ours = /^(?:HOST|PORT|FIELDHOUSE_(?:FOLDER|COPIES|MATCH|NO_CACHE|SUITE|BASE_URL|DATA|TEST_.*))$/;

/** @param {Readonly<Record<string, string | undefined>>} env @returns {Readonly<Record<string, string | undefined>>} */
export const withoutOurs = (env) => Object.fromEntries(Object.entries(env).filter(([name]) => !ours.test(name)));
