// oxlint-disable require-yield
import { setTimeout as wait } from 'node:timers/promises';
import { club, externalId, fact, game, rosterSpell } from '@fieldhouse/domain';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import type { SourceContext } from '../../context.js';
import { NotFoundError, PermanentError } from '../../errors.js';
import type { BatchFeed, Source, Translated } from '../../source.js';
import type { SourceCases, SourceSubject } from '../source-cases.js';
import { sourceLaws } from '../source-laws/source-laws.js';
import {
  goodCases,
  goodSettings,
  goodSource,
  host,
  rawClub,
  translateClub,
  years,
  type GoodSettings,
  type RawClub,
  type YearSlice,
} from './good.source.js';

type Years = BatchFeed<GoodSettings, RawClub, YearSlice, number>;
type Context = SourceContext<GoodSettings>;

const subject = (source: Source<never>, cases: Partial<SourceCases> = {}): SourceSubject => ({
  source: source as unknown as SourceSubject['source'],
  cases: { ...goodCases, ...cases },
});
const source = (change: Partial<typeof goodSource>) => subject({ ...goodSource, ...change } as never);
const manifest = (change: object) => source({ manifest: { ...goodSource.manifest, ...change } });
const settings = (shape: z.ZodRawShape) => source({ settings: goodSettings.extend(shape) as never });
const feed = (change: Partial<Years>) =>
  source({ feeds: [{ ...years, ...change } as (typeof goodSource.feeds)[number], ...goodSource.feeds.slice(1)] });
/** Translates as usual and spoils the row. */
const row = (change: object) =>
  feed({
    translate: (raw) => translateClub(raw).map((record) => ({ ...record, row: { ...record.row, ...change } as never })),
  });
const reading = (read: (slice: YearSlice, ctx: Context) => AsyncIterable<unknown>) =>
  feed({ read: read as Years['read'] });
const get = (ctx: Context, year: number, at: number) => ctx.http.get(`https://${host}/clubs?year=${year}&page=${at}`);
const clubsOf = (text: string) => (JSON.parse(text) as { clubs: RawClub[] }).clubs;

let calls = 0;
const field = { title: 'Title', description: 'Description.' };

