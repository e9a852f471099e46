/**
 * `npm run upstream -- --folder DIR [--port 4600] [--trouble 429,500,html,truncated,reset] [--every 5]`: plays recorded answers
 * of MLB's StatsAPI, Baseball Savant and the register at their own paths; see recorded-upstream/recorded-folder.ts for the
 * folder. With --trouble every fifth request gets the next of these instead.
 *
 * A worker reaches no address of this machine, and no setting changes that. The one that asks this server instead is
 * `node tools/recorded-upstream/worker.mjs ORIGIN`, with the settings of any worker in its environment.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const loader = ['--conditions=@fieldhouse/source', '--import', './tools/run-sources/register.mjs', '--no-warnings'];
const program = [...loader, 'tools/recorded-upstream/serve.ts', ...process.argv.slice(2)];
process.exitCode = spawnSync(process.execPath, program, { cwd: root, stdio: 'inherit' }).status ?? 1;
