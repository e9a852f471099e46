import { z } from 'zod';
import type { ClubLine } from './club-line.js';
import { noExpectancy, type ExpectancySums } from './expectancy.js';
import type { Play } from './play.js';
import type { RunChange } from './run-change.js';
import type { LeagueSums } from './run-environment.js';

/** A game whose events are coming in, by source: which of them is believed shows only at its end. */
export interface OpenGame {
  readonly game: string;
  readonly told: Readonly<Record<string, readonly Play[]>>;
}

/** Sums of a season's events, and its lines: some numbers for each man and club, however many events there are. */
export interface State {
  readonly seasonId: string | null;
  /** The clubs of each game of the regular season: away, home. */
  readonly games: Readonly<Record<string, readonly [away: string, home: string]>>;
  readonly open: OpenGame | null;
  readonly league: LeagueSums;
  readonly expectancy: ExpectancySums;
  /** By the events' type. */
  readonly events: Readonly<Record<string, RunChange>>;
  /** By man and club. */
  readonly batters: Readonly<Record<string, RunChange>>;
  readonly pitchers: Readonly<Record<string, RunChange>>;
  readonly batting: readonly ClubLine[];
  readonly pitching: readonly ClubLine[];
}

/** A copy that can be added to; what its records and lists hold is replaced, never changed. */
export interface Draft extends State {
  seasonId: string | null;
  readonly games: Record<string, readonly [away: string, home: string]>;
  open: { readonly game: string; readonly told: Record<string, Play[]> } | null;
  league: LeagueSums;
  expectancy: ExpectancySums;
  readonly events: Record<string, RunChange>;
  readonly batters: Record<string, RunChange>;
  readonly pitchers: Record<string, RunChange>;
  readonly batting: ClubLine[];
  readonly pitching: ClubLine[];
}

export function draftOf(state: State): Draft {
  const { games, open, events, batters, pitchers, batting, pitching } = state;
  const told = open && Object.fromEntries(Object.entries(open.told).map(([source, plays]) => [source, [...plays]]));
  return {
    ...state,
    games: { ...games },
    open: open && { game: open.game, told: told ?? {} },
    events: { ...events },
    batters: { ...batters },
    pitchers: { ...pitchers },
    batting: [...batting],
    pitching: [...pitching],
  };
}

const n = z.number();
const text = z.string();
const play = z.object({
  inning: n,
  half: text,
  before: n,
  after: n,
  outs: n,
  runs: n,
  type: text,
  plateAppearance: z.boolean(),
  atBat: z.boolean(),
  sacrificeFly: z.boolean(),
  batters: z.array(text),
  pitcher: text,
});
const changes = z.record(text, z.object({ count: n, runs: n, moves: z.array(n) }));
const lines = z.array(z.object({ person: text, club: text, counts: z.record(text, n.nullable()) }));

export const stateSchema: z.ZodType<State> = z.object({
  seasonId: text.nullable(),
  games: z.record(text, z.tuple([text, text])),
  open: z.object({ game: text, told: z.record(text, z.array(play)) }).nullable(),
  league: z.object({ plateAppearances: n, atBats: n, sacrificeFlies: n, runs: n }),
  expectancy: z.object({ halfInnings: n, visits: z.array(n), runs: z.array(n) }),
  events: changes,
  batters: changes,
  pitchers: changes,
  batting: lines,
  pitching: lines,
});

export const nothing: State = {
  seasonId: null,
  games: {},
  open: null,
  league: { plateAppearances: 0, atBats: 0, sacrificeFlies: 0, runs: 0 },
  expectancy: noExpectancy,
  events: {},
  batters: {},
  pitchers: {},
  batting: [],
  pitching: [],
};
