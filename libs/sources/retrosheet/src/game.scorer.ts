import { EventCode, endsPlateAppearance } from './event-code.js';
import type { GameEvent } from './game-event.js';
import { GameState } from './game.state.js';
import type { Hands } from './hands.js';
import { LineupState, Position, type Side } from './lineup.state.js';
import type { Play } from './play.js';
import { playOf } from './play.memo.js';
import { chargedBatter, chargedPitcher, isAhead, type Handover } from './responsibility.js';
import { runsBattedIn } from './runs-batted-in.js';
import type { Runner } from './runner.js';
import { UnreadableError } from './unreadable.error.js';

/** The fields of a `play` record. */
export interface PlayRecord {
  readonly inning: number;
  readonly side: Side;
  readonly batter: string;
  readonly count: string;
  readonly pitches: string;
  readonly text: string;
}

/** Keeps score: takes a game's records in their order and makes the events of it. */
export class GameScorer {
  readonly lineups: readonly [LineupState, LineupState] = [new LineupState(0), new LineupState(1)];
  readonly events: GameEvent[] = [];
  readonly findings: string[] = [];
  readonly state = new GameState();
  private started = false;
  private leadsOff = true;
  private automaticRunners: { readonly id: string; readonly base: number }[] = [];
  /** Place in the order that is due next, by side; 0 before the first batter. */
  private readonly due: [number, number] = [1, 1];
  /** Count of the `play` record before a substitution. */
  private count = '';
  private batterHandover: Handover | null = null;
  private pitcherHandover: Handover | null = null;
  private pinchHitsFor = '';
  private pinchHitsForPosition = 0;

  constructor(private readonly hands: Hands) {}

  start(id: string, name: string, side: Side, slot: number, position: number): void {
    if (this.started) throw new UnreadableError('a start record after the first play');
    this.lineups[side].start(id, name, slot, position);
  }

  substitute(id: string, name: string, side: Side, slot: number, position: number): void {
    if (!this.started) throw new UnreadableError('a sub record before the first play');
    const lineup = this.lineups[side];
    const pitcher = lineup.pitcher;
    const positionBefore = lineup.positions[slot]!;
    const left = lineup.substitute(id, name, slot, position);
    if (left !== null && side === this.state.side) {
      this.takeOverBase(left.id, id);
      if (position === Position.pinchHitter) this.takeOverBat(left.id, positionBefore);
    }
    if (position === Position.pitcher && pitcher !== id && side !== this.state.side) {
      const { balls, strikes } = countOf(this.count);
      const before = this.pitcherHandover;
      this.pitcherHandover = { from: before !== null && isAhead(before) ? before.from : pitcher, balls, strikes };
    }
  }

  /** `ladj`: this place of the order bats next, whoever was due. */
  expectBatter(side: Side, slot: number): void {
    this.due[side] = slot;
  }

  putAutomaticRunner(id: string, base: number): void {
    this.automaticRunners.push({ id, base });
  }

  /** `presadj`: the runner on this base is charged to this pitcher. */
  chargeRunner(pitcher: string, base: number): void {
    const runner = this.state.bases[base];
    if (runner === null || runner === undefined) {
      throw new UnreadableError(`presadj charges ${pitcher} with a runner on base ${base}, where nobody is`);
    }
    this.state.setBase(base, { ...runner, pitcher });
  }

  play(record: PlayRecord, line: number): void {
    const state = this.state;
    if (!this.started) this.begin();
    if (state.halves === 0 || record.inning !== state.inning || record.side !== state.side) this.startHalf(record);
    if (this.automaticRunners.length > 0) this.placeAutomaticRunners();
    this.count = record.count;
    const play = playOf(record.text);
    if (play.code === EventCode.noPlay) return;
    if (state.outs === 3) throw new UnreadableError('a play after the third out');
    this.events.push(this.scored(record, play, line));
  }

  /** @throws UnreadableError records that no play followed */
  finish(): void {
    if (this.automaticRunners.length > 0) throw new UnreadableError('a runner is put on base after the last play');
  }

  private begin(): void {
    this.lineups[0].checkComplete();
    this.lineups[1].checkComplete();
    this.started = true;
  }

  private startHalf(record: PlayRecord): void {
    this.state.startHalf(record.inning, record.side);
    this.leadsOff = true;
  }

  private placeAutomaticRunners(): void {
    const fielding = this.lineups[this.state.side === 0 ? 1 : 0];
    for (const { id, base } of this.automaticRunners) {
      if (this.state.baseOf(id) !== 0) throw new UnreadableError(`${id} is put on base twice`);
      this.state.placeRunner(base, {
        id,
        pitcher: fielding.pitcher,
        catcher: fielding.fielders[Position.catcher]!,
        automatic: true,
        origin: 0,
        ranFor: '',
      });
    }
    this.automaticRunners = [];
  }

