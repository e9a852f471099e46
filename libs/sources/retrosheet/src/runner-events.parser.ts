import { baseOf, readBrackets, readErrorOf } from './advance.parser.js';
import { EventCode } from './event-code.js';
import { HOME, Mark, OUT, type Play } from './play.js';
import { UnreadableError } from './unreadable.error.js';

/** Runners' plays, several joined by semicolons: `SB3;SB2`, `CS2(24)`, `POCSH(25E2)(UR)`. The first one names the play. */
export function readRunnerEvents(play: Play, text: string): void {
  let code = 0;
  let start = 0;
  while (start <= text.length) {
    const semicolon = text.indexOf(';', start);
    const end = semicolon < 0 ? text.length : semicolon;
    const one = readRunnerEvent(play, text.slice(start, end));
    if (code === 0) code = one;
    start = end + 1;
  }
  play.code = code;
}

function readRunnerEvent(play: Play, text: string): number {
  switch (text) {
    case 'WP':
      play.wildPitch = true;
      return EventCode.wildPitch;
    case 'PB':
      play.passedBall = true;
      return EventCode.passedBall;
    case 'BK':
      return EventCode.balk;
    case 'DI':
      return EventCode.defensiveIndifference;
    case 'OA':
      return EventCode.otherAdvance;
  }
  if (text.startsWith('SB')) return readStolenBase(play, text, 2);
  if (text.startsWith('CS')) return readCaughtStealing(play, text, 2, Mark.caughtStealing);
  if (text.startsWith('POCS')) return readCaughtStealing(play, text, 4, Mark.caughtStealing | Mark.pickedOff);
  if (text.startsWith('POSB')) return readStolenBase(play, text, 4);
  if (text.startsWith('PO')) return readPickoff(play, text);
  if (text.startsWith('E') && text.length === 2) {
    readErrorOf(play, text);
    return EventCode.otherAdvance;
  }
  throw new UnreadableError(`event "${text}" is unknown`);
}

function readStolenBase(play: Play, text: string, at: number): number {
  const to = stealableBase(text, at);
  play.destinations[to - 1] = to;
  play.marks[to - 1]! |= Mark.stolenBase;
  readBrackets(play, to - 1, text, at + 1);
  return EventCode.stolenBase;
}

function readCaughtStealing(play: Play, text: string, at: number, mark: number): number {
  const to = stealableBase(text, at);
  const from = to - 1;
  play.marks[from]! |= mark;
  const brackets = readBrackets(play, from, text, at + 1);
  play.fielding[from] = brackets.throws;
  play.destinations[from] = brackets.error && !brackets.out ? to : OUT;
  return (mark & Mark.pickedOff) !== 0 ? EventCode.pickoff : EventCode.caughtStealing;
}

function readPickoff(play: Play, text: string): number {
  const from = baseOf(text.charAt(2), text);
  if (from === HOME) throw new UnreadableError(`"${text}" picks a runner off home`);
  const brackets = readBrackets(play, from, text, 3);
  // The pitcher and the catcher throw, the others fail to hold the throw.
  if (brackets.throws.charAt(0) === 'E')
    play.errorKinds[play.errorKinds.length - 1] = play.errors.at(-1)! <= 2 ? 'T' : 'D';
  play.marks[from]! |= Mark.pickedOff;
  play.fielding[from] = brackets.throws;
  play.destinations[from] = brackets.error && !brackets.out ? from : OUT;
  return EventCode.pickoff;
}

function stealableBase(text: string, at: number): number {
  const to = baseOf(text.charAt(at), text);
  if (to < 2) throw new UnreadableError(`"${text}" steals first base`);
  return to;
}
