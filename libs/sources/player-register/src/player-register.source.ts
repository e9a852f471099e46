import { person, sha256 } from '@fieldhouse/domain';
import { registeredSeason } from '@fieldhouse/domain/baseball';
import { defineFeed, defineSource, TransientError, type Slice } from '@fieldhouse/plugin-kit';
import { z } from 'zod';
import { translatePerson } from './person.translate.js';
import { registerFileName, registerFiles, registerRows } from './register-file.js';
import { idsOf, registerRow, type RegisterRow } from './register-row.schema.js';
import { registerSettings, type RegisterSettings } from './register.settings.js';

interface RegisterSlice extends Slice {
  /** Over all files and the terms they are read on: another hash is another edition of the register, or another reading of it. */
  readonly hash: string;
}
const cursor = z.object({ hash: z.string() });

/** The whole register is one slice: that an id stands at two people shows only over all of its files. */
export const people = defineFeed<RegisterSettings, RegisterRow, RegisterSlice, z.infer<typeof cursor>>({
  name: 'people',
  title: 'People of the major leagues and their ids',
  raw: registerRow,
  onDrift: 'quarantine',
  key: (row) => idsOf(row).join(' ') || row.where,
  emits: [person, registeredSeason],
  cursor,
  async slices(ctx, done) {
    const files = await registerFiles(ctx);
    const { league, seasonsFrom, issuers } = ctx.settings;
    const edition = files.map(({ name, object }) => `${name} ${object.hash}`);
    const hash = sha256([...edition, JSON.stringify({ league, seasonsFrom, issuers })].join('\n'));
    return files.length === 0 || done?.hash === hash ? [] : [{ id: `register-${hash.slice(0, 16)}`, hash }];
  },
  async *read(_slice, ctx) {
    for (const row of await registerRows(await registerFiles(ctx), ctx.settings)) {
      ctx.signal.throwIfAborted();
      yield row;
    }
  },
  advance: (_done, slice) => ({ hash: slice.hash }),
  translate: translatePerson,
});

/** One identity over Retrosheet's, Baseball-Reference's and MLB's ids. */
export const playerRegister = defineSource({
  manifest: {
    id: 'player-register',
    title: 'Chadwick register of people',
    sport: 'baseball',
    owner: 'baseball',
    data: {
      licence: 'ODC-By 1.0',
      notice: 'Player ids from the register of the Chadwick Baseball Bureau, made available under ODC-By 1.0.',
      termsUrl: 'https://opendatacommons.org/licenses/by/1-0/',
    },
    hosts: ['raw.githubusercontent.com'],
    rate: { requestsPerSecond: 2 },
  },
  settings: registerSettings,
  files: (settings) => settings.folder ?? null,
  async check(ctx) {
    if (ctx.settings.folder !== undefined) {
      const found = await ctx.files.list(registerFileName);
      return found.length > 0
        ? { ok: true, remark: `${found.length} files` }
        : {
            ok: false,
            why: 'settings',
            mend: `The folder ${ctx.settings.folder} holds no people-*.csv or people_*.csv.gz: set "folder" to the register's.`,
          };
    }
    try {
      await ctx.http.get(new URL('../README.md', ctx.settings.address).href);
      return { ok: true };
    } catch (error) {
      return error instanceof TransientError
        ? { ok: false, why: 'retryLater', mend: `The register is not reachable: ${error.message}` }
        : { ok: false, why: 'settings', mend: `There is no register at ${ctx.settings.address}: mend "address".` };
    }
  },
  feeds: [people],
});
