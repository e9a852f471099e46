import { believedSource, fact, game, teamSeason, type RecordOf } from '@fieldhouse/domain';
import { baseballGame, baseballStanding, battingLine } from '@fieldhouse/domain/baseball';
import { defineProcessor, type InputRow } from '@fieldhouse/plugin-kit';
import { z } from 'zod';
import { afterGame, emptyRecord, placesOf, type ClubRecord } from './club-record.js';

const n = z.number();
const record = z.object({
  club: z.string(),
  phase: z.string(),
  wins: n,
  losses: n,
  ties: n,
  homeWins: n,
  homeLosses: n,
  awayWins: n,
  awayLosses: n,
  runsScored: n,
  runsAllowed: n,
  oneRunWins: n,
  oneRunLosses: n,
  extraInningWins: n,
  extraInningLosses: n,
  lastTen: z.string(),
  streak: n,
});
const state = z.object({
  seasonId: z.string().nullable(),
  /** Club → the group that it is placed in. */
  groups: z.record(z.string(), z.string()),
  /** Game → source → whether it went beyond the scheduled innings. */
  extraInnings: z.record(z.string(), z.record(z.string(), z.boolean())),
  /** By phase and club. */
  records: z.record(z.string(), record),
});
interface State {
  readonly seasonId: string | null;
  readonly groups: Readonly<Record<string, string>>;
  readonly extraInnings: Readonly<Record<string, Readonly<Record<string, boolean>>>>;
  readonly records: Readonly<Record<string, ClubRecord>>;
}

/** Standings of a season, each phase for itself, from the final games. */
export const standings = defineProcessor<z.ZodObject, State>({
  manifest: { id: 'standings', title: 'Standings of the season', version: 1, sport: 'baseball', owner: 'baseball' },
  parameters: z.strictObject({}),
  inputs: [
    { of: teamSeason, partitionBy: 'seasonId', orderBy: ['club'] },
    { of: baseballGame, partitionBy: 'seasonId', orderBy: ['game'] },
    { of: game, partitionBy: 'seasonId', orderBy: ['localDate', 'numberOfDay'] },
  ],
  outputs: [baseballStanding],
  state,
  initial: () => ({ seasonId: null, groups: {}, extraInnings: {}, records: {} }),
  process: (batch, before) => ({ state: batch.reduce(takeIn, copyOf(before)), out: [] }),
  finish(before) {
    const { seasonId } = before;
    if (seasonId === null) return { state: before, out: [] };
    const phases = [...new Set(Object.values(before.records).map(({ phase }) => phase))].sort();
    return { state: before, out: phases.flatMap((phase) => standingsOf(seasonId, phase, before)) };
  },
});

/** The parts of a state that `takeIn` adds to, so that the state handed over stays as it was. */
const copyOf = (before: State) => ({
  seasonId: before.seasonId,
  groups: { ...before.groups },
  extraInnings: { ...before.extraInnings },
  records: { ...before.records },
});

function takeIn(state: ReturnType<typeof copyOf>, input: InputRow): ReturnType<typeof copyOf> {
  switch (input.of) {
    case teamSeason.kind: {
      const row = input.row as RecordOf<typeof teamSeason>;
      state.seasonId = row.seasonId;
      state.groups[row.club] = `${row.conference ?? ''}/${row.division ?? ''}`;
      break;
    }
    case baseballGame.kind: {
      const row = input.row as RecordOf<typeof baseballGame>;
      state.extraInnings[row.game] = {
        ...state.extraInnings[row.game],
        [row.source]: row.innings > row.scheduledInnings,
      };
      break;
    }
    case game.kind: {
      const row = input.row as RecordOf<typeof game> & { readonly id?: string };
      state.seasonId = row.seasonId;
      if (row.status === 'final' && row.homeScore !== null && row.awayScore !== null) {
        const told = state.extraInnings[row.id ?? ''] ?? {};
        const extraInnings = told[believedSource(battingLine, Object.keys(told)) ?? ''] ?? false;
        add(state.records, row.phase, row.home, true, row.homeScore, row.awayScore, extraInnings);
        add(state.records, row.phase, row.away, false, row.awayScore, row.homeScore, extraInnings);
      }
      break;
    }
  }
  return state;
}

function add(
  records: Record<string, ClubRecord>,
  phase: string,
  club: string,
  home: boolean,
  scored: number,
  allowed: number,
  extraInnings: boolean,
): void {
  const key = `${phase} ${club}`;
  records[key] = afterGame(records[key] ?? emptyRecord(club, phase), { home, scored, allowed, extraInnings });
}

function standingsOf(seasonId: string, phase: string, { records, groups }: State) {
  const played = Object.values(records).filter((record) => record.phase === phase);
  // A regular season's table shows also clubs that have not played yet; a play-off's only those in it.
  const waiting =
    phase === 'regular' ? Object.keys(groups).filter((club) => !played.some((record) => record.club === club)) : [];
  const all = [...played, ...waiting.map((club) => emptyRecord(club, phase))].sort((a, b) =>
    a.club < b.club ? -1 : 1,
  );
  const places = new Map(
    [...new Set(all.map(({ club }) => groups[club] ?? ''))].flatMap((group) => [
      ...placesOf(all.filter(({ club }) => (groups[club] ?? '') === group)),
    ]),
  );
  return all.map(({ lastTen, ...record }) =>
    fact(baseballStanding, {
      ...record,
      seasonId,
      place: places.get(record.club)?.place ?? 1,
      gamesBehind: places.get(record.club)?.gamesBehind ?? 0,
      games: record.wins + record.losses + record.ties,
      lastTenWins: lastTen.split('W').length - 1,
      lastTenLosses: lastTen.split('L').length - 1,
    }),
  );
}
