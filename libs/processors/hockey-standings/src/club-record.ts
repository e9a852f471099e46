import type { GameEnding } from '@fieldhouse/domain/hockey';

/** A club's games so far in one phase, in the order played. Plain JSON. */
export interface ClubRecord {
  readonly club: string;
  readonly phase: string;
  readonly wins: number;
  readonly losses: number;
  readonly overtimeLosses: number;
  /** Before 2005-06 a game could end so; it brings a point. */
  readonly ties: number;
  readonly points: number;
  readonly regulationWins: number;
  readonly regulationAndOvertimeWins: number;
  readonly shootoutWins: number;
  readonly shootoutLosses: number;
  readonly goalsFor: number;
  readonly goalsAgainst: number;
  readonly homeWins: number;
  readonly homeLosses: number;
  readonly homeOvertimeLosses: number;
  readonly awayWins: number;
  readonly awayLosses: number;
  readonly awayOvertimeLosses: number;
  /** The last ten results, "WLLOW", the newest last. */
  readonly lastTen: string;
  /** Won games of the current run; lost ones, in overtime too, negative. */
  readonly streak: number;
}

/** Won, lost, lost in overtime or a shootout with a point for it, tied. */
export type Outcome = 'W' | 'L' | 'O' | 'T';

export interface Result {
  readonly home: boolean;
  readonly scored: number;
  readonly allowed: number;
  readonly ending: GameEnding;
}

export const emptyRecord = (club: string, phase: string): ClubRecord => ({
  club,
  phase,
  wins: 0,
  losses: 0,
  overtimeLosses: 0,
  ties: 0,
  points: 0,
  regulationWins: 0,
  regulationAndOvertimeWins: 0,
  shootoutWins: 0,
  shootoutLosses: 0,
  goalsFor: 0,
  goalsAgainst: 0,
  homeWins: 0,
  homeLosses: 0,
  homeOvertimeLosses: 0,
  awayWins: 0,
  awayLosses: 0,
  awayOvertimeLosses: 0,
  lastTen: '',
  streak: 0,
});

/** In play-offs a lost game is lost, however it ended, and there are no points. */
export const playoffs = 'playoffs';

export const gamesOf = ({ wins, losses, overtimeLosses, ties }: ClubRecord): number =>
  wins + losses + overtimeLosses + ties;

export function outcomeOf({ scored, allowed, ending }: Omit<Result, 'home'>, phase: string): Outcome {
  if (scored > allowed) return 'W';
  if (scored === allowed) return 'T';
  return ending === 'regulation' || phase === playoffs ? 'L' : 'O';
}

/** Two for a win, one for a loss beyond regulation and for a tie. */
export function pointsOf(outcome: Outcome, phase: string): number {
  if (phase === playoffs || outcome === 'L') return 0;
  return outcome === 'W' ? 2 : 1;
}

/** The record after one more game. A tie ends a streak. */
export function afterGame(before: ClubRecord, result: Result): ClubRecord {
  const { home, scored, allowed, ending } = result;
  const outcome = outcomeOf(result, before.phase);
  const won = outcome === 'W' ? 1 : 0;
  const lost = outcome === 'L' ? 1 : 0;
  const lostLate = outcome === 'O' ? 1 : 0;
  const shootout = ending === 'shootout' ? 1 : 0;
  return {
    ...before,
    wins: before.wins + won,
    losses: before.losses + lost,
    overtimeLosses: before.overtimeLosses + lostLate,
    ties: before.ties + (outcome === 'T' ? 1 : 0),
    points: before.points + pointsOf(outcome, before.phase),
    regulationWins: before.regulationWins + (ending === 'regulation' ? won : 0),
    regulationAndOvertimeWins: before.regulationAndOvertimeWins + won * (1 - shootout),
    shootoutWins: before.shootoutWins + won * shootout,
    shootoutLosses: before.shootoutLosses + lostLate * shootout,
    goalsFor: before.goalsFor + scored,
    goalsAgainst: before.goalsAgainst + allowed,
    homeWins: before.homeWins + (home ? won : 0),
    homeLosses: before.homeLosses + (home ? lost : 0),
    homeOvertimeLosses: before.homeOvertimeLosses + (home ? lostLate : 0),
    awayWins: before.awayWins + (home ? 0 : won),
    awayLosses: before.awayLosses + (home ? 0 : lost),
    awayOvertimeLosses: before.awayOvertimeLosses + (home ? 0 : lostLate),
    lastTen: (before.lastTen + outcome).slice(-10),
    streak: streakAfter(before.streak, outcome),
  };
}

function streakAfter(streak: number, outcome: Outcome): number {
  if (outcome === 'T') return 0;
  return outcome === 'W' ? Math.max(streak, 0) + 1 : Math.min(streak, 0) - 1;
}
