import { readAdvances, readErrorOf } from './advance.parser.js';
import { EventCode, endsPlateAppearance } from './event-code.js';
import { addError, creditThrows, fielderAt, firstFielder, isFielder, readOuts } from './fielding.parser.js';
import { readModifier } from './modifier.parser.js';
import { HOME, OUT, Play, UNTOLD } from './play.js';
import { readRunnerEvents } from './runner-events.parser.js';
import { UnreadableError } from './unreadable.error.js';

/**
 * Reads the event field of a `play` record: basic play, modifiers after slashes, advances after a dot.
 *
 * @throws UnreadableError unknown event code, a base or fielder that is none, brackets that do not match
 */
export function parsePlay(written: string): Play {
  const text = withoutScorersSigns(written);
  const play = new Play();
  const basicEnd = partEnd(text, 0);
  const basic = text.slice(0, basicEnd);
  readBasicPlay(play, basic);
  let at = basicEnd;
  let thrown = false;
  while (text.charAt(at) === '/') {
    const end = partEnd(text, at + 1);
    const modifier = text.slice(at + 1, end);
    readModifier(play, modifier);
    if (modifier.startsWith('TH')) thrown = true;
    at = end;
  }
  if (thrown && (play.code === EventCode.error || basic.includes('+E'))) play.errorKinds[0] = 'T';
  if (play.code === EventCode.interference && play.errors.length === 0) addError(play, 2, 'F');
  if (text.charAt(at) === '.') readAdvances(play, text.slice(at + 1));
  settleBatter(play, basic);
  if (play.putouts.length > outsOf(play)) throw new UnreadableError('more putouts than men put out');
  if (play.code === EventCode.strikeout) play.battedBall = '';
  else if (play.battedBall === '') play.battedBall = impliedBattedBall(play, basic);
  return play;
}

function outsOf({ destinations }: Play): number {
  let outs = 0;
  for (const destination of destinations) if (destination === OUT) outs += 1;
  return outs;
}

/** Upper case without `#`, `!`, `?`: signs of doubt and praise. */
function withoutScorersSigns(written: string): string {
  for (let at = 0; at < written.length; at += 1) {
    const code = written.charCodeAt(at);
    if (code === 35 || code === 33 || code === 63 || code > 90 || code === 32) {
      return written.toUpperCase().replace(/[#!? ]/g, '');
    }
  }
  return written;
}

/** Where the part ends that starts at `start`: before the next slash or dot outside brackets. */
function partEnd(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 40) depth += 1;
    else if (code === 41) depth -= 1;
    else if (depth === 0 && (code === 47 || code === 46)) return at;
  }
  if (depth !== 0) throw new UnreadableError('brackets do not match');
  return text.length;
}

function readBasicPlay(play: Play, basic: string): void {
  if (isFielder(basic.charCodeAt(0))) {
    readOuts(play, basic);
    play.code = EventCode.genericOut;
    return;
  }
  switch (basic.charAt(0)) {
    case 'S':
      if (basic.startsWith('SB')) readRunnerEvents(play, basic);
      else readHit(play, basic, EventCode.single, 1);
      return;
    case 'D':
      if (basic === 'DI') play.code = EventCode.defensiveIndifference;
      else if (basic === 'DGR') play.code = EventCode.double;
      else readHit(play, basic, EventCode.double, 1);
      return;
    case 'T':
      readHit(play, basic, EventCode.triple, 1);
      return;
    case 'H':
      if (basic === 'HP') play.code = EventCode.hitByPitch;
      else readHit(play, basic, EventCode.homeRun, basic.charAt(1) === 'R' ? 2 : 1);
      return;
    case 'E':
      play.code = EventCode.error;
      readErrorOf(play, basic);
      play.fielder = fielderAt(basic, 1);
      return;
    case 'F':
      readFieldersChoiceOrFoulError(play, basic);
      return;
    case 'K':
      readStrikeoutOrWalk(play, basic, EventCode.strikeout);
      return;
    case 'W':
      if (basic === 'WP') readRunnerEvents(play, basic);
      else readStrikeoutOrWalk(play, basic, EventCode.walk);
      return;
    case 'I':
      readStrikeoutOrWalk(play, basic, EventCode.intentionalWalk);
      return;
    case 'N':
      if (basic !== 'NP') throw unknown(basic);
      play.code = EventCode.noPlay;
      return;
    case 'C':
      if (basic === 'C') play.code = EventCode.interference;
      else readRunnerEvents(play, basic);
      return;
    default:
      readRunnerEvents(play, basic);
  }
}

