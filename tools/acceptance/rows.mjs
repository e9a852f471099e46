/** @typedef {'proven' | 'measured' | 'failed' | 'skipped' | 'none'} RowState */
/** @typedef {{ id: string, tests: string[], state: RowState }} Row */
/** @typedef {import('../test/results.mjs').Test} Test */
/** @typedef {{ name: string, met: boolean | null }} Measurement */

/**
 * The ids and sentences of the acceptance table, in its order.
 * @param {string} markdown
 * @returns {{ id: string, holds: string }[]}
 */
export function tableRows(markdown) {
  return [...markdown.matchAll(/^\| ([A-Z]\d\d) \| (.*?) \|/gm)].map(([, id = '', holds = '']) => ({ id, holds }));
}

/**
 * What is known of each row: its tests by title, and how they ended. One failure fails the row; a row of speed counts by
 * its benchmark.
 * @param {readonly { id: string }[]} rows
 * @param {readonly Test[]} tests
 * @param {readonly Measurement[]} measurements
 * @returns {Row[]}
 */
export function rowStates(rows, tests, measurements) {
  return rows.map(({ id }) => {
    const mine = tests.filter(({ title }) => title.includes(`[${id}]`));
    const measured = measurements.filter(({ name }) => name.includes(`[${id}]`));
    const names = [...mine.map(({ title }) => title), ...measured.map(({ name }) => name)];
    return { id, tests: [...new Set(names)], state: stateOf(mine, measured) };
  });
}

/**
 * @param {readonly Test[]} tests
 * @param {readonly Measurement[]} measurements
 * @returns {RowState}
 */
function stateOf(tests, measurements) {
  if (tests.some(({ state }) => state === 'failed') || measurements.some(({ met }) => met === false)) return 'failed';
  if (measurements.some(({ met }) => met === true)) return 'measured';
  if (tests.some(({ state }) => state === 'passed')) return 'proven';
  return tests.length > 0 ? 'skipped' : 'none';
}
