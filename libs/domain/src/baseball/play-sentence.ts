import type { RecordOf } from '../record.js';
import type { baseballEvent } from './records.js';

/** What of a stored event the sentence is made of. */
export type ToldEvent = Pick<
  RecordOf<typeof baseballEvent>,
  | 'type'
  | 'text'
  | 'plateAppearance'
  | 'battedBall'
  | 'battedBallLocation'
  | 'fielder'
  | 'runs'
  | 'errors'
  | 'sacrificeHit'
  | 'sacrificeFly'
  | 'wildPitch'
  | 'passedBall'
  | 'doublePlay'
  | 'triplePlay'
  | 'stealing'
  | 'caughtStealing'
  | 'pickedOff'
  | 'batterDestination'
  | 'firstDestination'
  | 'secondDestination'
  | 'thirdDestination'
>;

/** Names of the men on base before the event, as the page writes them. */
export interface RunnerNames {
  readonly onFirst: string | null;
  readonly onSecond: string | null;
  readonly onThird: string | null;
}

/**
 * A play in words, the batter left out: "Singles to left field; Trout scores", "Strikes out; Betts steals second",
 * "Trout is caught stealing second". What the source does not tell is not said.
 */
export function playSentence(event: ToldEvent, names: RunnerNames): string {
  const runners = runnersOf(event, names);
  const parts = event.plateAppearance
    ? [`${batterPart(event)}${batterBeyond(event)}`, ...runners.flatMap(attemptParts(event))]
    : runners.flatMap(attemptParts(event));
  if (!event.plateAppearance && parts.length === 0) parts.push(betweenPitches(event));
  parts.push(...runners.flatMap(movementPart(event)));
  const [first = '', ...rest] = parts;
  return [first.charAt(0).toUpperCase() + first.slice(1), ...rest].join('; ');
}

const OUT = 0;
const HOME = 4;
const BASES = ['', 'first', 'second', 'third', 'home'] as const;
const FIELDS = [
  '',
  'the pitcher',
  'the catcher',
  'first base',
  'second base',
  'third base',
  'shortstop',
  'left field',
  'center field',
  'right field',
] as const;
const FIELDERS = [
  '',
  'the pitcher',
  'the catcher',
  'the first baseman',
  'the second baseman',
  'the third baseman',
  'the shortstop',
  'the left fielder',
  'the center fielder',
  'the right fielder',
] as const;
const GAPS: Readonly<Record<string, string>> = { '78': 'left-center field', '89': 'right-center field' };

interface Runner {
  readonly name: string;
  readonly from: 1 | 2 | 3;
  /** Where the event leaves him, a push by a force-out included. */
  readonly to: number;
}

/** The runners from third to first. */
function runnersOf(event: ToldEvent, { onFirst, onSecond, onThird }: RunnerNames): readonly Runner[] {
  const { firstDestination, secondDestination, thirdDestination } = event;
  const pushed = (told: number, from: number, behind: number | null) =>
    told === from && behind === from ? from + 1 : told;
  const first = firstDestination === null ? null : pushed(firstDestination, 1, event.batterDestination);
  const second = secondDestination === null ? null : pushed(secondDestination, 2, first);
  const third = thirdDestination === null ? null : pushed(thirdDestination, 3, second);
  const found: Runner[] = [];
  if (third !== null) found.push({ name: onThird ?? 'the runner from third', from: 3, to: third });
  if (second !== null) found.push({ name: onSecond ?? 'the runner from second', from: 2, to: second });
  if (first !== null) found.push({ name: onFirst ?? 'the runner from first', from: 1, to: first });
  return found;
}

function batterPart(event: ToldEvent): string {
  switch (event.type) {
    case 'single':
      return `Singles${to(event)}`;
    case 'double':
      return event.text.startsWith('DGR') ? `Hits a ground-rule double${to(event)}` : `Doubles${to(event)}`;
    case 'triple':
      return `Triples${to(event)}`;
    case 'home-run':
      return homeRun(event);
    case 'walk':
      return 'Walks';
    case 'intentional-walk':
      return 'Is walked intentionally';
    case 'hit-by-pitch':
      return 'Is hit by a pitch';
    case 'interference':
      return 'Reaches on interference';
    case 'strikeout':
      return strikeout(event);
    case 'error':
      return event.sacrificeFly || event.sacrificeHit ? `${sacrifice(event)} and reaches on an error` : onError(event);
    case 'fielders-choice':
      if (event.batterDestination === OUT) return 'Hits into a fielder’s choice';
      return event.sacrificeHit ? 'Bunts and reaches on a fielder’s choice' : 'Reaches on a fielder’s choice';
    default:
      return outInPlay(event);
  }
}

function homeRun(event: ToldEvent): string {
  const inside = event.fielder !== null || event.text.includes('/IPHR');
  if (event.runs === 4) return `Hits ${inside ? 'an inside-the-park' : 'a'} grand slam${to(event)}`;
  return inside ? `Hits an inside-the-park home run${to(event)}` : `Homers${to(event)}`;
}

function strikeout(event: ToldEvent): string {
  const how = /\/C(\/|\.|$)/.test(event.text) ? 'Is called out on strikes' : 'Strikes out';
  if (event.batterDestination === OUT) return how;
  const why = event.wildPitch
    ? ' on a wild pitch'
    : event.passedBall
      ? ' on a passed ball'
      : event.errors > 0
        ? ' on an error'
        : '';
  return `Strikes out but reaches${why}`;
}

