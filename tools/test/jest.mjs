import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { run } from './command.mjs';
import { outcomeOf } from './results.mjs';

/** Many tests wait more than they work; left to itself Jest keeps a processor free. */
export const besideOneAnother = `--maxWorkers=${Math.max(2, availableParallelism())}`;

/**
 * Runs one of jest.config.js's suites.
 * @param {string} root
 * @param {'unit' | 'stack' | 'e2e'} suite
 * @param {Readonly<Record<string, string | undefined>>} [env]
 * @param {readonly string[]} [args]
 * @returns {Promise<import('./results.mjs').Outcome>}
 */
export async function runJest(root, suite, env = {}, args = [besideOneAnother]) {
  const folder = mkdtempSync(`${tmpdir()}/fieldhouse-jest-`);
  const report = `${folder}/report.json`;
  try {
    const jest = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'];
    const { output } = await run(
      process.execPath,
      [...jest, '--json', `--outputFile=${report}`, '--passWithNoTests', ...args],
      { env: { ...env, FIELDHOUSE_SUITE: suite }, timeoutSeconds: 1_500 },
    );
    return outcomeOf(suite, readReport(report, output), root);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @param {string} file @param {string} output */
function readReport(file, output) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { testResults: [{ name: 'jest', status: 'failed', message: output.slice(-8000), assertionResults: [] }] };
  }
}
