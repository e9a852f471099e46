import { club, externalId, fact, game, league, leagueId, season, seasonId, teamSeason } from '@fieldhouse/domain';
import { baseballStanding, standingCounts } from '@fieldhouse/domain/baseball';
import {
  defineFeed,
  defineProcessor,
  defineSource,
  SkipRecordError,
  type Source,
  type Translated,
} from '@fieldhouse/plugin-kit';
import { z } from 'zod';

/*
 * A league whose raw records a test writes down: clubs first, then games in slices, good and bad ones.
 */

const sport = 'baseball';
export const listSeason = (year: number) => seasonId(sport, 'list', String(year));

export const rawGame = z.strictObject({
  id: z.string(),
  year: z.int(),
  day: z.int(),
  home: z.string(),
  runs: z.int(),
  /** The source itself cannot understand it. */
  unclear: z.boolean().optional(),
});
export type RawGame = z.infer<typeof rawGame>;

export interface ListLeague {
  readonly clubs: readonly string[];
  /** Slice id → raw records, in order; what does not fit the schema is drift. */
  slices: Readonly<Record<string, readonly unknown[]>>;
  /** Runs before every raw record that is read. */
  onRead?: (slice: string, index: number) => Promise<void> | void;
}

const clubRef = (code: string) => externalId('list', code);

export function listLeague(data: ListLeague): Source {
  const clubs = defineFeed({
    name: 'clubs',
    title: 'Clubs',
    raw: z.string(),
    onDrift: 'stop',
    key: (code) => code,
    emits: [league, club],
    cursor: z.literal('read'),
    slices: async () => [{ id: 'all' }],
    async *read() {
      yield* data.clubs;
    },
    advance: () => 'read' as const,
    translate: (code): Translated[] => [
      fact(league, { sport, key: 'list', name: 'List League', fictional: true }),
      fact(club, { ref: clubRef(code), sport, name: `Club ${code}` }),
    ],
  });
  const games = defineFeed({
    name: 'games',
    title: 'Games',
    raw: rawGame,
    onDrift: 'quarantine',
    key: (raw) => raw.id,
    about: (raw) => ({ seasonId: listSeason(raw.year), label: `game ${raw.id}` }),
    after: ['clubs'],
    emits: [season, game],
    cursor: z.array(z.string()),
    slices: async (_, cursor) =>
      Object.keys(data.slices)
        .filter((id) => !(cursor ?? []).includes(id))
        .map((id) => ({ id })),
    async *read(slice) {
      for (const [index, raw] of (data.slices[slice.id] ?? []).entries()) {
        await data.onRead?.(slice.id, index);
        yield raw as RawGame;
      }
    },
    advance: (cursor, slice) => [...(cursor ?? []), slice.id],
    translate: gameRecords,
  });
  return defineSource({
    manifest: {
      id: 'list-league',
      title: 'List League',
      sport,
      owner: 'Fieldhouse',
      data: { licence: 'CC0-1.0', notice: 'Invented.' },
      hosts: [],
      rate: { requestsPerSecond: 1 },
    },
    settings: z.strictObject({}),
    check: async () => ({ ok: true }),
    feeds: [games, clubs],
  });
}

function gameRecords(raw: RawGame): Translated[] {
  if (raw.unclear) throw new SkipRecordError('nobody understands this', { where: `game ${raw.id}` });
  const ids = { leagueId: leagueId(sport, 'list'), seasonId: listSeason(raw.year) };
  return [
    fact(season, { leagueId: ids.leagueId, label: String(raw.year), firstDay: null, lastDay: null, remark: null }),
    fact(game, {
      ...ids,
      ref: clubRef(`game-${raw.id}`),
      phase: 'regular',
      localDate: new Date(Date.UTC(raw.year, 3, raw.day)).toISOString().slice(0, 10),
      numberOfDay: raw.id,
      startsAt: null,
      venue: null,
      home: clubRef(raw.home),
      away: clubRef('A'),
      homeScore: raw.runs,
      awayScore: 0,
      status: 'final',
      attendance: null,
      durationMinutes: null,
    }),
    ...(raw.runs > 90 ? [{ finding: `${raw.runs} runs are a lot` }] : []),
  ];
}

const noCounts = Object.fromEntries(Object.keys(standingCounts).map((name) => [name, null])) as Record<
  keyof typeof standingCounts,
  null
>;

const sums = z.record(z.string(), z.number());

/** Runs of each home club in a season. */
export const clubRuns = defineProcessor({
  manifest: { id: 'club-runs', title: 'Runs of clubs', version: 1, sport, owner: 'Fieldhouse' },
  parameters: z.strictObject({}),
  inputs: [{ of: game, partitionBy: 'seasonId', orderBy: ['localDate'] }],
  outputs: [teamSeason],
  state: z.strictObject({ season: z.string(), runs: sums }),
  initial: () => ({ season: '', runs: {} }),
  process(batch, state) {
    const runs: Record<string, number> = { ...state.runs };
    let season = state.season;
    for (const { row } of batch) {
      const home = String(row['home']);
      runs[home] = (runs[home] ?? 0) + Number(row['homeScore']);
      season = String(row['seasonId']);
    }
    return { state: { season, runs }, out: [] };
  },
  finish: (state) => ({
    state,
    out: Object.entries(state.runs).map(([id, runs]) =>
      fact(teamSeason, {
        club: id,
        seasonId: state.season,
        city: 'Somewhere',
        nickname: String(runs),
        abbreviation: 'X',
        conference: null,
        division: null,
        colour: null,
      }),
    ),
  }),
});

/** Places by the runs that {@link clubRuns} made: reads another processor's output. */
export const places = defineProcessor({
  manifest: { id: 'places', title: 'Places', version: 1, sport, owner: 'Fieldhouse' },
  parameters: z.strictObject({}),
  inputs: [{ of: teamSeason, partitionBy: 'seasonId', orderBy: ['club'] }],
  outputs: [baseballStanding],
  state: z.array(z.strictObject({ club: z.string(), seasonId: z.string(), runs: z.number() })),
  initial: () => [],
  process: (batch, state) => ({
    state: [
      ...state,
      ...batch.map(({ row }) => ({
        club: String(row['club']),
        seasonId: String(row['seasonId']),
        runs: Number(row['nickname']),
      })),
    ],
    out: [],
  }),
  finish: (state) => ({
    state,
    out: state.map(({ club, seasonId, runs }) =>
      fact(baseballStanding, {
        ...noCounts,
        seasonId,
        phase: 'regular',
        club,
        place: 1 + state.filter((other) => other.runs > runs).length,
        gamesBehind: 0,
        streak: 0,
        runsScored: runs,
      }),
    ),
  }),
});
