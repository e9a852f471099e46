import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

/** @typedef {'passed' | 'failed' | 'skipped'} State */
/** @typedef {{ title: string, file: string, state: State }} Test */
/** @typedef {{ passed: number, failed: number, skipped: number }} Count */
/** @typedef {{ file: string, seconds: number }} FileTime */
/** @typedef {{ suite: string, finishedAt: string, tests: Test[], failures: string[], times: FileTime[] }} Outcome */

/**
 * @typedef {object} JestReport
 * @property {{ name: string, status: string, message: string, startTime?: number, endTime?: number, assertionResults: { fullName: string, status: string, failureMessages: string[] }[] }[]} testResults
 */

/**
 * Jest's report as tests and readable failures. A file that could not even run is one failed test.
 * @param {string} suite
 * @param {JestReport} report
 * @param {string} root
 * @returns {Outcome}
 */
export function outcomeOf(suite, report, root) {
  /** @type {Test[]} */
  const tests = [];
  /** @type {string[]} */
  const failures = [];
  for (const { name, status, message, assertionResults } of report.testResults) {
    const file = name.replace(`${root}/`, '');
    if (status === 'failed' && !assertionResults.some((test) => test.status === 'failed')) {
      tests.push({ title: `${file} runs`, file, state: 'failed' });
      failures.push(`${file}\n${message}`);
    }
    for (const test of assertionResults) {
      tests.push({ title: test.fullName, file, state: stateOf(test.status) });
      if (test.status === 'failed') failures.push(`${file}\n● ${test.fullName}\n${test.failureMessages.join('\n')}`);
    }
  }
  const times = report.testResults.map(({ name, startTime = 0, endTime = 0 }) => ({
    file: name.replace(`${root}/`, ''),
    seconds: (endTime - startTime) / 1000,
  }));
  return { suite, finishedAt: new Date().toISOString(), tests, failures, times };
}

/** The files that took longest, as one line. @param {readonly FileTime[]} times @param {number} most */
export const slowest = (times, most) =>
  times
    .toSorted((one, other) => other.seconds - one.seconds)
    .slice(0, most)
    .map(({ file, seconds }) => `${file} ${seconds.toFixed(0)} s`)
    .join(', ');

/**
 * @param {string} status jest's word
 * @returns {State}
 */
const stateOf = (status) => (status === 'passed' ? 'passed' : status === 'failed' ? 'failed' : 'skipped');

/**
 * Where the real data lie, a row about them must not be skipped in CI: its test becomes a failed one.
 * @param {Outcome} outcome
 * @returns {Outcome}
 */
export function refuseSkippedTruth(outcome) {
  /** @param {Test} test */
  const refused = (test) => test.state === 'skipped' && /\[T\d\d\]/.test(test.title);
  return {
    ...outcome,
    tests: outcome.tests.map((test) => (refused(test) ? { ...test, state: 'failed' } : test)),
    failures: [
      ...outcome.failures,
      ...outcome.tests
        .filter(refused)
        .map(({ file, title }) => `${file}\n● ${title}\nskipped although the data folder is there`),
    ],
  };
}

/** @param {readonly Test[]} tests @returns {Count} */
export function countOf(tests) {
  /** @param {State} state */
  const of = (state) => tests.filter((test) => test.state === state).length;
  return { passed: of('passed'), failed: of('failed'), skipped: of('skipped') };
}

const folder = '.fieldhouse/test-results';

/** Kept for `npm run acceptance`. @param {Outcome} outcome */
export function keep({ suite, finishedAt, tests }) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/${suite}.json`, `${JSON.stringify({ suite, finishedAt, tests }, null, 1)}\n`);
}

/**
 * The tests of the last runs of every suite; none where nothing has run yet.
 * @param {string} root
 * @returns {Test[]}
 */
export function lastTests(root) {
  return ['unit', 'stack', 'e2e'].flatMap((suite) => {
    const file = `${root}/${folder}/${suite}.json`;
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).tests : [];
  });
}
