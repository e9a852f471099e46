/** `npm run fieldhouse -- sources | runs | import | replay ...`: the command line of the engine. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
const program = `${root}/apps/worker/dist/fieldhouse.js`;
/** Left by a running `npm start`: its database and lake. */
const running = `${process.env['FIELDHOUSE_FOLDER'] ?? `${root}/.fieldhouse`}/running.json`;

if (!existsSync(program)) {
  console.error('The programs are not built yet: run npm start once.');
  process.exitCode = 1;
} else {
  const settings =
    !process.env['DATABASE_URL'] && existsSync(running) ? JSON.parse(readFileSync(running, 'utf8')).settings : {};
  const { FIELDHOUSE_DEMO: _, ...known } = settings;
  const env = { LOG_LEVEL: 'warn', ...known, ...process.env };
  const args = ['--enable-source-maps', program, ...process.argv.slice(2)];
  process.exitCode = spawnSync(process.execPath, args, { stdio: 'inherit', env }).status ?? 1;
}
