import { gameEndings, type GameEnding } from '@fieldhouse/domain/hockey';
import { z } from 'zod';
import type { ClubRecord } from './club-record.js';
import type { Meetings } from './meetings.js';

export interface State {
  readonly seasonId: string | null;
  /** Club → where it is placed. */
  readonly groups: Readonly<Record<string, { readonly conference: string | null; readonly division: string | null }>>;
  /** Game → how it ended, by the source that is believed of those that told it so far. */
  readonly endings: Readonly<Record<string, { readonly source: string; readonly ending: GameEnding }>>;
  /** By phase and club. */
  readonly records: Readonly<Record<string, ClubRecord>>;
  /** By phase, home and away club. */
  readonly meetings: Readonly<Record<string, Meetings>>;
}

/** A copy that can be added to; what its records hold is replaced, never changed. */
export interface Draft extends State {
  seasonId: string | null;
  readonly groups: Record<string, State['groups'][string]>;
  readonly endings: Record<string, State['endings'][string]>;
  readonly records: Record<string, ClubRecord>;
  readonly meetings: Record<string, Meetings>;
}

export const copyOf = (before: State): Draft => ({
  seasonId: before.seasonId,
  groups: { ...before.groups },
  endings: { ...before.endings },
  records: { ...before.records },
  meetings: { ...before.meetings },
});

export const noStandings: State = { seasonId: null, groups: {}, endings: {}, records: {}, meetings: {} };

const n = z.number();
const record = z.object({
  club: z.string(),
  phase: z.string(),
  wins: n,
  losses: n,
  overtimeLosses: n,
  ties: n,
  points: n,
  regulationWins: n,
  regulationAndOvertimeWins: n,
  shootoutWins: n,
  shootoutLosses: n,
  goalsFor: n,
  goalsAgainst: n,
  homeWins: n,
  homeLosses: n,
  homeOvertimeLosses: n,
  awayWins: n,
  awayLosses: n,
  awayOvertimeLosses: n,
  lastTen: z.string(),
  streak: n,
});

export const stateSchema: z.ZodType<State> = z.object({
  seasonId: z.string().nullable(),
  groups: z.record(z.string(), z.object({ conference: z.string().nullable(), division: z.string().nullable() })),
  endings: z.record(z.string(), z.object({ source: z.string(), ending: z.enum(gameEndings) })),
  records: z.record(z.string(), record),
  meetings: z.record(
    z.string(),
    z.object({ games: n, homePoints: n, awayPoints: n, firstHomePoints: n, firstAwayPoints: n }),
  ),
});