function unknown(text: string): UnreadableError {
  return new UnreadableError(`event "${text}" is unknown`);
}

function readHit(play: Play, basic: string, code: number, start: number): void {
  for (let at = start; at < basic.length; at += 1) {
    if (!isFielder(basic.charCodeAt(at)) && basic.charAt(at) !== 'U') throw unknown(basic);
  }
  play.code = code;
  play.fielder = firstFielder(basic.slice(start));
}

function readFieldersChoiceOrFoulError(play: Play, basic: string): void {
  if (basic.startsWith('FLE')) {
    play.code = EventCode.foulError;
    play.fielder = fielderAt(basic, 3);
    if (basic.length !== 4) throw unknown(basic);
    play.foul = true;
    addError(play, play.fielder, 'F');
  } else if (basic.startsWith('FC')) {
    readHit(play, basic, EventCode.fieldersChoice, 2);
  } else {
    throw unknown(basic);
  }
}

/** `K`, `K23`, `K+SB2`, `W+WP`, `IW+PO1(23)`: what comes after the plus sign is a runners' play of the same pitch. */
function readStrikeoutOrWalk(play: Play, basic: string, code: number): void {
  const plus = basic.indexOf('+');
  const own = plus < 0 ? basic : basic.slice(0, plus);
  if (code === EventCode.strikeout) {
    for (let at = 1; at < own.length; at += 1) fielderAt(own, at);
  } else if (own !== 'W' && own !== 'I' && own !== 'IW') {
    throw unknown(basic);
  }
  if (plus >= 0) readRunnerEvents(play, basic.slice(plus + 1));
  play.code = code;
}

/**
 * How the ball left the bat where no modifier tells: one fielder alone catches a fly, several field a grounder; a
 * fielder's choice and an error are grounders, a foul error is a fly or, in the infield, a pop-up.
 */
function impliedBattedBall(play: Play, basic: string): string {
  switch (play.code) {
    case EventCode.foulError:
      return play.fielder >= 7 ? 'F' : 'P';
    case EventCode.fieldersChoice:
      return 'G';
    case EventCode.error:
      return play.sacrificeFly || play.fielder >= 7 ? 'F' : 'G';
    case EventCode.genericOut:
      if (play.sacrificeFly) return 'F';
      if (play.sacrificeHit) return 'G';
      if (basic.length === 1 || play.batterOutFirst) return basic.length === 1 || basic.charAt(1) === '(' ? 'F' : 'G';
      return !basic.includes('(') && (play.unknownFielders || play.foul) ? '' : 'G';
    default:
      return '';
  }
}

/** The batter's own out comes before those of the runners' play behind it. */
function putOutStriking(play: Play, throws: string): void {
  const putouts = play.putouts.splice(0);
  const assists = play.assists.splice(0);
  play.destinations[0] = OUT;
  play.fielding[0] = throws;
  creditThrows(play, throws, null);
  play.putouts.push(...putouts);
  play.assists.push(...assists);
}

/** Gives the batter the destination that the play implies where no advance names one. */
function settleBatter(play: Play, basic: string): void {
  if (!endsPlateAppearance(play.code)) {
    if (play.destinations[0] !== UNTOLD) throw new UnreadableError('the batter advances on a play that is not his');
    return;
  }
  if (play.destinations[0] !== UNTOLD) return;
  switch (play.code) {
    case EventCode.strikeout: {
      const plus = basic.indexOf('+');
      const throws = basic.slice(1, plus < 0 ? basic.length : plus);
      putOutStriking(play, throws === '' ? '2' : throws);
      return;
    }
    case EventCode.double:
      play.destinations[0] = 2;
      return;
    case EventCode.triple:
      play.destinations[0] = 3;
      return;
    case EventCode.homeRun:
      play.destinations[0] = HOME;
      return;
    default:
      play.destinations[0] = 1;
  }
}
