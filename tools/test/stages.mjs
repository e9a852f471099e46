import { existsSync } from 'node:fs';
import { build } from '../start/build.mjs';
import { bin, run } from './command.mjs';
import { besideOneAnother, runJest } from './jest.mjs';
import { startPlatform } from './platform.mjs';
import { say } from './progress.mjs';
import { countOf, keep, refuseSkippedTruth, slowest } from './results.mjs';
import { stackServers } from './servers.mjs';

/** @typedef {import('./results.mjs').Count} Count */
/** @typedef {import('./results.mjs').Outcome} Outcome */
/** @typedef {{ name: string, command: string, args: readonly string[] }} Check */

/** Each counts as one test. @type {readonly Check[]} */
const checks = [
  { name: 'types', command: bin('tsc'), args: ['-p', 'tsconfig.json'] },
  { name: 'lint', command: bin('oxlint'), args: ['--deny-warnings'] },
  { name: 'format', command: bin('oxfmt'), args: ['--check', '.'] },
  { name: 'boundaries', command: process.execPath, args: ['tools/boundaries/boundaries.mjs'] },
  { name: 'documents', command: process.execPath, args: ['tools/docs.mjs', '--check'] },
];

/** @param {string} root @returns {Promise<Count>} */
export async function runAll(root) {
  const [checked, built] = await Promise.all([runChecks(), buildPrograms(root)]);
  const unit = await runSuite('unit', () => runJest(root, 'unit'));
  const e2e = built.failed > 0 ? { passed: 0, failed: 1, skipped: 0 } : await runSuite('e2e', () => endToEnd(root));
  return sum([checked, built, unit, e2e]);
}

/** @param {string} root @returns {Promise<Count>} */
export async function runStack(root) {
  const { env, absent, stop } = await stackServers();
  const strict = Boolean(process.env['CI']);
  for (const { name, where } of absent) {
    say(`!!! ${name} is absent (${where}): its suites are skipped${strict ? ', which FAILS here' : ''}`);
  }
  const present = absent.length > 0 ? [`--testNamePattern=^(?!.*(?:${absent.map(({ name }) => name).join('|')}))`] : [];
  const count = await runSuite('stack', () => runJest(root, 'stack', env, [besideOneAnother, ...present])).finally(
    stop,
  );
  return sum([count, { passed: 0, failed: strict ? absent.length : 0, skipped: 0 }]);
}

/**
 * Two of each program, so that no page may rest on what one of them remembers. The suite that kills some of them comes last.
 * @param {string} root
 * @returns {Promise<Outcome>}
 */
async function endToEnd(root) {
  const { stop, ...platform } = await startPlatform(root, { FIELDHOUSE_COPIES: '2' });
  const env = { FIELDHOUSE_BASE_URL: platform.url, FIELDHOUSE_PLATFORM: JSON.stringify(platform) };
  const killing = 'two-of-each';
  try {
    const all = await runJest(root, 'e2e', env, [besideOneAnother, '--testPathIgnorePatterns', killing]);
    return together(all, await runJest(root, 'e2e', env, ['--testPathPatterns', killing]));
  } finally {
    await stop();
  }
}

/** @param {Outcome} first @param {Outcome} second @returns {Outcome} */
const together = (first, second) => ({
  ...second,
  tests: [...first.tests, ...second.tests],
  failures: [...first.failures, ...second.failures],
  times: [...first.times, ...second.times],
});

/** @param {string} name @param {() => Promise<Outcome>} start @returns {Promise<Count>} */
async function runSuite(name, start) {
  say(`${name} ...`);
  const began = Date.now();
  const ran = await start().catch((cause) => broken(name, cause));
  const outcome = process.env['CI'] && existsSync(process.env['FIELDHOUSE_DATA'] ?? '') ? refuseSkippedTruth(ran) : ran;
  keep(outcome);
  for (const failure of outcome.failures) process.stderr.write(`\n${failure}\n`);
  const count = countOf(outcome.tests);
  say(`${name}: ${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped (${seconds(began)} s)`);
  if (outcome.times.length > 0) say(`${name}, longest: ${slowest(outcome.times, 8)}`);
  return count;
}

/** A suite that could not even begin is one failed test. @param {string} suite @param {unknown} cause @returns {Outcome} */
function broken(suite, cause) {
  const why = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  const tests = [{ title: `${suite} begins`, file: 'tools/test', state: /** @type {const} */ ('failed') }];
  return { suite, finishedAt: new Date().toISOString(), tests, failures: [why], times: [] };
}

async function runChecks() {
  /** @type {Count[]} */
  const counts = [];
  for (const { name, command, args } of checks) {
    const began = Date.now();
    const { code, output } = await run(command, args);
    say(`${name}: ${code === 0 ? 'ok' : 'FAILED'} (${seconds(began)} s)`);
    if (code !== 0) process.stderr.write(`${output}\n`);
    counts.push({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 });
  }
  return sum(counts);
}

/** @param {string} root @returns {Promise<Count>} */
async function buildPrograms(root) {
  const began = Date.now();
  try {
    await build(root);
    say(`build: ok (${seconds(began)} s)`);
    return { passed: 1, failed: 0, skipped: 0 };
  } catch (cause) {
    say(`build: FAILED (${seconds(began)} s)`);
    process.stderr.write(`${cause instanceof Error ? cause.message : cause}\n`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/** @param {readonly Count[]} counts @returns {Count} */
const sum = (counts) =>
  counts.reduce(
    (all, { passed, failed, skipped }) => ({
      passed: all.passed + passed,
      failed: all.failed + failed,
      skipped: all.skipped + skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );

/** @param {number} began */
const seconds = (began) => ((Date.now() - began) / 1000).toFixed(1);
