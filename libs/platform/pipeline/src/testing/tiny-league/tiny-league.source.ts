import { club, externalId, fact, game, league, leagueId, season, seasonId } from '@fieldhouse/domain';
import { defineFeed, defineSource, readJson, secret, TransientError, type RawObject } from '@fieldhouse/plugin-kit';
import { z } from 'zod';

/*
 * A source as it should be, as small as it can be: two feeds over HTTP, one after the other, the second incremental.
 * Its upstream is `tinyUpstream` on the host `api.tiny.example`.
 */

const base = 'https://api.tiny.example';
const sport = 'baseball';

const settings = z.strictObject({
  seasons: z.array(z.int()).min(1).meta({ title: 'Seasons', description: 'Years to import.' }),
  apiKey: secret({ title: 'API key', description: 'Sent with every request.' }).optional(),
});
type Settings = z.infer<typeof settings>;

const rawClub = z.strictObject({ code: z.string(), name: z.string() });
const rawGame = z.strictObject({
  id: z.string(),
  date: z.iso.date(),
  home: z.string(),
  away: z.string(),
  homeRuns: z.int(),
  awayRuns: z.int(),
});

const clubRef = (code: string) => externalId('tiny', code);
const headersOf = ({ apiKey }: Settings): Record<string, string> =>
  apiKey === undefined ? {} : { 'x-api-key': apiKey };

/** The records of an answer, as upstream says them: the engine holds each against the feed's schema. */
function recordsOf<Raw>(answer: RawObject): readonly Raw[] {
  const records = readJson(answer);
  if (!Array.isArray(records)) throw new TransientError(`${answer.address}: no list`);
  return records as Raw[];
}

const clubs = defineFeed({
  name: 'clubs',
  title: 'Clubs',
  raw: rawClub,
  onDrift: 'quarantine',
  key: (raw) => raw.code,
  emits: [league, club],
  cursor: z.literal('read'),
  slices: async (_: { readonly settings: Settings }, cursor) => (cursor === null ? [{ id: 'all' }] : []),
  async *read(_, ctx) {
    const answer = await ctx.http.get(`${base}/clubs`, {
      expect: 'application/json',
      headers: headersOf(ctx.settings),
    });
    yield* recordsOf<z.infer<typeof rawClub>>(answer);
  },
  advance: () => 'read' as const,
  translate: (raw) => [
    fact(league, { sport, key: 'tiny', name: 'Tiny League', fictional: true }),
    fact(club, { ref: clubRef(raw.code), sport, name: raw.name }),
  ],
});

const games = defineFeed({
  name: 'games',
  title: 'Games',
  raw: rawGame,
  onDrift: 'quarantine',
  key: (raw) => raw.id,
  after: ['clubs'],
  emits: [season, game],
  cursor: z.int(),
  slices: async (ctx: { readonly settings: Settings }, cursor) =>
    ctx.settings.seasons
      .filter((year) => cursor === null || year > cursor)
      .sort((a, b) => a - b)
      .map((year) => ({ id: String(year), year })),
  async *read(slice, ctx) {
    const answer = await ctx.http.get(`${base}/games?season=${slice.year}`, {
      as: `games/${slice.year}.json`,
      expect: 'application/json',
      headers: headersOf(ctx.settings),
    });
    for (const raw of recordsOf<z.infer<typeof rawGame>>(answer)) {
      ctx.signal.throwIfAborted();
      yield raw;
    }
  },
  advance: (cursor, slice) => Math.max(cursor ?? 0, slice.year),
  translate: (raw) => {
    const label = raw.date.slice(0, 4);
    const ids = { leagueId: leagueId(sport, 'tiny'), seasonId: seasonId(sport, 'tiny', label) };
    return [
      fact(season, { leagueId: ids.leagueId, label, firstDay: null, lastDay: null, remark: null }),
      fact(game, {
        ...ids,
        ref: externalId('tiny', raw.id),
        phase: 'regular',
        localDate: raw.date,
        numberOfDay: '0',
        startsAt: null,
        venue: null,
        home: clubRef(raw.home),
        away: clubRef(raw.away),
        homeScore: raw.homeRuns,
        awayScore: raw.awayRuns,
        status: 'final',
        attendance: null,
        durationMinutes: null,
      }),
    ];
  },
});

export const tinyLeague = defineSource({
  manifest: {
    id: 'tiny-league',
    title: 'Tiny League',
    sport,
    owner: 'Fieldhouse',
    data: { licence: 'CC0-1.0', notice: 'Invented clubs and games.' },
    hosts: ['api.tiny.example'],
    rate: { requestsPerSecond: 100, burst: 10 },
  },
  settings,
  check: async (ctx) => {
    await ctx.http.get(`${base}/clubs`, { expect: 'application/json', headers: headersOf(ctx.settings) });
    return { ok: true };
  },
  feeds: [clubs, games],
});
