import { fact, type DomainRecord } from '@fieldhouse/domain';
import { baseballEvent } from '@fieldhouse/domain/baseball';
import { EVENT_TYPES } from './event-code.js';
import { countOf } from './game.scorer.js';
import type { GameEvent } from './game-event.js';
import type { GameIds } from './game-ids.js';
import type { ScoredGame } from './parse-game.js';
import { Mark } from './play.js';
import type { Bases } from './runner.js';
import { SOURCE } from './words.js';

/** One row a play. */
export function* eventRecords({ events }: ScoredGame, ids: GameIds): Generator<DomainRecord<typeof baseballEvent>> {
  for (const event of events) yield eventRecord(event, ids);
}

function eventRecord(event: GameEvent, ids: GameIds): DomainRecord<typeof baseballEvent> {
  const { play, bases } = event;
  const { balls, strikes } = countOf(event.count);
  return fact(baseballEvent, {
    game: ids.game,
    source: SOURCE,
    sequence: event.sequence,
    seasonId: ids.seasonId,
    inning: event.inning,
    half: event.side === 0 ? 'top' : 'bottom',
    outsBefore: event.outsBefore,
    awayScoreBefore: event.awayScore,
    homeScoreBefore: event.homeScore,
    balls: known(balls),
    strikes: known(strikes),
    pitches: event.pitches === '' ? null : event.pitches,
    batter: ids.person(event.batter),
    battingOrder: event.batterSlot,
    pinchHitter: event.pinchHitsFor !== '',
    responsibleBatter: ids.person(event.responsibleBatter),
    pitcher: ids.person(event.pitcher),
    responsiblePitcher: ids.person(event.responsiblePitcher),
    batterHand: event.batterHand === '?' ? null : event.batterHand,
    pitcherHand: event.pitcherHand === '?' ? null : event.pitcherHand,
    onFirst: bases[1] === null ? null : ids.person(bases[1].id),
    onSecond: bases[2] === null ? null : ids.person(bases[2].id),
    onThird: bases[3] === null ? null : ids.person(bases[3].id),
    text: event.text,
    type: EVENT_TYPES[play.code]!,
    plateAppearance: event.endsPlateAppearance,
    atBat: event.atBat,
    hitBases: event.hitBases,
    sacrificeHit: play.sacrificeHit,
    sacrificeFly: play.sacrificeFly,
    runs: event.runs,
    runsBattedIn: event.runsBattedIn,
    outs: event.outs,
    wildPitch: play.wildPitch,
    passedBall: play.passedBall,
    doublePlay: play.doublePlay,
    triplePlay: play.triplePlay,
    groundedIntoDoublePlay: play.groundedIntoDoublePlay,
    errors: play.errors.length,
    stealing: runnersWith(play.marks, Mark.stolenBase),
    caughtStealing: runnersWith(play.marks, Mark.caughtStealing),
    pickedOff: runnersWith(play.marks, Mark.pickedOff),
    basesAfter: taken(event.basesAfter),
    batterDestination: known(event.batterDestination),
    firstDestination: known(event.firstDestination),
    secondDestination: known(event.secondDestination),
    thirdDestination: known(event.thirdDestination),
    battedBall: BATTED_BALLS.get(play.battedBall) ?? null,
    battedBallLocation: play.location === '' ? null : play.location,
    fielder: play.fielder === 0 ? null : play.fielder,
  });
}

const BATTED_BALLS: ReadonlyMap<string, string> = new Map([
  ['G', 'ground-ball'],
  ['F', 'fly-ball'],
  ['L', 'line-drive'],
  ['P', 'pop-up'],
]);

/** Null for -1: not told, or nobody there. */
function known(value: number): number | null {
  return value < 0 ? null : value;
}

/** 1 first + 2 second + 4 third: the runners who carry the mark. */
function runnersWith(marks: readonly number[], mark: number): number {
  return ((marks[1]! & mark) !== 0 ? 1 : 0) + ((marks[2]! & mark) !== 0 ? 2 : 0) + ((marks[3]! & mark) !== 0 ? 4 : 0);
}

function taken(bases: Bases): number {
  return (bases[1] === null ? 0 : 1) + (bases[2] === null ? 0 : 2) + (bases[3] === null ? 0 : 4);
}
