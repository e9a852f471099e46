import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { columns, pitchRows } from './pitch-rows.mjs';

/** @typedef {import('../season.mjs').PlayedGame} PlayedGame */

const packed = promisify(gzip);

/**
 * The pitches of the games, a table a month, the newest pitch first, packed. Of each the next is made while it is packed.
 * @param {readonly PlayedGame[]} games in the order played
 * @returns {Generator<[path: string, bytes: Promise<Uint8Array>]>}
 */
export function* pitchTables(games) {
  for (const month of new Set(games.map(({ fixture }) => fixture.date.slice(0, 7)))) {
    const text = pitchTable(games.filter(({ fixture }) => fixture.date.startsWith(month)));
    yield [`statcast/statcast_${month}.csv.gz`, packed(text, { level: 4 })];
  }
}

/** @param {readonly PlayedGame[]} games in the order played @returns {string} with the names of the columns */
export function pitchTable(games) {
  const rows = games.flatMap(pitchRows);
  return `${[columns.join(','), ...rows.reverse()].join('\n')}\n`;
}
