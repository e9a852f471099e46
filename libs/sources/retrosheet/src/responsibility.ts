import { EventCode } from './event-code.js';
import { Mark, OUT, type Play } from './play.js';
import type { Bases, Runner } from './runner.js';

/** Who is charged with a plate appearance that was handed over while it went on. */
export interface Handover {
  /** Who had it before. */
  readonly from: string;
  readonly balls: number;
  readonly strikes: number;
}

/** A pinch hitter who comes in with two strikes and strikes out charges the man he batted for. */
export function chargedBatter(play: Play, batter: string, handover: Handover | null): string {
  return handover !== null && handover.strikes === 2 && play.code === EventCode.strikeout ? handover.from : batter;
}

/** A reliever who comes in at 2-0, 2-1 or three balls and walks the batter charges the pitcher before him. */
export function chargedPitcher(play: Play, pitcher: string, handover: Handover | null): string {
  if (handover === null) return pitcher;
  if (play.code !== EventCode.walk && play.code !== EventCode.intentionalWalk) return pitcher;
  return isAhead(handover) ? handover.from : pitcher;
}

/** The batter was ahead in the count: 2-0, 2-1, or three balls. False where the count is not told. */
export function isAhead(handover: Handover): boolean {
  return handover.balls === 3 || (handover.balls === 2 && (handover.strikes === 0 || handover.strikes === 1));
}

/**
 * Who each man is charged to after a play, the batter at 0. A batter who reaches on a fielder's choice takes the place
 * of the man it retired: every man behind moves up to the charge of the one before him.
 */
export function chargesAfter(
  play: Play,
  bases: Bases,
  batter: Runner,
): readonly [Runner, Runner | null, Runner | null, Runner | null] {
  const men: [Runner, Runner | null, Runner | null, Runner | null] = [batter, bases[1], bases[2], bases[3]];
  if (play.code !== EventCode.genericOut && play.code !== EventCode.fieldersChoice) return men;
  if (play.batterOutFirst) return men;
  for (let from = 3; from >= 1; from -= 1) {
    const retired = men[from];
    if (retired === null || retired === undefined || play.destinations[from] !== OUT) continue;
    if (play.code === EventCode.genericOut && (play.marks[from]! & Mark.putOutByFielding) === 0) continue;
    passCharge(men, from, retired, play);
  }
  return men;
}

function passCharge(men: (Runner | null)[], from: number, retired: Runner, play: Play): void {
  let handed = retired;
  for (let behind = from - 1; behind >= 0; behind -= 1) {
    const man = men[behind];
    if (man === null || man === undefined || play.destinations[behind] === OUT) continue;
    men[behind] = { ...man, pitcher: handed.pitcher, catcher: handed.catcher, automatic: handed.automatic };
    handed = man;
  }
}
