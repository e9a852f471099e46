/**
 * `npm run upstream -- [--folder DIR] [--hockey DATA-SET [--nightly base|21|22|23]] [--port 4600]
 * [--trouble 429,500,html,truncated,reset,slow] [--every 5]`: plays recorded answers of MLB's StatsAPI, Baseball Savant, the
 * register and the NHL at their own paths; see recorded-upstream/recorded-folder.ts for the folder, where the NHL's lie as
 * their path and `.json`, and recorded-upstream/nhl/nhl-data-set.ts for the data set and what nightly is. With --trouble every
 * fifth request gets the next of these instead.
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