/** Every law, broken once or more: which law must notice, and what it says. */
const broken: readonly (readonly [string, RegExp, SourceSubject])[] = [
  ['K01', /not the name of its folder/, manifest({ id: 'other' })],
  ['K01', /not kebab-case/, subject({ ...goodSource, manifest: { ...goodSource.manifest, id: 'Good' } } as never, { folder: 'file:///libs/sources/Good/src/x.ts' })],
  ['K01', /owner is empty/, manifest({ owner: ' ' })],
  ['K01', /notice is empty/, manifest({ data: { licence: 'CC0', notice: '' } })],
  ['K01', /not the bare name of a host/, manifest({ hosts: [host, 'https://api.example.org/'] })],
  ['K01', /not the bare name of a host/, manifest({ hosts: [host, '*'] })],
  ['K01', /the rate/, manifest({ rate: { requestsPerSecond: 0 } })],
  ['K01', /feed years: the rate/, feed({ rate: { requestsPerSecond: 101 } })],
  ['K01', /feed years: the burst/, feed({ rate: { requestsPerSecond: 1, burst: 0 } })],
  ['K01', /stands twice/, source({ feeds: [years, years] as never })],
  ['K01', /comes after "nothing"/, feed({ after: ['nothing'] })],
  ['K01', /comes after "years"/, feed({ after: ['years'] })],
  ['K02', /extra has no title/, settings({ extra: z.string().optional() })],
  ['K02', /group.inner has no description/, settings({ group: z.strictObject({ inner: z.string().meta({ title: 'x' }) }).meta(field).optional() })],
  ['K02', /apiKey looks like a secret/, settings({ apiKey: z.string().meta(field).optional() })],
  ['K02', /loginPassword looks like a secret/, settings({ loginPassword: z.string().meta(field).optional() })],
  ['K03', /the good settings do not fit/, subject(goodSource as never, { settings: { from: 'x' } })],
  ['K03', /an unknown setting .* is taken/, source({ settings: z.object(goodSettings.shape) as never })],
  ['K03', /extra of no possible type is taken/, settings({ extra: z.unknown().optional().meta(field) })],
  ['K03', /wrong settings pass/, subject(goodSource as never, { wrongSettings: [{ from: 2000, to: 2001 }] })],
  ['K03', /check refuses the good settings/, source({ check: async () => ({ ok: false, why: 'settings', mend: 'no' }) })],
  ['K03', /check throws/, source({ check: async () => Promise.reject(new Error('oh')) })],
  ['K04', /token is in a log line/, source({ check: async (ctx) => (ctx.log.info('with', { settings: ctx.settings }), { ok: true }) })],
  ['K04', /token is in the name of a metric/, source({ check: async (ctx) => (ctx.metrics.count(`calls_${ctx.settings.token}`), { ok: true }) })],
  ['K04', /token is in an error/, reading(async function* (_, ctx) { throw new PermanentError('log in', { cause: new Error(`as ${ctx.settings.token}`) }); })],
  ['K04', /token is in an error when upstream answers with 500/, reading(async function* ({ year }, ctx) {
    const answer = await get(ctx, year, 0).catch((cause: unknown) => { throw new PermanentError(`with ${ctx.settings.token}`, { cause }); });
    yield* clubsOf(answer.text());
  })],
  ['K04', /token is in an address/, reading(async function* ({ year }, ctx) { await ctx.http.get(`https://${host}/clubs?year=${year}&page=1`, { as: `x/${ctx.settings.token}` }); })],
  ['K05', /does not fit the raw schema/, feed({ raw: rawClub.extend({ more: z.string() }) as never })],
  ['K05', /translate throws, and no SkipRecordError/, feed({ translate: () => { throw new TypeError('x'); } })],
  ['K05', /game is not a declared kind/, feed({ translate: () => [{ of: game, row: {}, mode: 'fact' } as never] })],
  ['K05', /club.stadium is not a column/, row({ stadium: 'x' })],
  ['K05', /club.name may not be null/, row({ name: null })],
  ['K05', /club.name is not given/, row({ name: undefined })],
  ['K05', /club.name must be text/, row({ name: 7 })],
  ['K05', /club.name must have at most 255/, row({ name: 'x'.repeat(256) })],
  ['K05', /text that a database takes/, row({ name: 'a\0b' })],
  ['K05', /no external id/, feed({ translate: () => [{ claim: 'same', kind: 'club', ids: ['nobody'], evidence: 'x' }] })],
  ['K05', /an empty finding/, feed({ translate: () => [{ finding: '' }] })],
  ['K05', /complete, which it does not emit/, feed({ translate: () => [{ complete: rosterSpell, where: { club: 'x:1' } }] })],
  ['K05', /other rows may refer to one/, feed({ translate: () => [{ complete: club, where: { sport: 'x' } }] })],
  ['K05', /complete everywhere/, feed({ emits: [club, rosterSpell], translate: () => [{ complete: rosterSpell, where: {} }] })],
  ['K05', /complete by "team"/, feed({ emits: [club, rosterSpell], translate: () => [{ complete: rosterSpell, where: { team: 'x:1' } }] })],
  ['K05', /gives nothing/, reading(async function* () {})],
  ['K05', /news: gives nothing/, subject(goodSource as never, { deliveries: {} })],
  ['K05', /the same key/, feed({ key: () => 'one' })],
  ['K05', /the key is .* then/, feed({ key: () => String((calls += 1)) })],
  ['K05', /not a text/, feed({ key: () => 7 as never })],
  ['K06', /the records differ/, reading(async function* ({ year }, ctx) {
    const clubs = clubsOf((await get(ctx, year, 0)).text());
    yield* (calls += 1) % 2 ? clubs : clubs.reverse();
  })],
  ['K06', /the slices differ/, feed({ slices: async () => [{ id: `${(calls += 1)}`, year: 2018 }] })],
  ['K06', /translate uses Date.now/, feed({ translate: (raw) => (Date.now(), translateClub(raw)) })],
  ['K06', /translate uses new Date/, feed({ translate: (raw) => (void new Date(), translateClub(raw)) })],
  ['K06', /translate uses Math.random/, feed({ translate: (raw) => (Math.random(), translateClub(raw)) })],
  ['K06', /changes its raw record/, feed({ translate: (raw) => ((raw as { code: string }).code = 'changed', translateClub(raw)) })],
  ['K06', /something else the second time/, feed({ translate: (raw) => [fact(club, { ref: externalId('good', raw.code), sport: 'x', name: `${(calls += 1)}` })] })],
  ['K07', /loses record/, feed({ advance: () => 2019 })],
  ['K07', /loses record/, feed({ slices: async ({ settings: { from } }, cursor) => (cursor === null ? [from, from + 1].map((year) => ({ id: `${year}`, year })) : []) })],
  ['K07', /makes up record/, feed({ slices: async (ctx, cursor) => (cursor === null ? years.slices(ctx, 2019) : [{ id: '1999', year: 1999 }]) })],
  ['K07', /have the id/, feed({ slices: async () => [{ id: 'same', year: 2018 }, { id: 'same', year: 2019 }] })],
  ['K07', /not safe in a path/, feed({ slices: async () => [{ id: '../2018', year: 2018 }] })],
  ['K07', /does not let go/, reading(async function* ({ year }, ctx) {
    let whole = false;
    try { yield* clubsOf((await get(ctx, year, 0)).text()); whole = true; } finally { if (!whole) await wait(1500); }
  })],
  ['K08', /from the future cursor/, feed({ slices: async () => [{ id: '2018', year: 2018 }] })],
  ['K08', /give a cursor beyond the end/, feed({ cursor: z.string().regex(/^Q[1-4]$/) as never })],
  ['K08', /takes anything/, feed({ cursor: z.unknown() as never })],
  ['K08', /makes slices throw/, feed({ slices: async (ctx, cursor) => { if ((cursor ?? 0) > 3000) throw new RangeError('x'); return years.slices(ctx, cursor); } })],
  ['K08', /does not survive being stored/, feed({ cursor: z.date() as never, advance: () => new Date(0) as never })],
  ['K08', /advance changes what it is given/, feed({ advance: (_, slice) => ((slice as { year: number }).year += 1) })],
  ['K08', /advance is not the same twice/, feed({ advance: () => (calls += 1) })],
  ['K09', /reset connection: throws Error/, reading(async function* ({ year }, ctx) {
    const answer = await get(ctx, year, 0).catch((cause: unknown) => { throw new Error('lost', { cause }); });
    yield* clubsOf(answer.text());
  })],
  ['K09', /500: ends as if all were well/, reading(async function* ({ year }, ctx) {
    const answer = await get(ctx, year, 0).catch(() => null);
    if (answer !== null) yield* clubsOf(answer.text());
  })],
  ['K09', /forgets Retry-After/, reading(async function* ({ year }, ctx) {
    const answer = await get(ctx, year, 0).catch((cause: unknown) => { throw new PermanentError('lost', { cause }); });
    yield* clubsOf(answer.text());
  })],
  ['K09', /cut in half: throws SyntaxError/, reading(async function* ({ year }, ctx) { yield* clubsOf((await get(ctx, year, 0)).text()); })],
  ['K09', /HTML instead of data: takes it for data/, reading(async function* ({ year }, ctx) {
    const text = (await get(ctx, year, 0)).text();
    if (text.startsWith('<')) yield { code: 'html', name: text };
    else yield* clubsOf(text);
  })],
  ['K09', /redirect to another host: ends as if/, reading(async function* ({ year }, ctx) {
    const answer = await get(ctx, year, 0).catch((error: unknown) => { if (error instanceof PermanentError) return null; throw error; });
    if (answer !== null) yield* clubsOf(answer.text());
  })],
  ['K09', /check meets 500: throws/, source({ check: async (ctx) => {
    await ctx.http.get(`https://${host}/clubs?year=2018&page=0`).catch(() => { throw new Error('x'); });
    return { ok: true };
  } })],
  ['K10', /goes on after its first record/, reading(async function* () { for (let i = 0; ; i++) { yield { code: String(i), name: 'x' }; if (i > 5) await wait(50); if (i > 60) return; } })],
  ['K10', /goes on while upstream keeps silent/, reading(async function* ({ year }, ctx) {
    const answer = await get(ctx, year, 0).catch(async () => { await wait(2000); throw new PermanentError('x'); });
    yield* clubsOf(answer.text());
  })],
  ['K10', /told before it began/, reading(async function* ({ year }, ctx) {
    if (ctx.signal.aborted) await wait(1500);
    yield* clubsOf((await get(ctx, year, 0)).text());
  })],
  ['K11', /asks "https:\/\/elsewhere.example"/, reading(async function* (_, ctx) { await ctx.http.get('https://elsewhere.example/'); })],
  ['K11', /asks "http:\/\/api.good.example"/, source({ check: async (ctx) => { await ctx.http.get(`http://${host}/`); return { ok: true }; } })],
]; // prettier-ignore

