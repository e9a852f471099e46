import { endsPlateAppearance } from './event-code.js';
import { addError, creditThrows, fielderAt, isFielder } from './fielding.parser.js';
import { HOME, Mark, OUT, type Play } from './play.js';
import { UnreadableError } from './unreadable.error.js';

/** Reads the advances after the dot: `3-H(UR);1X2(64);B-1`. */
export function readAdvances(play: Play, text: string): void {
  let start = 0;
  while (start <= text.length) {
    const semicolon = text.indexOf(';', start);
    const end = semicolon < 0 ? text.length : semicolon;
    readAdvance(play, text.slice(start, end));
    start = end + 1;
  }
}

/** One runner: from, `-` or `X`, to, then brackets. */
function readAdvance(play: Play, text: string): void {
  const from = startOf(text);
  const way = text.charAt(1);
  if (way !== '-' && way !== 'X') throw new UnreadableError(`advance "${text}" needs "-" or "X" after its runner`);
  const to = baseOf(text.charAt(2), text);
  const brackets = readBrackets(play, from, text, 3);
  const out = way === 'X' && (brackets.out || !brackets.error);
  if ((play.marks[from]! & Mark.putOutByFielding) !== 0) {
    throw new UnreadableError(`advance "${text}" moves a runner whom the play has put out already`);
  }
  if (way === 'X') play.fielding[from] = brackets.throws;
  play.destinations[from] = out ? OUT : to;
}

interface Brackets {
  /** A bracket names throws that put the runner out. */
  out: boolean;
  /** A bracket names throws that an error broke off. */
  error: boolean;
  /** The throws of the out, or of the attempt that an error broke off. */
  throws: string;
}

/**
 * Reads the brackets behind an advance, a stolen base or a caught stealing: throws `(64)`, errors `(E4/TH)` and `(2E4)`,
 * and the marks UR, TUR, RBI, NR, NORBI, WP, PB.
 */
export function readBrackets(play: Play, runner: number, text: string, start: number): Brackets {
  const found: Brackets = { out: false, error: false, throws: '' };
  let at = start;
  while (at < text.length) {
    const close = text.indexOf(')', at);
    if (text.charAt(at) !== '(' || close < 0) throw new UnreadableError(`"${text}" has brackets that do not match`);
    readBracket(play, runner, text.slice(at + 1, close), found);
    at = close + 1;
  }
  return found;
}

function readBracket(play: Play, runner: number, bracket: string, found: Brackets): void {
  const mark = MARKS.get(bracket);
  if (mark !== undefined) {
    play.marks[runner]! |= mark;
    if (bracket === 'WP') play.wildPitch = true;
    if (bracket === 'PB') play.passedBall = true;
    return;
  }
  const slash = bracket.indexOf('/');
  const throws = slash < 0 ? bracket : bracket.slice(0, slash);
  const code = throws.charCodeAt(0);
  if (isFielder(code) || throws.startsWith('E') || throws.startsWith('U')) {
    readThrows(play, runner, throws, slash < 0 ? '' : bracket.slice(slash), found);
  } else if (!isRemark(bracket)) {
    throw new UnreadableError(`bracket "(${bracket})" is unknown`);
  }
}

function readThrows(play: Play, runner: number, throws: string, modifiers: string, found: Brackets): void {
  const fielders = throws.endsWith('H') ? throws.slice(0, -1) : throws;
  const safe = creditThrows(play, fielders, modifiers.includes('/TH') ? 'T' : untoldKind(play, fielders));
  if (safe) {
    found.error = true;
    play.marks[runner]! |= Mark.error;
  } else {
    found.out = true;
  }
  if (!safe || found.throws === '') found.throws = fielders;
}

/** Kind of an error without `/TH`: dropped after a throw or between pitches, a misplay in the field otherwise. */
function untoldKind(play: Play, throws: string): string {
  return throws.charAt(0) !== 'E' || !endsPlateAppearance(play.code) ? 'D' : 'F';
}

/** `(TH)`, `(TH2)`, `(INT)`, `(OBS)`: say how, and change nothing. */
function isRemark(bracket: string): boolean {
  return /^(TH[1-3H]?|INT|OBS|BR|PASS|AP|BINT|RINT|UINT|FINT|R[1-9]?|REV|MREV|UREV|BOOT|IF|DP|COUR)(\/.*)?$/.test(
    bracket,
  );
}

const MARKS: ReadonlyMap<string, number> = new Map([
  ['UR', Mark.unearned],
  ['TUR', Mark.teamUnearned],
  ['RBI', Mark.runBattedIn],
  ['NR', Mark.noRunBattedIn],
  ['NORBI', Mark.noRunBattedIn],
  ['WP', Mark.onMiss],
  ['PB', Mark.onMiss],
]);

function startOf(text: string): number {
  const letter = text.charAt(0);
  if (letter === 'B') return 0;
  if (letter === '1' || letter === '2' || letter === '3') return Number(letter);
  throw new UnreadableError(`advance "${text}" starts at no base`);
}

export function baseOf(letter: string, text: string): number {
  if (letter === 'H') return HOME;
  if (letter === '1' || letter === '2' || letter === '3') return Number(letter);
  throw new UnreadableError(`"${text}" names no base`);
}

/** `E6` as a play or after a plus sign. */
export function readErrorOf(play: Play, text: string): void {
  const fielder = fielderAt(text, 1);
  if (text.length !== 2) throw new UnreadableError(`"${text}" goes on after its error`);
  addError(play, fielder, 'F');
}
