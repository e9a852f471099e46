import { addError, fielderAt, isFielder } from './fielding.parser.js';
import type { Play } from './play.js';

/** Said of a play, and of no effect on what it counts. */
const SILENT = new Set([
  '',
  'AP',
  'BOOT',
  'BR',
  'BINT',
  'C',
  'COUB',
  'COUF',
  'COUR',
  'FINT',
  'FO',
  'IF',
  'INT',
  'IPHR',
  'MREV',
  'NDP',
  'OBS',
  'PASS',
  'REV',
  'RINT',
  'UINT',
  'UREV',
  'TH',
  'TH1',
  'TH2',
  'TH3',
  'THH',
]);

/** How the ball left the bat, longest first. */
const TRAJECTORIES = ['BG', 'BP', 'BL', 'BF', 'G', 'F', 'L', 'P'] as const;

/** Reads one modifier without its slash: `G6M+`, `SF`, `GDP`, `E4`, `78`. */
export function readModifier(play: Play, written: string): void {
  const modifier = withoutHardness(written);
  if (SILENT.has(modifier) || readFlag(play, modifier) || readBattedBall(play, modifier)) return;
  if (readErrorModifier(play, modifier)) return;
  const first = modifier.charAt(0);
  if ((first === 'R' || first === 'U') && modifier.length >= 1 && allFielders(modifier, 1)) return;
  play.unknownModifiers.push(modifier);
}

function withoutHardness(modifier: string): string {
  let end = modifier.length;
  while (end > 0 && (modifier.charAt(end - 1) === '+' || modifier.charAt(end - 1) === '-')) end -= 1;
  return end === modifier.length ? modifier : modifier.slice(0, end);
}

function readFlag(play: Play, modifier: string): boolean {
  switch (modifier) {
    case 'SH':
      play.sacrificeHit = true;
      play.bunt = true;
      return true;
    case 'SF':
      play.sacrificeFly = true;
      return true;
    case 'FL':
      play.foul = true;
      return true;
    case 'DP':
      play.doublePlay = true;
      return true;
    case 'TP':
      play.triplePlay = true;
      return true;
    case 'GDP':
    case 'BGDP':
      play.groundedIntoDoublePlay = true;
      return readMultipleOut(play, modifier);
    case 'LDP':
    case 'FDP':
    case 'BPDP':
    case 'GTP':
    case 'LTP':
    case 'FTP':
    case 'BGTP':
      return readMultipleOut(play, modifier);
    default:
      return false;
  }
}

function readMultipleOut(play: Play, modifier: string): boolean {
  const bunt = modifier.startsWith('B');
  const trajectory = modifier.charAt(bunt ? 1 : 0);
  if (modifier.endsWith('TP')) play.triplePlay = true;
  else play.doublePlay = true;
  if (bunt) play.bunt = true;
  if (play.battedBall === '') play.battedBall = trajectory;
  return true;
}

function readBattedBall(play: Play, modifier: string): boolean {
  if (isFielder(modifier.charCodeAt(0))) {
    if (!isLocation(modifier, 0)) return false;
    setLocation(play, modifier);
    return true;
  }
  for (const trajectory of TRAJECTORIES) {
    if (!modifier.startsWith(trajectory)) continue;
    if (!isLocation(modifier, trajectory.length)) return false;
    const bunt = trajectory.length === 2;
    if (bunt) play.bunt = true;
    play.battedBall = bunt ? trajectory.charAt(1) : trajectory;
    if (modifier.length > trajectory.length) setLocation(play, modifier.slice(trajectory.length));
    return true;
  }
  return false;
}

/** Digits of the zone, then letters: D deep, S short, M middle, L line, F foul, X extra deep, W wide. */
function isLocation(modifier: string, start: number): boolean {
  let at = start;
  while (isFielder(modifier.charCodeAt(at))) at += 1;
  if (at === start) return at === modifier.length;
  while (at < modifier.length && 'DSMLFXW'.includes(modifier.charAt(at))) at += 1;
  return at === modifier.length;
}

function setLocation(play: Play, location: string): void {
  play.location = location;
  if (location.endsWith('F')) play.foul = true;
}

/** `/E4`: an error beside the play; `/1E3`: an assist before it. */
function readErrorModifier(play: Play, modifier: string): boolean {
  const error = modifier.indexOf('E');
  if (error < 0 || error !== modifier.length - 2 || !isFielder(modifier.charCodeAt(error + 1))) return false;
  for (let at = 0; at < error; at += 1) {
    if (!isFielder(modifier.charCodeAt(at))) return false;
    play.assists.push(fielderAt(modifier, at));
  }
  addError(play, fielderAt(modifier, error + 1), 'F');
  return true;
}

function allFielders(text: string, start: number): boolean {
  for (let at = start; at < text.length; at += 1) if (!isFielder(text.charCodeAt(at))) return false;
  return true;
}
