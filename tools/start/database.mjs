import { appendFileSync, existsSync, renameSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { StartError } from './options.mjs';

/** @typedef {import('@fieldhouse/database/embedded').EmbeddedPostgres} EmbeddedPostgres */

/**
 * The embedded PostgreSQL, started again on the same port when it dies.
 * @param {string} root
 * @param {string} folder
 * @param {string} logFile
 * @param {{ say: (text: string) => void, gaveUp: (name: string) => void }} watch
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function startDatabase(root, folder, logFile, { say, gaveUp }) {
  const built = pathToFileURL(`${root}/libs/platform/database/dist/embedded/index.js`).href;
  /** @type {typeof import('@fieldhouse/database/embedded')} */
  const { startEmbeddedPostgres, EmbeddedPostgresError } = await import(built);
  if (existsSync(logFile)) renameSync(logFile, `${logFile}.1`);
  /** @param {string} line */
  const log = (line) => {
    try {
      appendFileSync(logFile, `${line}\n`);
    } catch {
      // A full disk must not take the launcher down.
    }
  };
  /** @param {number} [port] */
  const start = async (port) => {
    try {
      return await startEmbeddedPostgres({ folder, log, ...(port === undefined ? {} : { port }) });
    } catch (error) {
      throw error instanceof EmbeddedPostgresError ? new StartError(error.message) : error;
    }
  };

  let server = await start();
  let stopping = false;
  /** @type {number[]} */
  let deaths = [];
  const watch = async () => {
    for (;;) {
      await server.exited;
      if (stopping) return;
      deaths = [...deaths.filter((death) => Date.now() - death < 60_000), Date.now()];
      say(`PostgreSQL died; it is started again. Its log: ${logFile}`);
      if (deaths.length >= 3) return gaveUp('PostgreSQL');
      try {
        server = await start(server.port);
      } catch (error) {
        say(error instanceof Error ? error.message : String(error));
        return gaveUp('PostgreSQL');
      }
    }
  };
  void watch();
  return {
    url: server.url,
    stop: () => {
      stopping = true;
      return server.stop();
    },
  };
}
