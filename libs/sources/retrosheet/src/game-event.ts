import type { Side } from './lineup.state.js';
import type { Play } from './play.js';
import type { Bases } from './runner.js';

/** A play in its game: what stood before it, who is charged with it, what came of it. */
export interface GameEvent {
  /** From 1 in the order of the file. */
  readonly sequence: number;
  readonly line: number;
  readonly inning: number;
  readonly side: Side;
  readonly outsBefore: number;
  readonly awayScore: number;
  readonly homeScore: number;
  /** As written: `12`, `??`. */
  readonly count: string;
  readonly pitches: string;
  readonly batter: string;
  /** L or R; `?` where the rosters do not tell. */
  readonly batterHand: string;
  readonly responsibleBatter: string;
  readonly responsibleBatterHand: string;
  readonly pitcher: string;
  readonly pitcherHand: string;
  readonly responsiblePitcher: string;
  readonly responsiblePitcherHand: string;
  /** Ids of the men in the field by position. */
  readonly fielders: readonly string[];
  readonly bases: Bases;
  /** Place in the order and position of the batter; 11 while he pinch-hits. */
  readonly batterSlot: number;
  readonly batterPosition: number;
  readonly leadsOff: boolean;
  /** Who left for the pinch hitter, and what that man's position was; empty and 0 for a batter who is none. */
  readonly pinchHitsFor: string;
  readonly pinchHitsForPosition: number;
  readonly text: string;
  readonly play: Play;
  readonly endsPlateAppearance: boolean;
  readonly atBat: boolean;
  readonly hitBases: number;
  readonly outs: number;
  readonly runs: number;
  readonly runsBattedIn: number;
  /** Who stands on base after the play. */
  readonly basesAfter: Bases;
  /** Where each ended: 0 out, 1 to 3 the base, 4 scored, 5 unearned, 6 team-unearned, -1 nobody there. */
  readonly batterDestination: number;
  readonly firstDestination: number;
  readonly secondDestination: number;
  readonly thirdDestination: number;
}
