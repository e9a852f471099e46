/** Words that tables write where they know nothing. */
const empty: ReadonlySet<string> = new Set(['', 'null', 'NA']);

/**
 * A row of a table by its columns. What is no such value as is asked for counts as missing, and is noted down in `odd`, so
 * that it can be told.
 */
export class TableRow<Column extends string> {
  /** `balls "4"`: what was left out, in the order asked for. */
  readonly odd: string[] = [];

  /** @param places of each column in the fields; -1 where the table lacks it */
  constructor(
    private readonly fields: readonly string[],
    private readonly places: Readonly<Record<Column, number>>,
  ) {}

  /** Empty where the row, or the table, says nothing. */
  text(column: Column): string {
    const text = this.fields[this.places[column]];
    return text === undefined || empty.has(text) ? '' : text;
  }

  number(column: Column): number | null {
    const text = this.text(column);
    if (text === '') return null;
    const value = Number(text);
    return Number.isFinite(value) ? value : this.leaveOut(column);
  }

  /** A whole number within these bounds. */
  whole(column: Column, least: number, most: number): number | null {
    const value = this.number(column);
    if (value === null) return null;
    return Number.isInteger(value) && value >= least && value <= most ? value : this.leaveOut(column);
  }

  /** A text that the pattern takes. */
  matching(column: Column, pattern: RegExp): string | null {
    const text = this.text(column);
    if (text === '') return null;
    return pattern.test(text) ? text : this.leaveOut(column);
  }

  private leaveOut(column: Column): null {
    this.odd.push(`${column} "${this.text(column).slice(0, 40)}"`);
    return null;
  }
}

/** Whether a text is a day that there is, as `2019-05-01`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8));
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= 28 || day <= new Date(Date.UTC(Number(text.slice(0, 4)), month, 0)).getUTCDate();
}
