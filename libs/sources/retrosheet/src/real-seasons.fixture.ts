import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { gamesOf } from './game-file.reader.js';
import { rawGameOf } from './games.feed.js';
import type { RawGame } from './raw-game.schema.js';
import { addHands } from './roster-line.js';
import { fieldsOf } from './record-line.js';

const repository = fileURLToPath(new URL('../../../../', import.meta.url));
const baseball = join(process.env['FIELDHOUSE_DATA'] ?? join(repository, '../shared/data'), 'baseball');

/** Whether the real seasons lie beside the repository; tests that need them are skipped, with that reason, where not. */
export const haveRealSeasons = existsSync(baseball);

/** Why a test over real seasons is skipped; nothing where it is not. */
export const reason = haveRealSeasons ? '' : ' (skipped: no data beside the repository)';

/** Every game of a season, as the feed would read it. */
export function* realGames(season: number): Generator<RawGame> {
  const folder = join(baseball, 'retrosheet', String(season));
  const names = readdirSync(folder).sort();
  const hands = new Map<string, string>();
  for (const name of names.filter((name) => name.endsWith('.ROS')))
    addHands(hands, readFileSync(join(folder, name), 'latin1'));
  const teams = readFileSync(join(folder, `TEAM${season}`), 'latin1').split(/\r?\n/);
  const companions = { hands, clubs: new Set(teams.map((line) => line.slice(0, 3))), hash: '' };
  const settings = { league: { key: 'mlb', name: 'Major League Baseball', fictional: false }, issuer: 'retrosheet' };
  for (const name of names.filter((name) => /\.EV.$/.test(name))) {
    for (const lines of gamesOf(readFileSync(join(folder, name), 'latin1'))) {
      yield rawGameOf(lines, { name, season }, companions, settings);
    }
  }
}

/** Rows of a gzipped or plain CSV file below the baseball data: the wanted columns by name. */
export function* csvRows<Column extends string>(
  path: string,
  wanted: readonly Column[],
): Generator<Readonly<Record<Column, string>>> {
  const { columns, lines } = csvFile(path);
  const places = wanted.map((column) => columns.indexOf(column));
  for (const line of lines) {
    const fields = fieldsOf(line);
    const row = {} as Record<Column, string>;
    for (let at = 0; at < wanted.length; at += 1) row[wanted[at]!] = fields[places[at]!] ?? '';
    yield row;
  }
}

/** A large CSV file: the columns' names, and the lines as they stand, to be taken apart one at a time. */
export function csvFile(path: string): { readonly columns: readonly string[]; readonly lines: readonly string[] } {
  const bytes = readFileSync(join(baseball, path));
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('latin1');
  const [head = '', ...lines] = text.split(/\r?\n/);
  return { columns: fieldsOf(head), lines: lines.filter((line) => line !== '') };
}
