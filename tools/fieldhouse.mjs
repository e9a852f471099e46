/** `npm run fieldhouse -- sources | runs | import | replay ...`: the command line of the engine. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildWorker } from './start/build.mjs';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
const program = `${root}/apps/worker/dist/fieldhouse.js`;
/** Left by a running `npm start`: its database and lake. */
const running = `${process.env['FIELDHOUSE_FOLDER'] ?? `${root}/.fieldhouse`}/running.json`;

async function main() {
  if (!existsSync(program)) throw new Error('The programs are not built yet: run npm start once.');
  // An older build would know nothing of a source that was just registered.
  if (await buildWorker(root)) console.error('The sources have changed: the command line was built anew.');
  const settings =
    !process.env['DATABASE_URL'] && existsSync(running) ? JSON.parse(readFileSync(running, 'utf8')).settings : {};
  const { FIELDHOUSE_DEMO: _, ...known } = settings;
  const env = { LOG_LEVEL: 'warn', ...known, ...process.env };
  const args = ['--enable-source-maps', program, ...process.argv.slice(2)];
  return spawnSync(process.execPath, args, { stdio: 'inherit', env }).status ?? 1;
}

process.exitCode = await main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  return 1;
});
