import { person, personMention, type DomainRecord } from '@fieldhouse/domain';
import { defineFeed, defineSource, PermanentError, textOfFile, type Slice } from '@fieldhouse/plugin-kit';
import { z } from 'zod';
import { recordedPerson, recordedPersonRef, type RecordedPerson } from './recorded-person.js';

const settings = z.strictObject({
  folder: z.string().min(1).meta({
    title: 'Folder',
    description:
      'Folder with a people-*.json for each set that is replayed; npm run replay -- DIR --people FOLDER writes it.',
  }),
});
type Settings = z.infer<typeof settings>;
interface FileSlice extends Slice {
  readonly file: string;
  readonly hash: string;
}
const cursor = z.record(z.string(), z.string());
const files = /^people-[a-z0-9-]+\.json$/;

/** A file is a slice, and is read again when it has changed. */
const people = defineFeed<Settings, RecordedPerson, FileSlice, z.infer<typeof cursor>>({
  name: 'people',
  title: 'People of recorded sets',
  raw: recordedPerson,
  onDrift: 'quarantine',
  key: recordedPersonRef,
  emits: [person],
  cursor,
  async slices(ctx, done) {
    const slices: FileSlice[] = [];
    for (const file of await ctx.files.list(files)) {
      const { hash } = await ctx.files.read(file);
      if (done?.[file] !== hash) slices.push({ id: `${file}-${hash.slice(0, 16)}`, file, hash });
    }
    return slices;
  },
  async *read({ file }, ctx) {
    const text = await textOfFile(file, await ctx.files.read(file));
    for (const row of rowsOf(file, text)) {
      ctx.signal.throwIfAborted();
      yield row as RecordedPerson;
    }
  },
  advance: (done, { file, hash }) => ({ ...done, [file]: hash }),
  translate: (row): DomainRecord<typeof person>[] => [personMention(recordedPersonRef(row), `${row.set} ${row.code}`)],
});

/** @throws PermanentError the file is no list */
function rowsOf(file: string, text: string): readonly unknown[] {
  let rows: unknown;
  try {
    rows = JSON.parse(text);
  } catch (cause) {
    throw new PermanentError(`${file} is no JSON`, { cause });
  }
  if (Array.isArray(rows)) return rows;
  throw new PermanentError(`${file} is no list of people`);
}

/** Makes the people of recorded sets known, so that they can wear devices in a replay. */
export const recordedTracking = defineSource({
  manifest: {
    id: 'recorded-tracking',
    title: 'People of recorded tracking sets',
    sport: null,
    owner: 'Fieldhouse',
    data: {
      licence: 'As each set says',
      notice: 'People of published tracking sets, called after the set. Origin and terms stand with each session.',
    },
    hosts: [],
    rate: { requestsPerSecond: 1 },
  },
  settings,
  files: ({ folder }) => folder,
  async check(ctx) {
    const found = await ctx.files.list(files);
    if (found.length > 0) return { ok: true, remark: `${found.length} sets` };
    const mend = `The folder ${ctx.settings.folder} holds no people-*.json: npm run replay -- DIR --people ${ctx.settings.folder}`;
    return { ok: false, why: 'settings', mend };
  },
  feeds: [people],
});
