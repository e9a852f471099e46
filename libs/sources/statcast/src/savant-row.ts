import { pitchCallOf, type PitchCall } from '@fieldhouse/domain/baseball';
import { csvFields } from '@fieldhouse/plugin-kit';
import { isGameType, type GameType } from './game-types.js';
import { placesOf, type SavantColumn, type SavantPlaces } from './savant-columns.js';

/** One row of the table: its values by column, and what of them is no such value. */
export class SavantRow {
  /** What is left out, in words. */
  readonly odd: string[] = [];

  constructor(
    private readonly fields: readonly string[],
    private readonly places: SavantPlaces,
  ) {}

  /** Empty where the row says nothing: some tables write "null" for that. */
  text(column: SavantColumn): string {
    const text = this.fields[this.places[column]];
    return text === undefined || text === 'null' ? '' : text;
  }

  number(column: SavantColumn): number | null {
    const text = this.text(column);
    if (text === '') return null;
    const value = Number(text);
    return Number.isFinite(value) ? value : this.leaveOut(column, text);
  }

  whole(column: SavantColumn, least: number, most: number): number | null {
    const value = this.number(column);
    if (value === null || (Number.isInteger(value) && value >= least && value <= most)) return value;
    return this.leaveOut(column, String(value));
  }

  /** The text, where it is one that the pattern takes. */
  matching(column: SavantColumn, pattern: RegExp): string | null {
    const text = this.text(column);
    if (text === '') return null;
    return pattern.test(text) ? text : this.leaveOut(column, text);
  }

  private leaveOut(column: SavantColumn, text: string): null {
    this.odd.push(`${column} "${text.slice(0, 40)}"`);
    return null;
  }
}

/** What makes a row a pitch. */
export interface PitchIdentity {
  readonly game: string;
  readonly localDate: string;
  readonly gameType: GameType;
  readonly appearance: number;
  readonly number: number;
  readonly pitcher: string;
  readonly batter: string;
  readonly call: PitchCall;
}

/** A row that tells of a pitch; as a text, why it tells of none. */
export type ReadRow = { readonly row: SavantRow; readonly told: PitchIdentity } | string;

/** Reads the lines of a table with these columns. */
export function rowReader(columns: readonly string[]): (line: string) => ReadRow {
  const places = placesOf(columns);
  return (line) => {
    const fields = csvFields(line);
    if (fields.length !== columns.length)
      return `the row has ${fields.length} fields, the table ${columns.length} columns`;
    const row = new SavantRow(fields, places);
    const told = identityOf(row);
    return typeof told === 'string' ? told : { row, told };
  };
}

const id = /^[\w.-]{1,60}$/;

function identityOf(row: SavantRow): PitchIdentity | string {
  const game = row.text('game_pk');
  if (!id.test(game)) return `game_pk "${game}" is no id of a game`;
  const localDate = row.text('game_date').slice(0, 10);
  if (!isDate(localDate)) return `game_date "${row.text('game_date')}" is no date`;
  const gameType = row.text('game_type');
  if (!isGameType(gameType)) return `game_type "${gameType}" is none that is known`;
  const appearance = row.whole('at_bat_number', 1, 999);
  if (appearance === null) return `at_bat_number "${row.text('at_bat_number')}" is no number of a plate appearance`;
  const number = row.whole('pitch_number', 1, 999);
  if (number === null) return `pitch_number "${row.text('pitch_number')}" is no number of a pitch`;
  const [pitcher, batter] = [row.text('pitcher'), row.text('batter')];
  if (!id.test(pitcher) || !id.test(batter))
    return `pitcher "${pitcher}" and batter "${batter}" must be ids of players`;
  const call = row.text('type') === 'X' ? 'in-play' : pitchCallOf(row.text('description'));
  if (call === undefined) return `description "${row.text('description')}" is none that is known`;
  return { game, localDate, gameType, appearance, number, pitcher, batter, call };
}

function isDate(text: string): boolean {
  const [year, month, day] = (/^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []).slice(1).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
