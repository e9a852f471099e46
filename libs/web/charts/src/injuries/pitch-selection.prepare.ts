import type { injuryRoutes, RouteOutput } from '@fieldhouse/contracts';

export type Selection = RouteOutput<typeof injuryRoutes.pitchWindow>['selection'];

export interface SelectionRow {
  readonly type: string;
  readonly name: string;
  readonly before: number;
  /** null: he has not returned. */
  readonly after: number | null;
  /** Length of the bar: 1 is the highest count of either side. */
  readonly beforePart: number;
  readonly afterPart: number;
  /** Share after less share before, in points of a percent; null where a side has no pitches. */
  readonly points: number | null;
  readonly beforeSpeed: number | null;
  readonly afterSpeed: number | null;
}

export interface PitchSelection {
  readonly rows: readonly SelectionRow[];
  readonly before: number;
  readonly after: number;
  readonly summary: string;
}

/** What he threw, by type, before and after; bars of both sides on one scale. Null where there are no pitches. */
export function preparePitchSelection(selection: Selection, returned: boolean): PitchSelection | null {
  const before = total(selection, 'before');
  const after = total(selection, 'after');
  if (before + after === 0) return null;
  const most = Math.max(...selection.flatMap((row) => [row.before, row.after]));
  const rows = selection.map((row): SelectionRow => ({
    type: row.type,
    name: row.name,
    before: row.before,
    after: returned ? row.after : null,
    beforePart: row.before / most,
    afterPart: row.after / most,
    points: before === 0 || after === 0 ? null : 100 * (row.after / after - row.before / before),
    beforeSpeed: row.beforeSpeed,
    afterSpeed: row.afterSpeed,
  }));
  return { rows, before, after, summary: summaryOf(rows, returned) };
}

function total(selection: Selection, side: 'before' | 'after'): number {
  return selection.reduce((sum, row) => sum + row[side], 0);
}

function summaryOf(rows: readonly SelectionRow[], returned: boolean): string {
  const moved = rows.filter((row) => row.points !== null && Math.abs(row.points) >= 0.05);
  const text = (row: SelectionRow) => `${row.name} ${signed(row.points ?? 0)} points`;
  if (moved.length === 0) {
    return returned ? 'No share of a pitch type changed.' : `${rows[0]?.name ?? ''} was his commonest pitch before.`;
  }
  const most = moved.toSorted((a, b) => Math.abs(b.points ?? 0) - Math.abs(a.points ?? 0)).slice(0, 2);
  return `Largest changes: ${most.map(text).join(', ')}.`;
}

/** "+7.3", "−8.7", "0.0" */
export function signed(value: number, digits = 1): string {
  const text = Math.abs(value).toFixed(digits);
  if (Number(text) === 0) return text;
  return `${value < 0 ? '−' : '+'}${text}`;
}