function onError(event: ToldEvent): string {
  return event.fielder === null ? 'Reaches on an error' : `Reaches on an error by ${FIELDERS[event.fielder]!}`;
}

function outInPlay(event: ToldEvent): string {
  if (event.triplePlay) return `${verb(event, 'Hits')} into a triple play`;
  if (event.doublePlay) return `${verb(event, 'Hits')} into a double play`;
  if (event.batterDestination === OUT) {
    if (event.sacrificeFly || event.sacrificeHit) return sacrifice(event);
    return event.battedBall === null ? `Is out${by(event)}` : `${verb(event, 'Is')} out${to(event)}`;
  }
  if (event.errors > 0) return 'Reaches on an error';
  return `${verb(event, 'Hits')} into a force out`;
}

function sacrifice(event: ToldEvent): string {
  return event.sacrificeFly ? `Hits a sacrifice fly${to(event)}` : 'Bunts a sacrifice';
}

function verb({ battedBall, text }: ToldEvent, unknown: string): string {
  if (/\/B[GPLF](?!P)|\/BGDP|\/BPDP/.test(text)) return 'Bunts';
  switch (battedBall) {
    case 'ground-ball':
      return 'Grounds';
    case 'fly-ball':
      return 'Flies';
    case 'line-drive':
      return 'Lines';
    case 'pop-up':
      return 'Pops';
    default:
      return unknown;
  }
}

/** Where the ball went: the fielder who had it first, else the zone that the source names. */
function to({ fielder, battedBallLocation }: ToldEvent): string {
  if (fielder !== null) return ` to ${FIELDS[fielder]!}`;
  const zone = /^\d+/.exec(battedBallLocation ?? '')?.[0] ?? '';
  const place = GAPS[zone] ?? (zone.length === 1 ? FIELDS[Number(zone)] : undefined);
  return place === undefined ? '' : ` to ${place}`;
}

function by({ fielder }: ToldEvent): string {
  return fielder === null ? '' : `, fielded by ${FIELDERS[fielder]!}`;
}

/** How far the batter came beyond what his play gives him. */
function batterBeyond({ type, text, batterDestination }: ToldEvent): string {
  const given = GIVEN[type];
  if (batterDestination === null || given === undefined || Math.min(batterDestination, HOME) === given) return '';
  if (batterDestination === OUT) {
    const base = baseOfOut(text, 'B');
    return base === null ? ' and is put out on the bases' : ` and is out at ${base}`;
  }
  return batterDestination >= HOME ? ' and scores' : ` and takes ${BASES[batterDestination]!}`;
}

/** Base that a play gives its batter; a strikeout's or an out's batter who is safe has first. */
const GIVEN: Readonly<Record<string, number>> = {
  single: 1,
  double: 2,
  triple: 3,
  'home-run': HOME,
  walk: 1,
  'intentional-walk': 1,
  'hit-by-pitch': 1,
  interference: 1,
  error: 1,
  'fielders-choice': 1,
};

/** Stolen bases, men caught and men picked off. */
function attemptParts(event: ToldEvent): (runner: Runner) => readonly string[] {
  return ({ name, from, to }) => {
    const bit = 1 << (from - 1);
    const next = BASES[from + 1]!;
    if ((event.stealing & bit) !== 0) return [`${name} steals ${next}`];
    if ((event.caughtStealing & bit) !== 0) {
      return to === OUT ? [`${name} is caught stealing ${next}`] : [`${name} is caught off but safe on an error`];
    }
    if ((event.pickedOff & bit) === 0) return [];
    return to === OUT
      ? [`${name} is picked off ${BASES[from]!}`]
      : [`error on a throw to pick ${name} off ${BASES[from]!}`];
  };
}

/** Where a runner went, where nothing said before tells it. */
function movementPart(event: ToldEvent): (runner: Runner) => readonly string[] {
  return ({ name, from, to }) => {
    const bit = 1 << (from - 1);
    const stole = (event.stealing & bit) !== 0;
    if (to === OUT) {
      if (((event.caughtStealing | event.pickedOff) & bit) !== 0) return [];
      const base = baseOfOut(event.text, String(from)) ?? (event.text.includes(`(${from})`) ? BASES[from + 1]! : null);
      return [base === null ? `${name} is out` : `${name} is out at ${base}`];
    }
    if (to >= HOME) return stole && from === 3 ? [] : [`${name} scores`];
    if (to === from || (stole && to === from + 1)) return [];
    return [to < from ? `${name} back to ${BASES[to]!}` : `${name} to ${BASES[to]!}`];
  };
}

/** `1X2` says at which base a man was put out. */
function baseOfOut(text: string, from: string): string | null {
  const letter = new RegExp(`[.;]${from}X([123H])`).exec(text)?.[1];
  if (letter === undefined) return null;
  return letter === 'H' ? 'home' : BASES[Number(letter)]!;
}

function betweenPitches({ type }: ToldEvent): string {
  switch (type) {
    case 'wild-pitch':
      return 'Wild pitch';
    case 'passed-ball':
      return 'Passed ball';
    case 'balk':
      return 'Balk';
    case 'defensive-indifference':
      return 'The defense is indifferent';
    case 'foul-error':
      return 'A foul ball is dropped for an error';
    default:
      return 'The runners try to advance';
  }
}
