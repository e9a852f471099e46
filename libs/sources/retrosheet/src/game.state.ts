import { EventCode } from './event-code.js';
import { HOME, Mark, OUT, UNTOLD, type Play } from './play.js';
import { chargesAfter } from './responsibility.js';
import { NOBODY_ON, type Bases, type Runner } from './runner.js';
import type { Side } from './lineup.state.js';
import { UnreadableError } from './unreadable.error.js';

const NOWHERE = -1;

/** What a play did in its game. */
export interface Outcome {
  outs: number;
  runs: number;
  /**
   * As in GameEvent: batter at 0, then the runners by base. A runner whom only the force moves on is not named by the
   * play and keeps the base he comes from here, as in Retrosheet's own event tables; the bases after tell where he is.
   */
  readonly destinations: readonly [number, number, number, number];
}

/** Inning, side at bat, outs, runs and runners: what a play changes. */
export class GameState {
  inning = 0;
  side: Side = 0;
  outs = 0;
  readonly runs: [number, number] = [0, 0];
  bases: Bases = NOBODY_ON;
  /** Half innings that have begun. */
  halves = 0;

  /**
   * Starts a half inning. Sides change where the record says so, not on the third out.
   *
   * @throws UnreadableError the half before has not three outs, or innings do not follow one another
   */
  startHalf(inning: number, side: Side): void {
    if (this.halves > 0) {
      if (this.outs !== 3) {
        throw new UnreadableError(`inning ${this.inning} ends with ${this.outs} out, and another half inning follows`);
      }
      const follows = side === this.side ? false : inning === this.inning || inning === this.inning + 1;
      if (!follows) throw new UnreadableError(`inning ${inning} of side ${side} cannot follow inning ${this.inning}`);
    } else if (inning !== 1) {
      throw new UnreadableError(`the game starts in inning ${inning}`);
    }
    this.inning = inning;
    this.side = side;
    this.outs = 0;
    this.bases = NOBODY_ON;
    this.halves += 1;
  }

  placeRunner(base: number, runner: Runner): void {
    if (this.bases[base] !== null)
      throw new UnreadableError(`a runner is put on base ${base}, where one stands already`);
    this.setBase(base, runner);
  }

  setBase(base: number, runner: Runner | null): void {
    const bases: [null, Runner | null, Runner | null, Runner | null] = [
      null,
      this.bases[1],
      this.bases[2],
      this.bases[3],
    ];
    bases[base] = runner;
    this.bases = bases;
  }

  /** Base of a man, 0 where he is on none. */
  baseOf(id: string): number {
    for (let base = 1; base <= 3; base += 1) if (this.bases[base]?.id === id) return base;
    return 0;
  }

  /**
   * Moves everybody and counts outs and runs.
   *
   * @param batter as he stands on base if he gets there
   * @throws UnreadableError a runner who is not there, two on one base, one overtaken, a fourth out
   */
  apply(play: Play, batter: Runner, batterPlays: boolean): Outcome {
    const charges = chargesAfter(play, this.bases, batter);
    const after: [null, Runner | null, Runner | null, Runner | null] = [null, null, null, null];
    const destinations: [number, number, number, number] = [NOWHERE, NOWHERE, NOWHERE, NOWHERE];
    let outs = 0;
    let runs = 0;
    let ahead = HOME + 1;
    const forced = forcedBase(play, this.bases);
    for (let from = 3; from >= 0; from -= 1) {
      const told = play.destinations[from]!;
      const man = from === 0 ? (batterPlays ? charges[0] : null) : charges[from];
      if (man === null || man === undefined) {
        if (told !== UNTOLD && from > 0)
          throw new UnreadableError(`a runner from base ${from} is named, but nobody is there`);
        continue;
      }
      const to = told !== UNTOLD ? told : from > 0 && from <= forced ? from + 1 : from;
      destinations[from] = to === HOME ? homeDestination(play.marks[from]!) : told === UNTOLD ? from : to;
      if (to === OUT) {
        outs += 1;
      } else if (to === HOME) {
        runs += 1;
        if (ahead <= 3) throw new UnreadableError(`the runner from base ${from} scores ahead of one who stays on base`);
      } else {
        if (after[to] !== null) throw new UnreadableError(`two runners on base ${to}`);
        if (to > ahead) throw new UnreadableError(`the runner from base ${from} overtakes another`);
        after[to] = man.ranFor === '' ? man : { ...man, ranFor: '' };
        ahead = to;
      }
    }
    this.outs += outs;
    if (this.outs > 3) throw new UnreadableError(`${this.outs} out in one half inning`);
    this.runs[this.side] += runs;
    this.bases = after;
    return { outs, runs, destinations };
  }
}

/**
 * A force-out that leaves the batter safe at first moves up every man between him and the one put out, told or not:
 * after `5(2)/FO` the runner from first stands on second.
 *
 * @returns the highest base whose runner is forced on; 0 where none is
 */
function forcedBase(play: Play, bases: Bases): number {
  if (play.code !== EventCode.genericOut || play.destinations[0] !== 1) return 0;
  let forced = 0;
  while (forced < 3 && bases[forced + 1] !== null && play.destinations[forced + 1] === UNTOLD) forced += 1;
  return forced;
}

function homeDestination(marks: number): number {
  if ((marks & Mark.teamUnearned) !== 0) return 6;
  return (marks & Mark.unearned) !== 0 ? 5 : HOME;
}
