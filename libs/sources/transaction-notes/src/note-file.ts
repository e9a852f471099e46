import { sha256 } from '@fieldhouse/domain';
import { csvFields, csvLines, PermanentError } from '@fieldhouse/plugin-kit';
import type { RawNote } from './raw-note.schema.js';

/** Which columns hold what, in one form of archive. */
interface Form {
  readonly date: string;
  readonly text: string;
  readonly club?: string;
  readonly player?: string;
}

/** The forms that are read; further columns do not matter. */
const forms: readonly Form[] = [
  { date: 'date', text: 'transaction' },
  { date: 'date', text: 'description_repaired', club: 'team', player: 'player' },
];

/**
 * The notes of a file, in its order.
 * @throws PermanentError its columns are of no form that is known
 */
export function* notesOf(path: string, text: string): Generator<RawNote> {
  const lines = csvLines(text);
  const first = lines.next();
  const columns = first.done ? [] : csvFields(first.value.text);
  const form = formOf(path, columns);
  const places = { date: columns.indexOf(form.date), text: columns.indexOf(form.text) };
  const cell = (fields: readonly string[], name: string | undefined) =>
    name === undefined ? null : fields[columns.indexOf(name)]!.trim() || null;
  const told = new Map<string, number>();
  const seasons = new Set<number>();
  for (const { number, text: row } of lines) {
    const where = `${path} line ${number}`;
    const fields = csvFields(row);
    if (fields.length !== columns.length) {
      yield { what: 'broken', where, row, why: `has ${fields.length} fields, not ${columns.length} as the first line` };
      continue;
    }
    const date = fields[places.date]!.trim();
    const sentence = fields[places.text]!.trim();
    const season = Number(date.slice(0, 4));
    if (Number.isInteger(season) && !seasons.has(season)) {
      seasons.add(season);
      yield { what: 'season', where: path, season };
    }
    const same = `${date} ${sentence}`;
    const count = (told.get(same) ?? 0) + 1;
    told.set(same, count);
    yield {
      what: 'note',
      where,
      ref: noteRef(date, sentence, count),
      date,
      text: sentence,
      club: cell(fields, form.club),
      player: cell(fields, form.player),
    };
  }
}

/**
 * The id of a note that was published without one. It stands for the same note in every archive that has it, whatever else
 * the archive holds.
 * @param count 1 for the first row of this sentence on that day, 2 for the second
 */
export function noteRef(date: string, text: string, count: number): string {
  return `${date}-${sha256(text).slice(0, 16)}-${count}`;
}

function formOf(path: string, columns: readonly string[]): Form {
  const form = forms.find((known) => Object.values(known).every((column) => columns.includes(column)));
  if (form !== undefined) return form;
  const wanted = forms.map((known) => Object.values(known).join(', ')).join('; or ');
  throw new PermanentError(
    `${path}: no archive of transactions. Its columns are ${columns.join(', ') || 'none'}; needed are ${wanted}. ` +
      'Rename its columns, or take it out of the folder.',
  );
}
