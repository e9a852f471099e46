import { SkipRecordError } from '@fieldhouse/plugin-kit';
import { endsPlateAppearance } from './event-code.js';
import type { GameEvent } from './game-event.js';
import { parseGame } from './parse-game.js';
import { parsePlay } from './play.parser.js';
import type { RawGame } from './raw-game.schema.js';

/** Positions of the places 1 to 9 in the order: the ninth bats as designated hitter. */
const POSITIONS = [8, 4, 6, 3, 7, 9, 5, 2, 10] as const;

interface SmallGame {
  /** Half innings in order: plays, or other records as they stand. `21|NP` gives the count. */
  readonly halves: readonly (readonly string[])[];
  readonly info?: Readonly<Record<string, string>>;
  /** The pitcher bats ninth. */
  readonly withoutDesignatedHitter?: boolean;
  readonly hands?: Readonly<Record<string, string>>;
  readonly data?: readonly string[];
  readonly homeBatsFirst?: boolean;
  readonly firstInning?: number;
}

/** Records a game begins other than with `play`. */
const RECORD = /^(sub|com|badj|padj|ladj|radj|presadj),/;

/** Visitors are v1 to v9 in the order with pitcher vp, the home club h1 to h9 with hp. Every half inning is whole. */
export function smallGame(game: SmallGame): RawGame {
  const lines = ['id,HOM202104010', 'version,2'];
  const info = {
    visteam: 'VIS',
    hometeam: 'HOM',
    site: 'HOM01',
    date: '2021/04/01',
    number: '0',
    usedh: game.withoutDesignatedHitter === true ? 'false' : 'true',
    ...game.info,
  };
  for (const [name, value] of Object.entries(info)) lines.push(`info,${name},${value}`);
  for (const side of [0, 1] as const) lines.push(...starters(side, game.withoutDesignatedHitter === true));
  const due = [0, 0];
  const batters = [orderOf('v', game), orderOf('h', game)];
  game.halves.forEach((half, at) => {
    const side = (at + (game.homeBatsFirst === true ? 1 : 0)) % 2;
    const inning = Math.floor(at / 2) + (game.firstInning ?? 1);
    for (const entry of half) {
      if (RECORD.test(entry)) {
        lines.push(entry);
        const [type, id = '', , subSide, slot = '0'] = entry.split(',');
        if (type === 'sub' && slot !== '0') batters[Number(subSide)]![Number(slot) - 1] = id;
        if (type === 'ladj') due[side] = Number(entry.split(',')[2]) - 1;
        continue;
      }
      const bar = entry.indexOf('|');
      const text = entry.slice(bar + 1);
      const batter = batters[side]![due[side]!]!;
      lines.push(`play,${inning},${side},${batter},${bar < 0 ? '??' : entry.slice(0, bar)},,${text}`);
      if (ends(text)) due[side] = (due[side]! + 1) % 9;
    }
  });
  lines.push(...(game.data ?? ['data,er,vp,0', 'data,er,hp,0']));
  return {
    league: { key: 'mlb', name: 'Major League Baseball', fictional: false },
    issuer: 'retrosheet',
    file: '2021HOM.EVA',
    season: 2021,
    firstLine: 1,
    lines,
    hands: { ...game.hands },
    unlistedClubs: [],
  };
}

function starters(side: 0 | 1, pitcherBats: boolean): string[] {
  const letter = side === 0 ? 'v' : 'h';
  const men = POSITIONS.map((position, at) => {
    const pitches = pitcherBats && position === 10;
    return `start,${pitches ? `${letter}p` : `${letter}${at + 1}`},"Man ${letter}${at + 1}, Jr.",${side},${at + 1},${pitches ? 1 : position}`;
  });
  return pitcherBats ? men : [...men, `start,${letter}p,"Pitcher ${letter}",${side},0,1`];
}

function orderOf(letter: string, game: SmallGame): string[] {
  const order = POSITIONS.map((_, at) => `${letter}${at + 1}`);
  if (game.withoutDesignatedHitter === true) order[8] = `${letter}p`;
  return order;
}

function ends(text: string): boolean {
  try {
    return endsPlateAppearance(parsePlay(text).code);
  } catch {
    return true;
  }
}

/** Three outs, whatever stands on the bases. */
export const OUTS = ['63/G', '8/F', 'K'] as const;

/** Events of a first half inning. */
export function topOf(...plays: readonly string[]): readonly GameEvent[] {
  return parseGame(smallGame({ halves: [plays] })).events;
}

export function lastOf(...plays: readonly string[]): GameEvent {
  return topOf(...plays).at(-1)!;
}

/** Why a game is refused. */
export function refusal(raw: RawGame): SkipRecordError {
  try {
    parseGame(raw);
  } catch (error) {
    if (error instanceof SkipRecordError) return error;
    throw error;
  }
  throw new Error('the game was not refused');
}
