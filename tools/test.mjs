/**
 * `npm test`: everything that can be proven on one machine, from a fresh clone on.
 * `npm run test:stack`: the same contract suites against real servers.
 * The last line alone tells the result: `N passed, N failed` (`, N skipped`).
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { install, isInstalled } from './install/install.mjs';
import { say } from './test/progress.mjs';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
process.chdir(root);
process.env['NX_DAEMON'] = 'false';
process.env['FIELDHOUSE_DATA'] ??= existsSync(`${root}/../shared/data`) ? `${root}/../shared/data` : '';
if (!process.env['FIELDHOUSE_DATA']) delete process.env['FIELDHOUSE_DATA'];

try {
  if (!isInstalled(root)) {
    say('installing packages (npm ci)');
    await install(root);
  }
  const { runAll, runStack } = await import('./test/stages.mjs');
  const total = process.argv.includes('--stack') ? await runStack(root) : await runAll(root);
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  process.exitCode = total.failed > 0 ? 1 : 0;
  console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
} catch (cause) {
  console.error(cause instanceof Error ? cause.stack : cause);
  process.exitCode = 1;
  console.log('0 passed, 1 failed');
}
