import { halfInningOver, stateCount } from './base-out-state.js';
import type { Play } from './play.js';

/**
 * Plays added up so that their run value follows from any run expectancy: the value of a play, RE(after) − RE(before) +
 * runs, is linear in the expectancy, so it is enough to know how much more often each state was left behind than found.
 * Plain JSON.
 */
export interface RunChange {
  /** Plays, or of a person his completed plate appearances. */
  readonly count: number;
  readonly runs: number;
  /** By state: how often plays led to it, less how often they found it. */
  readonly moves: readonly number[];
}

export const noChange: RunChange = { count: 0, runs: 0, moves: Array.from({ length: stateCount }, () => 0) };

/** @param share the part of the play that is added, where several men share it */
export function withPlay(change: RunChange, play: Play, count: number, share: number): RunChange {
  const moves = [...change.moves];
  moves[play.before]! -= share;
  if (play.after !== halfInningOver) moves[play.after]! += share;
  return { count: change.count + count, runs: change.runs + play.runs * share, moves };
}

/** Run value of the plays together. */
export const valueOf = ({ runs, moves }: RunChange, expectancy: readonly number[]): number =>
  moves.reduce((value, times, state) => value + times * expectancy[state]!, runs);
