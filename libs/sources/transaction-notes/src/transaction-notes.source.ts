import { club, league, season } from '@fieldhouse/domain';
import { transactionNote } from '@fieldhouse/domain/baseball';
import {
  afterFile,
  defineFeed,
  defineSource,
  fileCursor,
  fileSlices,
  textOfFile,
  type FileCursor,
  type FileSlice,
} from '@fieldhouse/plugin-kit';
import { z } from 'zod';
import { notesOf } from './note-file.js';
import { aboutNote, noteKey, translateNote } from './note.translate.js';
import { rawNote, type RawNote } from './raw-note.schema.js';

const settings = z.strictObject({
  folder: z
    .string()
    .min(1)
    .meta({
      title: 'Folder',
      description:
        'Where the archives lie: CSV files with the columns date and transaction, or date, team, player and ' +
        'description_repaired; gzip is fine.',
    }),
});
type Settings = z.infer<typeof settings>;

const noteFileName = /\.csv(\.gz)?$/i;

export const notes = defineFeed<Settings, RawNote, FileSlice, FileCursor>({
  name: 'notes',
  title: 'Transactions in sentences',
  raw: rawNote,
  onDrift: 'quarantine',
  key: noteKey,
  about: aboutNote,
  emits: [league, season, club, transactionNote],
  cursor: fileCursor,
  slices: (ctx, done) => fileSlices(ctx, noteFileName, done),
  async *read({ path }, ctx) {
    for (const raw of notesOf(path, await textOfFile(path, await ctx.files.read(path)))) {
      ctx.signal.throwIfAborted();
      yield raw;
    }
  },
  advance: afterFile,
  translate: translateNote,
});

/** Archives that others kept of what MLB published: who was signed, traded, hurt, a sentence each, without ids. */
export const transactionNotes = defineSource({
  manifest: {
    id: 'transaction-notes',
    title: 'Archives of MLB transactions',
    sport: 'baseball',
    owner: 'baseball',
    data: {
      licence: 'Facts published by MLB; see its terms',
      notice: 'Transactions as published by MLB Advanced Media, L.P., from archives that others kept.',
      termsUrl: 'http://gdx.mlb.com/components/copyright.txt',
    },
    hosts: [],
    rate: { requestsPerSecond: 1 },
  },
  settings,
  files: ({ folder }) => folder,
  async check(ctx) {
    const paths = await ctx.files.list(noteFileName);
    return paths.length > 0
      ? { ok: true, remark: `${paths.length} ${paths.length === 1 ? 'file' : 'files'}` }
      : {
          ok: false,
          why: 'settings',
          mend: `No .csv file lies in ${ctx.settings.folder}: set "folder" to the archives'.`,
        };
  },
  feeds: [notes],
});
