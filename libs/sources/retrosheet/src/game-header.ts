import { UnreadableError } from './unreadable.error.js';

/** What the `id` and `info` records say of a game as a whole. */
export interface GameHeader {
  readonly id: string;
  readonly away: string;
  readonly home: string;
  /** `2019-04-04`. */
  readonly localDate: string;
  readonly number: string;
  readonly designatedHitter: boolean;
  readonly homeBatsFirst: boolean;
  readonly scheduledInnings: number;
  /** Every `info` record, the last of a name. */
  readonly info: ReadonlyMap<string, string>;
}

/** @throws UnreadableError no id, clubs or date, or one that cannot be */
export function gameHeader(id: string, info: ReadonlyMap<string, string>): GameHeader {
  const away = info.get('visteam') ?? '';
  const home = info.get('hometeam') ?? '';
  if (away === '' || home === '') throw new UnreadableError('info,visteam and info,hometeam must name both clubs');
  if (away === home) throw new UnreadableError(`club ${home} plays itself`);
  const localDate = (info.get('date') ?? '').replaceAll('/', '-');
  if (!isDate(localDate)) throw new UnreadableError(`info,date "${info.get('date') ?? ''}" is no date`);
  return {
    id,
    away,
    home,
    localDate,
    number: info.get('number') ?? '0',
    designatedHitter: info.get('usedh')?.toLowerCase() === 'true',
    homeBatsFirst: info.get('htbf')?.toLowerCase() === 'true',
    scheduledInnings: positiveInteger(info.get('innings')) ?? 9,
    info,
  };
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** A count above 0; null where the text holds none (`0`, `-1` and `unknown` stand for missing). */
export function positiveInteger(text: string | undefined): number | null {
  const value = text === undefined || !/^\d+$/.test(text) ? 0 : Number(text);
  return value > 0 ? value : null;
}