describe('the laws of sources', () => {
  it.each(sourceLaws.map((law) => [`${law.id} ${law.title}`, law] as const))(
    '[P03] are kept by a good source: %s',
    async (_, law) => {
      expect(await law.violations(subject(goodSource as never))).toEqual([]);
    },
  );

  it.each(broken)(
    '[P03] %s notices when it is broken: %s',
    async (id, message, spoilt) => {
      const laws = sourceLaws.filter((law) => law.id === id);
      const found = (await Promise.all(laws.map((law) => law.violations(spoilt)))).flat();
      expect(found.some((violation) => message.test(violation)) ? 'noticed' : found).toBe('noticed');
    },
    20_000,
  );

  it('[P03] let a source say by findings alone that something is not there', async () => {
    const telling = feed({
      read: async function* ({ year }, ctx) {
        const answer = await get(ctx, year, 0).catch((error: unknown) => {
          if (error instanceof NotFoundError) return null;
          throw error;
        });
        if (answer === null) yield { code: 'none', name: `no clubs of ${year}` };
        else yield* years.read({ id: `${year}`, year }, ctx);
      },
      translate: (raw): Iterable<Translated> =>
        raw.code === 'none' ? [{ finding: `${raw.name}` }] : translateClub(raw),
    });
    const laws = sourceLaws.filter(({ id }) => id === 'K09');
    expect((await Promise.all(laws.map((law) => law.violations(telling)))).flat()).toEqual([]);
  });

  it('[P03] are each broken by some source above', () => {
    expect(new Set(broken.map(([id]) => id))).toEqual(new Set(sourceLaws.map(({ id }) => id)));
  });
});
