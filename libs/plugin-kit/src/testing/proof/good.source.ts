import { club, externalId, fact } from '@fieldhouse/domain';
import { z } from 'zod';
import { PermanentError, SkipRecordError, TransientError } from '../../errors.js';
import { readJson } from '../../json.js';
import { secret } from '../../secret.js';
import { defineFeed, defineSource, defineStreamFeed } from '../../source.js';
import type { SourceCases } from '../source-cases.js';

/* A source that holds to every law, with each kind of feed. The proofs break it, a law at a time. */

export const host = 'api.good.example';

export const goodSettings = z.strictObject({
  from: z.int().min(2000).meta({ title: 'First year', description: 'The year to begin with.' }),
  to: z.int().min(2000).meta({ title: 'Last year', description: 'The year to end with.' }),
  token: secret({ title: 'Token', description: 'Sent with every request.' }).optional(),
});
export type GoodSettings = z.infer<typeof goodSettings>;

export const rawClub = z.strictObject({ code: z.string(), name: z.string().nullable() });
export type RawClub = z.infer<typeof rawClub>;
export interface YearSlice {
  readonly id: string;
  readonly year: number;
}

export const translateClub = (raw: RawClub) => {
  if (raw.name === null) throw new SkipRecordError('a club without a name');
  return [fact(club, { ref: externalId('good', raw.code), sport: 'baseball', name: raw.name })];
};

export const years = defineFeed<GoodSettings, RawClub, YearSlice, number>({
  name: 'years',
  title: 'Clubs by year',
  raw: rawClub,
  onDrift: 'quarantine',
  key: (raw) => raw.code,
  emits: [club],
  cursor: z.int(),
  slices: async ({ settings: { from, to } }, cursor) => {
    const first = Math.max(from, (cursor ?? 0) + 1);
    return Array.from({ length: Math.max(0, to - first + 1) }, (_, i) => ({ id: String(first + i), year: first + i }));
  },
  async *read({ year }, ctx) {
    for (let page = 0; ; page++) {
      const answer = await ctx.http.get(`https://${host}/clubs?year=${year}&page=${page}`, {
        expect: 'application/json',
        headers: { authorization: `Bearer ${ctx.settings.token}` },
      });
      const parsed = z.strictObject({ more: z.boolean(), clubs: z.array(z.unknown()) }).safeParse(readJson(answer));
      if (!parsed.success) throw new TransientError(`${answer.address}: not a page of clubs`);
      for (const raw of parsed.data.clubs) {
        ctx.signal.throwIfAborted();
        yield raw as RawClub;
      }
      if (!parsed.data.more) return;
    }
  },
  advance: (cursor, { year }) => Math.max(cursor ?? 0, year),
  translate: translateClub,
});

const names = defineFeed<GoodSettings, RawClub, { readonly id: string }, 'read'>({
  name: 'names',
  title: 'Clubs in a file',
  raw: rawClub,
  onDrift: 'quarantine',
  after: ['years'],
  key: (raw) => raw.code,
  emits: [club],
  cursor: z.literal('read'),
  slices: async (_, cursor) => (cursor === null ? [{ id: 'all' }] : []),
  async *read(_, ctx) {
    for (const path of await ctx.files.list(/\.csv$/)) {
      for (const line of (await ctx.files.read(path)).text().trim().split('\n')) {
        const [code = '', name = ''] = line.split(',');
        yield { code, name: name === '' ? null : name };
      }
    }
  },
  advance: () => 'read',
  translate: translateClub,
});

const news = defineStreamFeed<GoodSettings, RawClub>({
  name: 'news',
  title: 'New names as they come',
  raw: rawClub,
  onDrift: 'stop',
  key: (raw) => raw.code,
  emits: [club],
  subscribe: () => {
    throw new PermanentError('no broker here');
  },
  translate: translateClub,
});

export const goodSource = defineSource({
  manifest: {
    id: 'good',
    title: 'Good source',
    sport: 'baseball',
    owner: 'Fieldhouse',
    data: { licence: 'CC0-1.0', notice: 'Invented clubs.' },
    hosts: [host],
    rate: { requestsPerSecond: 2, burst: 2 },
  },
  settings: goodSettings,
  files: () => '/data/good',
  async check(ctx) {
    const { from, to } = ctx.settings;
    if (from > to) return { ok: false, why: 'settings', mend: 'The first year is after the last: swap them.' };
    await ctx.http.get(`https://${host}/clubs?year=${from}&page=0`, { expect: 'application/json' });
    return { ok: true };
  },
  feeds: [years, names, news],
});

/** Two pages a year, of three clubs and two. */
const page = (url: URL) => {
  const at = Number(url.searchParams.get('page'));
  const year = url.searchParams.get('year');
  const clubs = (at === 0 ? ['a', 'b', 'c'] : ['d', 'e']).map((code) => ({ code, name: `${code} of ${year}` }));
  return JSON.stringify({ more: at === 0, clubs });
};

export const goodCases: SourceCases = {
  folder: 'file:///repository/libs/sources/good/src/good.conformance.spec.ts',
  settings: { from: 2018, to: 2020, token: 'not a real token' },
  wrongSettings: [{ from: 2020, to: 2018 }],
  upstream: page,
  files: { 'clubs.csv': 'x,Xavier\ny,\n', 'README.txt': 'nothing' },
  deliveries: { news: [{ code: 'z', name: 'Zeta' }] },
};
