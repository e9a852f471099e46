import { league, person, season } from '@fieldhouse/domain';
import { pitch, plateAppearance } from '@fieldhouse/domain/baseball';
import {
  afterFile,
  defineFeed,
  fileCursor,
  fileSlices,
  textOfFile,
  type FileCursor,
  type FileSlice,
} from '@fieldhouse/plugin-kit';
import { aboutGame, translateGame } from './game.translate.js';
import { gamesOf } from './pitch-table.js';
import type { PitchTablesSettings } from './pitch-tables.settings.js';
import { rawGame, type RawGame } from './raw-game.schema.js';

/** A slice is a table. */
export const pitches = defineFeed<PitchTablesSettings, RawGame, FileSlice, FileCursor>({
  name: 'pitches',
  title: 'Pitches and plate appearances',
  raw: rawGame,
  onDrift: 'quarantine',
  // A game may stand in several tables: each tells its own pitches of it.
  key: ({ table, game, rows }) => (game === null ? `${table} row ${rows[0]?.number}` : `${table} game ${game}`),
  about: aboutGame,
  emits: [league, season, person, pitch, plateAppearance],
  cursor: fileCursor,
  slices: (ctx, done) => fileSlices(ctx, new RegExp(ctx.settings.files), done),
  async *read({ path }, ctx) {
    const text = await textOfFile(path, await ctx.files.read(path));
    for (const game of gamesOf(path, text, ctx)) {
      ctx.signal.throwIfAborted();
      yield game;
    }
  },
  advance: afterFile,
  translate: translateGame,
});
