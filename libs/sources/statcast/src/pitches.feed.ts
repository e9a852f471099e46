import { league, person, season } from '@fieldhouse/domain';
import { pitch, plateAppearance } from '@fieldhouse/domain/baseball';
import {
  afterFile,
  defineFeed,
  fileCursor,
  fileSlices,
  PermanentError,
  textOfFile,
  TransientError,
  type FileSlice,
  type SourceContext,
} from '@fieldhouse/plugin-kit';
import { z } from 'zod';
import { aboutGame, translateGame } from './game.translate.js';
import { rawGame, type RawGame } from './raw-game.schema.js';
import { addressOf, daysToRead, type DaySlice } from './savant-days.js';
import { gamesOf, savantTable, type SavantTable } from './savant-table.js';
import type { StatcastSettings } from './statcast.settings.js';

const cursor = fileCursor.extend({
  /** The last day that was asked for. */
  through: z.iso.date().nullable(),
});
type Cursor = z.infer<typeof cursor>;
type Context = SourceContext<StatcastSettings>;

/** Where recorded tables lie in the folder. */
export const tableFile = /\.csv(\.gz)?$/;

export const pitches = defineFeed<StatcastSettings, RawGame, FileSlice | DaySlice, Cursor>({
  name: 'pitches',
  title: 'Pitches and plate appearances',
  raw: rawGame,
  onDrift: 'quarantine',
  // A game stands in several tables where they are of players: each tells its own pitches of it.
  key: ({ table, game, rows }) => (game === null ? `${table} row ${rows[0]?.number}` : `${table} game ${game}`),
  about: aboutGame,
  emits: [league, season, person, pitch, plateAppearance],
  cursor,
  async slices(ctx, done) {
    return ctx.settings.folder === null ? daysToRead(ctx, done?.through ?? null) : fileSlices(ctx, tableFile, done);
  },
  async *read(slice, ctx) {
    const table = 'day' in slice ? await tableOfDay(slice.day, ctx) : await tableOfFile(slice.path, ctx);
    for (const game of gamesOf(table, ctx)) {
      ctx.signal.throwIfAborted();
      yield game;
    }
  },
  advance(done, slice) {
    const { hashes, through } = done ?? { hashes: {}, through: null };
    if ('day' in slice) return { hashes, through: through === null || slice.day > through ? slice.day : through };
    return { ...afterFile({ hashes }, slice), through };
  },
  translate: translateGame,
});

async function tableOfFile(path: string, ctx: Context): Promise<SavantTable> {
  return savantTable(path, await textOfFile(path, await ctx.files.read(path)));
}

/**
 * @throws TransientError Savant gives an error instead of a table
 * @throws PermanentError the table is cut off, or lacks columns
 */
async function tableOfDay(day: string, ctx: Context): Promise<SavantTable> {
  const text = (await ctx.http.get(addressOf(day, ctx.settings), { as: `pitches/${day}.csv` })).text();
  const begin = text.trimStart().slice(0, 200);
  if (begin === '' || begin.startsWith('<') || begin.startsWith('{') || /^"?error"?\r?\n/.test(begin))
    throw new TransientError(`${day}: Savant gives no table but ${begin === '' ? 'nothing' : JSON.stringify(begin)}`);
  const table = savantTable(day, text);
  const rows = [...table.rows];
  const { rowCap } = ctx.settings;
  if (rows.length >= rowCap) {
    const why = `Savant gives no more than "rowCap" (${rowCap}), so some of the day's may be missing`;
    throw new PermanentError(`${day}: ${rows.length} rows, and ${why}; correct the setting if the limit has changed`);
  }
  return { ...table, rows };
}
