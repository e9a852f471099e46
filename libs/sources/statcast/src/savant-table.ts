import { csvFields, csvLines, PermanentError, type CsvLine, type SourceContext } from '@fieldhouse/plugin-kit';
import type { RawGame } from './raw-game.schema.js';
import { missingOf, optionalColumns, requiredColumns } from './savant-columns.js';
import { rowReader } from './savant-row.js';
import type { StatcastSettings } from './statcast.settings.js';

/** A table as Savant gives it: the line of its columns, then a pitch a line. */
export interface SavantTable {
  /** A file's path, or a day. */
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: Iterable<CsvLine>;
}

/** @throws PermanentError a table that lacks columns without which there is no pitch, or is none of Savant's at all */
export function savantTable(name: string, text: string): SavantTable {
  const lines = csvLines(text);
  const header = lines.next();
  const columns = header.done ? [] : csvFields(header.value.text);
  const missing = missingOf(requiredColumns, columns);
  if (missing.length > 0) {
    const found = columns.length < 2 ? ', and no table at all' : '';
    throw new PermanentError(`${name}: not a table of Statcast, it has no column ${missing.join(', ')}${found}`);
  }
  return { name, columns, rows: lines };
}

/**
 * The rows of a table, game by game in the order in which the games appear. Rows that are no pitch come by themselves, and
 * first: what is wrong with them costs nobody else. Games of other kinds than asked for are left out.
 */
export function* gamesOf(table: SavantTable, ctx: SourceContext<StatcastSettings>): Generator<RawGame> {
  const { league, issuer, sourceName: source, gameTypes } = ctx.settings;
  const { name, columns } = table;
  const missing = missingOf(optionalColumns, columns);
  if (missing.length > 0) ctx.log.warn(`${name} lacks columns; what they tell is not known`, { columns: missing });
  const of = (game: string | null, rows: RawGame['rows']): RawGame => {
    return { league, issuer, source, table: name, game, columns: [...columns], rows };
  };
  const read = rowReader(columns);
  const games = new Map<string, CsvLine[]>();
  let others = 0;
  for (const line of table.rows) {
    const found = read(line.text);
    if (typeof found === 'string') {
      yield of(null, [line]);
    } else if (!gameTypes.includes(found.told.gameType)) {
      others++;
    } else {
      const rows = games.get(found.told.game);
      if (rows === undefined) games.set(found.told.game, [line]);
      else rows.push(line);
    }
  }
  if (others > 0) ctx.log.info(`${name}: pitches of other kinds of games are left out`, { pitches: others });
  for (const [game, rows] of games) yield of(game, rows);
}
