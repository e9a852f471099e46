/**
 * @typedef {object} EndState
 * @property {Readonly<Record<string, string>>} tables table → rows and hash
 * @property {number} rows in all tables
 * @property {Readonly<Record<'in' | 'out' | 'rejected' | 'duplicate' | 'broken', number>>} records of all feeds
 */

/** @param {import('../house/house.mjs').House} house @returns {Promise<EndState>} */
export async function endState(house) {
  const tables = await house.digest();
  const rows = Object.values(tables).reduce((sum, digest) => sum + Number.parseInt(digest), 0);
  return { tables, rows, records: await house.conservation() };
}

/** @param {EndState} expected @param {EndState} found @returns {readonly string[]} what is not the same, for a person */
export function differences(expected, found) {
  const tables = Object.keys(expected.tables)
    .filter((table) => expected.tables[table] !== found.tables[table])
    .map((table) => `${table}: ${found.tables[table]} instead of ${expected.tables[table]}`);
  const { broken, ...sums } = found.records;
  const records = /** @type {(keyof typeof sums)[]} */ (Object.keys(sums))
    .filter((sum) => sums[sum] !== expected.records[sum])
    .map((sum) => `records ${sum}: ${sums[sum]} instead of ${expected.records[sum]}`);
  return [...tables, ...records, ...(broken > 0 ? [`${broken} runs do not add up`] : [])];
}
