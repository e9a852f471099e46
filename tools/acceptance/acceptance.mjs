/**
 * `npm run acceptance`: the rows of docs/acceptance.md, the tests whose titles carry their ids, and how they ended in the
 * last run of `npm test` and `npm run test:stack`. `npm run -s acceptance -- --json` prints it for programs.
 */
import { existsSync, readFileSync } from 'node:fs';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { lastTests } from '../test/results.mjs';
import { rowStates, tableRows } from './rows.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const table = tableRows(readFileSync(`${root}/docs/acceptance.md`, 'utf8'));
const benchmarks = `${root}/docs/benchmarks.json`;
const measurements = existsSync(benchmarks) ? JSON.parse(readFileSync(benchmarks, 'utf8')).measurements : [];
const rows = rowStates(table, lastTests(root), measurements);

if (argv.includes('--json')) {
  console.log(JSON.stringify({ rows }));
} else {
  for (const [index, { id, tests, state }] of rows.entries()) {
    console.log(`${id}  ${state.padEnd(8)}  ${table[index]?.holds.slice(0, 110)}`);
    for (const test of tests) console.log(`                 ${test}`);
  }
  const counts = Object.entries(countBy(rows));
  console.log(`\n${rows.length} rows: ${counts.map(([state, count]) => `${count} ${state}`).join(', ')}`);
}

/** @param {readonly import('./rows.mjs').Row[]} all */
function countBy(all) {
  /** @type {Record<string, number>} */
  const counts = {};
  for (const { state } of all) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}
