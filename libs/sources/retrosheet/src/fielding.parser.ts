import { Mark, OUT, type Play } from './play.js';
import { UnreadableError } from './unreadable.error.js';

const ZERO = 48;
const NINE = 57;
const UPPER_U = 85;
/** `99` stands for an out whose fielders nobody wrote down. */
const UNKNOWN_FIELDERS = '99';

/** True for `1` to `9`; fielders and bases are single digits. */
export function isFielder(code: number): boolean {
  return code > ZERO && code <= NINE;
}

export function fielderAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (!isFielder(code)) throw new UnreadableError(`a fielder (1 to 9) should stand at "${text.slice(at)}"`);
  return code - ZERO;
}

/**
 * Credits the throws of one out: the last fielder has the putout, those before an assist each. An `E` cancels the out:
 * `2E4` is an assist of the catcher and an error of the second baseman.
 *
 * @param throws fielders in the order they had the ball, without brackets and modifiers
 * @returns true where an error kept the runner safe
 */
export function creditThrows(play: Play, throws: string, errorKind: string | null): boolean {
  const error = throws.indexOf('E');
  if (error >= 0) {
    checkFielders(throws, error);
    const fielder = fielderAt(throws, error + 1);
    if (error + 2 !== throws.length) throw new UnreadableError(`"${throws}" goes on after its error`);
    // `63E3` says twice that it was the first baseman who did not hold the throw.
    addAssists(play, throws, throws.charCodeAt(error - 1) - ZERO === fielder ? error - 1 : error);
    addError(play, fielder, errorKind ?? (error > 0 ? 'D' : 'F'));
    return true;
  }
  checkFielders(throws, throws.length);
  if (throws.includes(UNKNOWN_FIELDERS)) {
    play.unknownFielders = true;
    return false;
  }
  if (throws.length > 0) {
    addAssists(play, throws, throws.length - 1);
    const last = throws.charCodeAt(throws.length - 1);
    if (last !== UPPER_U) play.putouts.push(last - ZERO);
  }
  return false;
}

export function addError(play: Play, fielder: number, kind: string): void {
  play.errors.push(fielder);
  play.errorKinds.push(kind);
}

/** A man gets one assist an out, however often he had the ball in a rundown. */
function addAssists(play: Play, throws: string, end: number): void {
  const first = play.assists.length;
  for (let at = 0; at < end; at += 1) {
    const code = throws.charCodeAt(at);
    if (code === UPPER_U) continue;
    const fielder = code - ZERO;
    if (play.assists.indexOf(fielder, first) < 0) play.assists.push(fielder);
  }
}

function checkFielders(throws: string, end: number): void {
  for (let at = 0; at < end; at += 1) {
    const code = throws.charCodeAt(at);
    if (!isFielder(code) && code !== UPPER_U) {
      throw new UnreadableError(`"${throws}" holds something that is no fielder`);
    }
  }
}

/** Position of the fielder who had the ball first; 0 where the text does not tell. */
export function firstFielder(throws: string): number {
  const code = throws.charCodeAt(0);
  return isFielder(code) ? code - ZERO : 0;
}

/**
 * Reads outs in play: `63`, `8`, `64(1)3`, `8(B)84(2)`, `54(B)`, `3(B)6(1)`, `63E3`. A fielder group after a bracket goes
 * on with the throw of the one before: `64(1)3` is 6 to 4, then 4 to 3.
 * Where every group has a bracket and none is the batter's, he is safe behind the force.
 */
export function readOuts(play: Play, text: string): void {
  play.fielder = text.startsWith(UNKNOWN_FIELDERS) ? 0 : firstFielder(text);
  let groupStart = 0;
  let lastFielder = '';
  let batterOut = false;
  let open = text.indexOf('(');
  while (open >= 0) {
    const close = text.indexOf(')', open);
    if (close !== open + 2) throw new UnreadableError(`"${text}" has a bracket without a runner`);
    const throws = withCarriedThrow(lastFielder, text.slice(groupStart, open));
    if (throws === '') throw new UnreadableError(`"${text}" has a runner out without a fielder`);
    const runner = runnerOf(text.charCodeAt(open + 1), text);
    const safe = creditThrows(play, throws, null);
    if (play.marks[runner]! & Mark.putOutByFielding) throw new UnreadableError(`"${text}" puts one runner out twice`);
    if (!safe) {
      play.destinations[runner] = OUT;
      play.marks[runner]! |= Mark.putOutByFielding;
      if (runner === 0) {
        batterOut = true;
        play.batterOutFirst = groupStart === 0;
      }
    }
    play.fielding[runner] = throws;
    lastFielder = throws.charAt(throws.length - 1);
    groupStart = close + 1;
    open = text.indexOf('(', groupStart);
  }
  if (groupStart === text.length) return;
  if (batterOut) throw new UnreadableError(`"${text}" puts the batter out twice`);
  const throws = withCarriedThrow(lastFielder, text.slice(groupStart));
  play.fielding[0] = throws;
  if (!creditThrows(play, throws, null)) play.destinations[0] = OUT;
}

function withCarriedThrow(lastFielder: string, group: string): string {
  return lastFielder === '' || group.startsWith(lastFielder) ? group : lastFielder + group;
}

function runnerOf(code: number, text: string): number {
  if (code === 66) return 0;
  if (code >= 49 && code <= 51) return code - ZERO;
  throw new UnreadableError(`"${text}" names a runner that is none of B, 1, 2, 3`);
}
