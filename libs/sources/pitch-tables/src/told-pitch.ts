import { pitchCallOf, type PitchCall } from '@fieldhouse/domain/baseball';
import { csvFields, isDay, TableRow } from '@fieldhouse/plugin-kit';
import { measures, toldOf, type Measure, type TableFormat, type Told } from './table-format.js';

/** A row by what its columns tell, whatever they are called. */
export type PitchRow = TableRow<Told | Measure>;

/** What makes a row a pitch. */
export interface PitchIdentity {
  readonly game: GameName;
  readonly appearance: number;
  /** Null where the table does not number its pitches. */
  readonly number: number | null;
  /** Id at the issuer; null where only a name stands there. */
  readonly pitcher: string | null;
  readonly pitcherName: string | null;
  readonly batter: string | null;
  readonly call: PitchCall;
}

export interface GameName {
  /** Unique in the table. */
  readonly id: string;
  /** Whose id it is: `gameday`, or null for the issuer of the settings. */
  readonly issuer: string | null;
  readonly localDate: string;
}

/** A row that tells of a pitch; as a text, why it tells of none. */
export type ReadRow = { readonly row: PitchRow; readonly told: PitchIdentity } | string;

/** Reads the lines of a table of this form with these columns. */
export function rowReader(format: TableFormat, columns: readonly string[]): (line: string) => ReadRow {
  const place = (column: string | undefined) => (column === undefined ? -1 : columns.indexOf(column));
  const places = Object.fromEntries([
    ...toldOf.map((told) => [told, place(format.columns[told])] as const),
    ...measures.map((measure) => [measure, place(format.measures[measure]?.[0])] as const),
  ]) as Record<Told | Measure, number>;
  return (line) => {
    const fields = csvFields(line);
    if (fields.length !== columns.length)
      return `the row has ${fields.length} fields, the table ${columns.length} columns`;
    const row = new TableRow(fields, places);
    const told = identityOf(row, format);
    return typeof told === 'string' ? told : { row, told };
  };
}

const id = /^[\w.-]{1,60}$/;
const gameday = /^(?:gid_)?((\d{4})_(\d\d)_(\d\d)_[a-z0-9]+_[a-z0-9]+_\d)$/;

function identityOf(row: PitchRow, format: TableFormat): PitchIdentity | string {
  const game = gameOf(row, format);
  if (typeof game === 'string') return game;
  const appearance = row.whole('appearance', format.firstAppearance, 998);
  if (appearance === null) return `"${row.text('appearance')}" is no number of a plate appearance`;
  const number = row.whole('number', 1, 999);
  if (number === null && format.columns.number !== undefined) return `"${row.text('number')}" is no number of a pitch`;
  const [pitcher, batter, pitcherName] = [row.text('pitcher'), row.text('batter'), row.text('pitcherName')];
  const wanted = [format.columns.pitcher && pitcher, format.columns.batter && batter];
  if (wanted.some((value) => value !== undefined && !id.test(value)))
    return `pitcher "${pitcher}" and batter "${batter}" must be ids of players`;
  if (pitcher === '' && pitcherName === '') return 'nobody is named as its pitcher';
  const call = pitchCallOf(row.text('call'));
  if (call === undefined) return `call "${row.text('call')}" is none that is known`;
  return {
    game,
    appearance: appearance + 1 - format.firstAppearance,
    number,
    pitcher: pitcher || null,
    pitcherName: pitcherName || null,
    batter: batter || null,
    call,
  };
}

function gameOf(row: PitchRow, format: TableFormat): GameName | string {
  if (format.columns.gameday !== undefined) {
    const link = row.text('gameday');
    const [, name, year, month, day] = gameday.exec(link) ?? [];
    const localDate = `${year}-${month}-${day}`;
    if (name === undefined || !isDay(localDate)) return `"${link}" is no game of Gameday`;
    return { id: name, issuer: 'gameday', localDate };
  }
  const [game, localDate] = [row.text('game'), row.text('date').slice(0, 10)];
  if (!id.test(game)) return `"${game}" is no id of a game`;
  if (!isDay(localDate)) return `"${row.text('date')}" is no date`;
  return { id: game, issuer: null, localDate };
}
