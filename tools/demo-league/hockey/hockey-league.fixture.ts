import { makeHockeyLeague } from './hockey-league.mjs';

/** Counts in upstream's words; beside them stand words, which nobody adds up. */
export type Counts = Readonly<Record<string, number>>;
export interface Named {
  readonly default: string;
}

export interface LogLine {
  readonly gameId: number;
  readonly teamAbbrev: string;
  readonly gameDate: string;
  readonly homeRoadFlag: 'H' | 'R';
  readonly toi: string;
  readonly decision?: string;
}
export interface GameLog {
  readonly seasonId: number;
  readonly gameTypeId: number;
  readonly gameLog: readonly (LogLine & Counts)[];
}

export interface SeasonTotal {
  readonly season: number;
  readonly gameTypeId: number;
  readonly leagueAbbrev: string;
  readonly sequence: number;
  readonly teamName: Named;
  readonly avgToi?: string;
  readonly timeOnIce?: string;
}
export interface Landing {
  readonly playerId: number;
  readonly position: string;
  readonly firstName: Named;
  readonly lastName: Named;
  readonly currentTeamAbbrev?: string;
  readonly sweaterNumber?: number;
  readonly seasonTotals: readonly (SeasonTotal & Counts)[];
  readonly careerTotals?: Readonly<Record<'regularSeason' | 'playoffs', Counts>>;
  readonly featuredStats?: { readonly season: number };
  readonly last5Games?: readonly { readonly gameId: number }[];
}

export interface Side {
  readonly id: number;
  readonly abbrev: string;
  readonly score: number;
  readonly sog: number;
}
export interface Game {
  readonly id: number;
  readonly season: number;
  readonly gameType: number;
  readonly gameDate: string;
  readonly homeTeam: Side;
  readonly awayTeam: Side;
  readonly gameOutcome: { readonly lastPeriodType: 'REG' | 'OT' | 'SO' };
  readonly winningGoalScorer?: object;
}

export type BoxLine = {
  readonly playerId: number;
  readonly position: string;
  readonly toi: string;
  readonly saveShotsAgainst?: string;
  readonly decision?: string;
} & Counts;
export interface Box extends Game {
  readonly playerByGameStats: Readonly<
    Record<'awayTeam' | 'homeTeam', Readonly<Record<'forwards' | 'defense' | 'goalies', readonly BoxLine[]>>>
  >;
}

export interface Play {
  readonly typeDescKey: string;
  readonly situationCode: string;
  readonly homeTeamDefendingSide: 'left' | 'right';
  readonly timeInPeriod: string;
  readonly periodDescriptor: { readonly number: number; readonly periodType: string };
  readonly details?: Counts & { readonly zoneCode?: string; readonly typeCode?: string };
}
export interface Plays extends Game {
  readonly plays: readonly Play[];
}

export const hockeyFiles = makeHockeyLeague();

/** A document by its path at upstream. */
export function document<T>(path: string): T {
  const text = hockeyFiles.get(`${path}.json`);
  if (text === undefined) throw new Error(`there is no ${path}`);
  return JSON.parse(text) as T;
}

/** All documents whose paths are like this. */
export const documents = <T>(path: RegExp): readonly T[] =>
  [...hockeyFiles].flatMap(([name, text]) => (path.test(name) ? [JSON.parse(text) as T] : []));

export const landings = documents<Landing>(/landing/);
export const boxes = documents<Box>(/boxscore/);
/** Every game once, in the order of days. */
export const games = [
  ...new Map(
    documents<{ games: Game[] }>(/club-schedule-season\/.*\/\d/).flatMap((one) =>
      one.games.map((game) => [game.id, game]),
    ),
  ).values(),
];
const logs = new Map<number, GameLog[]>();
for (const [path, text] of hockeyFiles) {
  const player = /player\/(\d+)\/game-log/.exec(path)?.[1];
  if (player !== undefined)
    logs.set(Number(player), [...(logs.get(Number(player)) ?? []), JSON.parse(text) as GameLog]);
}
/** A player's logs, by season and kind of game. */
export const logsOf = (player: number): readonly GameLog[] => logs.get(player) ?? [];

/** `21:15` → 1275. */
export function seconds(clock: string): number {
  const [minutes, rest] = clock.split(':').map(Number);
  return (minutes ?? 0) * 60 + (rest ?? 0);
}

export const linesOf = (box: Box): readonly BoxLine[] =>
  Object.values(box.playerByGameStats).flatMap(({ forwards, defense, goalies }) => [
    ...forwards,
    ...defense,
    ...goalies,
  ]);

export const sumOf = <T>(rows: readonly T[], count: (row: T) => number | undefined): number =>
  rows.reduce((sum, row) => sum + (count(row) ?? 0), 0);