  private scored(record: PlayRecord, play: Play, line: number): GameEvent {
    const state = this.state;
    const batting = this.lineups[state.side];
    const fielding = this.lineups[state.side === 0 ? 1 : 0];
    const sequence = this.events.length + 1;
    const slot = batting.slotOf(record.batter);
    if (slot === 0) throw new UnreadableError(`batter ${record.batter} is not in the order`);
    if (state.baseOf(record.batter) !== 0) throw new UnreadableError(`batter ${record.batter} stands on base`);
    const pitcher = fielding.pitcher;
    const responsiblePitcher = chargedPitcher(play, pitcher, this.pitcherHandover);
    const responsibleBatter = chargedBatter(play, record.batter, this.batterHandover);
    const pitcherHand = this.hands.throwing(pitcher);
    const responsiblePitcherHand = this.hands.throwing(responsiblePitcher);
    const batterHand = this.hands.batting(record.batter, pitcherHand);
    const ends = endsPlateAppearance(play.code);
    const bases = state.bases;
    const outsBefore = state.outs;
    const awayScore = state.runs[0];
    const homeScore = state.runs[1];
    const batterAsRunner: Runner = {
      id: record.batter,
      pitcher: responsiblePitcher,
      catcher: fielding.fielders[Position.catcher]!,
      automatic: false,
      origin: sequence,
      ranFor: '',
    };
    const outcome = state.apply(play, batterAsRunner, ends);
    if (slot !== this.due[record.side]) this.find(line, `${record.batter} bats out of turn`);
    this.due[record.side] = ends ? (slot % 9) + 1 : slot;
    this.noteOddities(play, outcome.outs, line);
    const event: GameEvent = {
      sequence,
      line,
      inning: record.inning,
      side: record.side,
      outsBefore,
      awayScore,
      homeScore,
      count: record.count,
      pitches: record.pitches,
      batter: record.batter,
      batterHand,
      responsibleBatter,
      responsibleBatterHand: this.hands.batting(responsibleBatter, responsiblePitcherHand),
      pitcher,
      pitcherHand,
      responsiblePitcher,
      responsiblePitcherHand,
      fielders: fielding.fielders,
      bases,
      batterSlot: slot,
      batterPosition: battingPosition(batting.positions[slot]!, this.pinchHitsFor !== ''),
      leadsOff: this.leadsOff,
      pinchHitsFor: this.pinchHitsFor,
      pinchHitsForPosition: this.pinchHitsForPosition,
      text: record.text,
      play,
      endsPlateAppearance: ends,
      atBat: isAtBat(play, ends),
      hitBases: play.code >= EventCode.single ? play.code - EventCode.single + 1 : 0,
      outs: outcome.outs,
      runs: outcome.runs,
      runsBattedIn: runsBattedIn(play, bases, outsBefore),
      batterDestination: outcome.destinations[0],
      firstDestination: outcome.destinations[1],
      secondDestination: outcome.destinations[2],
      thirdDestination: outcome.destinations[3],
      basesAfter: state.bases,
    };
    if (ends) this.leadsOff = false;
    if (ends || state.outs === 3) this.endPlateAppearance();
    return event;
  }

  /** What a reader should know of a play, without refusing the game for it. */
  private noteOddities(play: Play, outs: number, line: number): void {
    if (play.unknownModifiers.length > 0) this.find(line, `unknown modifier "/${play.unknownModifiers.join('", "/')}"`);
    if (play.triplePlay ? outs < 3 : play.doublePlay && outs < 2) {
      this.find(line, `${play.triplePlay ? 'a triple' : 'a double'} play with ${outs} out`);
    }
  }

  private find(line: number, what: string): void {
    this.findings.push(`line ${line}: ${what}`);
  }

  private endPlateAppearance(): void {
    this.batterHandover = null;
    this.pitcherHandover = null;
    this.pinchHitsFor = '';
    this.pinchHitsForPosition = 0;
    this.hands.plateAppearanceOver();
  }

  private takeOverBase(left: string, id: string): void {
    const base = this.state.baseOf(left);
    if (base === 0) return;
    this.state.setBase(base, { ...this.state.bases[base]!, id, ranFor: left });
  }

  private takeOverBat(left: string, positionBefore: number): void {
    const { balls, strikes } = countOf(this.count);
    const before = this.batterHandover;
    this.batterHandover = { from: before?.strikes === 2 ? before.from : left, balls, strikes };
    this.pinchHitsForPosition = this.pinchHitsFor === '' ? positionBefore : Position.pinchHitter;
    this.pinchHitsFor = left;
  }
}

/** A man who came in to bat or run and has not taken a position since has none, but pinch-hits in the turn he came for. */
function battingPosition(position: number, pinchHits: boolean): number {
  if (position <= Position.designatedHitter) return position;
  return pinchHits ? Position.pinchHitter : 0;
}

/** Every plate appearance but walks, hit batters, interference and sacrifices. */
function isAtBat(play: Play, ends: boolean): boolean {
  if (!ends || play.sacrificeHit || play.sacrificeFly) return false;
  return play.code < EventCode.walk || play.code > EventCode.interference;
}

/** Balls and strikes of a count; -1 where it is not told (`??`). */
export function countOf(count: string): { readonly balls: number; readonly strikes: number } {
  return { balls: digitAt(count, 0), strikes: digitAt(count, 1) };
}

function digitAt(count: string, at: number): number {
  const code = count.charCodeAt(at);
  return code >= 48 && code <= 57 ? code - 48 : -1;
}
