import { EventCode } from './event-code.js';
import { HOME, Mark, type Play } from './play.js';
import type { Bases } from './runner.js';

/**
 * Runs batted in on a play. The text's own marks win; else a run counts where the batter's play brought it in:
 * none on a strikeout or a ground-ball double play, only the forced one on a walk, hit batter or interference, only
 * the runner from third with fewer than two out on an error, and none behind an error in the advances.
 */
export function runsBattedIn(play: Play, bases: Bases, outsBefore: number): number {
  let runs = 0;
  let behindError = false;
  for (let from = 3; from >= 0; from -= 1) {
    const marks = play.marks[from]!;
    if ((marks & Mark.error) !== 0) behindError = true;
    if (play.destinations[from] !== HOME) continue;
    if ((marks & Mark.runBattedIn) !== 0) runs += 1;
    else if ((marks & (Mark.noRunBattedIn | Mark.onMiss)) !== 0 || behindError) continue;
    else if (battedIn(play, bases, from, outsBefore)) runs += 1;
  }
  return runs;
}

function battedIn(play: Play, bases: Bases, from: number, outsBefore: number): boolean {
  switch (play.code) {
    case EventCode.walk:
    case EventCode.intentionalWalk:
    case EventCode.hitByPitch:
    case EventCode.interference:
      return from === 3 && bases[1] !== null && bases[2] !== null;
    case EventCode.error:
      return from === 3 && outsBefore < 2;
    case EventCode.genericOut:
    case EventCode.fieldersChoice:
      return !play.groundedIntoDoublePlay;
    case EventCode.single:
    case EventCode.double:
    case EventCode.triple:
    case EventCode.homeRun:
      return true;
    default:
      return false;
  }
}
