import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const loader = fileURLToPath(new URL('../run-sources/register.mjs', import.meta.url));

/**
 * Runs a program of the sources in the caller's folder, and ends as it ends: it may have a session to end first.
 * @param {string} program path from the root
 */
export async function launch(program) {
  const node = ['--conditions=@fieldhouse/source', '--import', loader, '--no-warnings', root + program];
  const child = spawn(process.execPath, [...node, ...process.argv.slice(2)], { stdio: 'inherit' });
  // The terminal sends Ctrl-C to both.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  const [code] = await once(child, 'exit');
  process.exitCode = code ?? 1;
}
