/** A club's games so far in one phase, in the order played. Plain JSON. */
export interface ClubRecord {
  readonly club: string;
  readonly phase: string;
  readonly wins: number;
  readonly losses: number;
  readonly ties: number;
  readonly homeWins: number;
  readonly homeLosses: number;
  readonly awayWins: number;
  readonly awayLosses: number;
  readonly runsScored: number;
  readonly runsAllowed: number;
  readonly oneRunWins: number;
  readonly oneRunLosses: number;
  readonly extraInningWins: number;
  readonly extraInningLosses: number;
  /** The last ten results, "WLLTW", the newest last. */
  readonly lastTen: string;
  /** Won games of the current run; lost ones negative. */
  readonly streak: number;
}

export interface Result {
  readonly home: boolean;
  readonly scored: number;
  readonly allowed: number;
  readonly extraInnings: boolean;
}

export const emptyRecord = (club: string, phase: string): ClubRecord => ({
  club,
  phase,
  wins: 0,
  losses: 0,
  ties: 0,
  homeWins: 0,
  homeLosses: 0,
  awayWins: 0,
  awayLosses: 0,
  runsScored: 0,
  runsAllowed: 0,
  oneRunWins: 0,
  oneRunLosses: 0,
  extraInningWins: 0,
  extraInningLosses: 0,
  lastTen: '',
  streak: 0,
});

/** The record after one more game. A tie ends a streak and is neither won nor lost. */
export function afterGame(before: ClubRecord, { home, scored, allowed, extraInnings }: Result): ClubRecord {
  const won = scored > allowed ? 1 : 0;
  const lost = scored < allowed ? 1 : 0;
  const oneRun = Math.abs(scored - allowed) === 1;
  return {
    ...before,
    wins: before.wins + won,
    losses: before.losses + lost,
    ties: before.ties + (won || lost ? 0 : 1),
    homeWins: before.homeWins + (home ? won : 0),
    homeLosses: before.homeLosses + (home ? lost : 0),
    awayWins: before.awayWins + (home ? 0 : won),
    awayLosses: before.awayLosses + (home ? 0 : lost),
    runsScored: before.runsScored + scored,
    runsAllowed: before.runsAllowed + allowed,
    oneRunWins: before.oneRunWins + (oneRun ? won : 0),
    oneRunLosses: before.oneRunLosses + (oneRun ? lost : 0),
    extraInningWins: before.extraInningWins + (extraInnings ? won : 0),
    extraInningLosses: before.extraInningLosses + (extraInnings ? lost : 0),
    lastTen: (before.lastTen + (won ? 'W' : lost ? 'L' : 'T')).slice(-10),
    streak: won ? Math.max(before.streak, 0) + 1 : lost ? Math.min(before.streak, 0) - 1 : 0,
  };
}

export interface Place {
  readonly place: number;
  readonly gamesBehind: number;
}

/** Places among the clubs of a division, by winning percentage; equal ones share a place. Keyed by club. */
export function placesOf(records: readonly ClubRecord[]): ReadonlyMap<string, Place> {
  const ordered = [...records].sort((a, b) => percentage(b) - percentage(a) || (a.club < b.club ? -1 : 1));
  const first = ordered[0];
  return new Map(
    ordered.map((record) => [
      record.club,
      {
        place: 1 + ordered.filter((other) => percentage(other) > percentage(record)).length,
        gamesBehind: first ? (first.wins - record.wins + (record.losses - first.losses)) / 2 : 0,
      },
    ]),
  );
}

/** Of a club that has not decided a game yet: even, so that it stands between the winners and the losers. */
const percentage = ({ wins, losses }: ClubRecord) => (wins + losses === 0 ? 0.5 : wins / (wins + losses));
