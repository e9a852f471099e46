import { club, externalId, fact, game } from '@fieldhouse/domain';
import {
  defineFeed,
  defineSource,
  secret,
  SkipRecordError,
  type Slice,
  type SourceContext,
  type Translated,
} from '@fieldhouse/plugin-kit';
import { z } from 'zod';

/*
 * A source that tries what no source may. The setting says which trick; each must end in what the contract says: an error of
 * the right class, a reject, a duplicate, never in a crash, a leak or a wrong row.
 */

export const tricks = [
  'none',
  'host-not-declared',
  'private-address',
  'plain-http',
  'redirect-elsewhere',
  'huge-answer',
  'file-outside',
  'secret-in-error',
  'secret-in-log',
  'secret-in-metric',
  'throws-in-translate',
  'throws-skip',
  'throws-no-error',
  'drifts',
  'emits-undeclared-kind',
  'emits-unknown-column',
  'refers-to-nobody',
  'same-key-twice',
  'unstable-key',
  'ignores-abort',
  'slices-twice',
  'cursor-goes-back',
] as const;
export type Trick = (typeof tricks)[number];

const settings = z.strictObject({
  trick: z.enum(tricks).meta({ title: 'Trick', description: 'What it tries.' }),
  token: secret({ title: 'Token', description: 'What must never be seen.' }),
});
type Settings = z.infer<typeof settings>;
type Context = SourceContext<Settings>;

const raw = z.strictObject({ trick: z.enum(tricks), n: z.int(), name: z.string() });
type Raw = z.infer<typeof raw>;

const row = (n: number, name: string) => fact(club, { ref: externalId('hostile', n), sport: 'baseball', name });
const records = (trick: Trick): Raw[] => [0, 1, 2].map((n) => ({ trick, n, name: `Club ${n}` }));
let calls = 0;

/** What a trick does while reading. */
const reading: Partial<Record<Trick, (ctx: Context) => Promise<unknown>>> = {
  'host-not-declared': (ctx) => ctx.http.get('https://elsewhere.example/'),
  'private-address': (ctx) => ctx.http.get('https://private.hostile.example/'),
  'plain-http': (ctx) => ctx.http.get('http://api.hostile.example/'),
  'redirect-elsewhere': (ctx) => ctx.http.get('https://api.hostile.example/redirect-elsewhere'),
  'huge-answer': (ctx) => ctx.http.get('https://api.hostile.example/huge-answer'),
  'file-outside': (ctx) => ctx.files.read('../../etc/passwd'),
  'secret-in-error': async (ctx) => {
    throw new Error(`cannot log in with ${ctx.settings.token}`, { cause: { sent: ctx.settings } });
  },
  'secret-in-log': async (ctx) => ctx.log.warn(`token ${ctx.settings.token}`, { settings: ctx.settings }),
  'secret-in-metric': async (ctx) => ctx.metrics.count(ctx.settings.token),
  'throws-no-error': async () => {
    // oxlint-disable-next-line no-throw-literal
    throw 'not an error at all';
  },
  'ignores-abort': () => new Promise(() => undefined),
};

const translating: Partial<Record<Trick, (raw: Raw) => Translated[]>> = {
  'throws-in-translate': (raw) => {
    if (raw.n === 1) throw new TypeError(`cannot read properties of record ${raw.n}`);
    return [row(raw.n, raw.name)];
  },
  'throws-skip': (raw) => {
    if (raw.n === 1) throw new SkipRecordError('this one makes no sense', { where: 'record 1' });
    return [row(raw.n, raw.name)];
  },
  'emits-undeclared-kind': (raw) => [{ of: game, row: { ref: externalId('hostile', raw.n) }, mode: 'fact' } as never],
  'emits-unknown-column': (raw) => [{ of: club, row: { ...row(raw.n, raw.name).row, stadium: 'x' }, mode: 'fact' }],
  'refers-to-nobody': (raw) => [
    fact(game, {
      ref: externalId('hostile', raw.n),
      leagueId: 'no league',
      seasonId: 'no season',
      phase: 'regular',
      localDate: '2019-04-01',
      numberOfDay: '0',
      startsAt: null,
      venue: null,
      home: externalId('hostile', 'nobody'),
      away: externalId('hostile', 'nobody else'),
      homeScore: 1,
      awayScore: 0,
      status: 'final',
      attendance: null,
      durationMinutes: null,
    }),
  ],
};

const clubs = defineFeed({
  name: 'clubs',
  title: 'Clubs',
  raw,
  onDrift: 'quarantine',
  key: (record) => (record.trick === 'unstable-key' ? `call ${(calls += 1)}` : String(record.n)),
  emits: [club, game],
  cursor: z.int(),
  slices: async (ctx: Context, cursor) => {
    const slice: Slice = { id: 'all' };
    if (cursor !== null && ctx.settings.trick !== 'cursor-goes-back') return [];
    return ctx.settings.trick === 'slices-twice' ? [slice, slice] : [slice];
  },
  async *read(_, ctx) {
    const { trick } = ctx.settings;
    await reading[trick]?.(ctx);
    yield* records(trick);
    if (trick === 'same-key-twice') yield* records(trick);
    if (trick === 'drifts') yield { trick, n: 'three', name: null, extra: true } as never;
  },
  advance: (cursor) => (cursor ?? 10) - 1,
  translate: (record) => translating[record.trick]?.(record) ?? [row(record.n, record.name)],
});

export const hostile = defineSource({
  manifest: {
    id: 'hostile',
    title: 'Hostile source',
    sport: null,
    owner: 'Fieldhouse',
    data: { licence: 'CC0-1.0', notice: 'Nothing worth having.' },
    hosts: ['api.hostile.example', 'private.hostile.example'],
    rate: { requestsPerSecond: 100, burst: 10 },
  },
  settings,
  check: async () => ({ ok: true }),
  feeds: [clubs],
});
