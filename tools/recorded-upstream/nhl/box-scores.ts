import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { csvLines } from '@fieldhouse/plugin-kit';
import { boxScore } from './box-score.js';
import type { Documents } from './documents.js';
import { tableRow, type Row } from './table-rows.js';

/** Box scores of tables of their lines: `games_….csv`, `skater_box_….csv.gz`, `goalie_box_….csv.gz`. */
export function boxScores(folder: string): Documents {
  const games = opened(folder, /^games_/);
  const skaters = opened(folder, /^skater_box_/);
  const goalies = opened(folder, /^goalie_box_/);
  return {
    read(path) {
      const id = /^v1\/gamecenter\/(\d+)\/boxscore$/.exec(path)?.[1];
      const game = id && games(id)[0];
      return id && game && JSON.stringify(boxScore(game, skaters(id), goalies(id)));
    },
    below: () => [],
  };
}

/** Rows of a game, whose id is the first field. Tables are read when they are first asked, lines taken apart when asked for. */
function opened(folder: string, names: RegExp): (game: string) => readonly Row[] {
  let tables: readonly { head: string; games: ReadonlyMap<string, readonly string[]> }[] | undefined;
  const read = () => {
    tables ??= readdirSync(folder)
      .filter((name) => names.test(name))
      .map((name) => tableByGame(join(folder, name)));
    return tables;
  };
  return (game) => read().flatMap(({ head, games }) => (games.get(game) ?? []).map((line) => tableRow(head, line)));
}

function tableByGame(file: string) {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const [head, ...lines] = [...csvLines(text)].map((line) => line.text);
  const games = new Map<string, string[]>();
  for (const line of lines) {
    const id = line.slice(0, line.indexOf(','));
    const known = games.get(id);
    if (known === undefined) games.set(id, [line]);
    else known.push(line);
  }
  return { head: head ?? '', games };
}
