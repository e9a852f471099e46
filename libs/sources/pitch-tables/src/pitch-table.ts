import { csvFields, csvLines, type CsvLine, type SourceContext } from '@fieldhouse/plugin-kit';
import { knownPitcher } from './pitch.translate.js';
import type { PitchTablesSettings } from './pitch-tables.settings.js';
import type { RawGame } from './raw-game.schema.js';
import { recogniseFormat } from './recognise-format.js';
import { rowReader } from './told-pitch.js';

/**
 * The rows of a table, game by game in the order in which the games appear. Rows that are no pitch come by themselves, and
 * first, as do those of a pitcher whose id nobody told: what is wrong with them costs nobody else.
 *
 * @throws PermanentError a table of no form that is known
 */
export function* gamesOf(table: string, text: string, ctx: SourceContext<PitchTablesSettings>): Generator<RawGame> {
  const { league, issuer, playoffsFrom } = ctx.settings;
  const lines = csvLines(text);
  const header = lines.next();
  const columns = header.done ? [] : csvFields(header.value.text);
  const format = recogniseFormat(table, columns);
  const missing = Object.values(format.measures).flatMap(([column]) => (columns.includes(column) ? [] : [column]));
  if (missing.length > 0) ctx.log.warn(`${table} lacks columns; what they tell is not known`, { columns: missing });

  const pitcherIds = idsByName(ctx.settings.pitcherIds);
  const of = (game: string | null, day: string, rows: RawGame['rows']): RawGame => ({
    league,
    issuer,
    table,
    format: format.id,
    game,
    columns,
    rows,
    pitcherIds: format.columns.pitcher === undefined ? pitcherIds : {},
    playoffsFrom: playoffsFrom.find((first) => first.slice(0, 4) === day.slice(0, 4)) ?? null,
  });
  const read = rowReader(format, columns);
  const games = new Map<string, { readonly day: string; readonly rows: CsvLine[] }>();
  const strangers = new Map<string | null, CsvLine[]>();
  for (const line of lines) {
    const found = read(line.text);
    if (typeof found === 'string') {
      yield of(null, '', [line]);
      continue;
    }
    const { game, pitcherName } = found.told;
    if (knownPitcher(found.told, pitcherIds) === undefined) {
      const rows = strangers.get(pitcherName);
      if (rows === undefined) strangers.set(pitcherName, [line]);
      else rows.push(line);
      continue;
    }
    const known = games.get(game.id);
    if (known === undefined) games.set(game.id, { day: game.localDate, rows: [line] });
    else known.rows.push(line);
  }
  for (const rows of strangers.values()) yield of(null, '', rows);
  for (const [game, { day, rows }] of games) yield of(game, day, rows);
}

/** `["Clayton Kershaw = 477132"]` → `{ 'Clayton Kershaw': '477132' }` */
function idsByName(lines: readonly string[]): Record<string, string> {
  return Object.fromEntries(lines.map((line) => line.split('=').map((part) => part.trim()) as [string, string]));
}
