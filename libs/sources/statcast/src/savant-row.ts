import { pitchCallOf, type PitchCall } from '@fieldhouse/domain/baseball';
import { csvFields, isDay, TableRow } from '@fieldhouse/plugin-kit';
import { isGameType, type GameType } from './game-types.js';
import { placesOf, type SavantColumn } from './savant-columns.js';

/** A row by Savant's columns. */
export type SavantRow = TableRow<SavantColumn>;

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
    const row = new TableRow(fields, places);
    const told = identityOf(row);
    return typeof told === 'string' ? told : { row, told };
  };
}

const id = /^[\w.-]{1,60}$/;

function identityOf(row: SavantRow): PitchIdentity | string {
  const game = row.text('game_pk');
  if (!id.test(game)) return `game_pk "${game}" is no id of a game`;
  const localDate = row.text('game_date').slice(0, 10);
  if (!isDay(localDate)) return `game_date "${row.text('game_date')}" is no date`;
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
