/** Which column of which table a page's address sorts by: `?sort=log.homeRuns&dir=desc`. One table of a page at a time. */
export interface Sort {
  readonly table: string;
  readonly by: string;
  readonly direction: 'asc' | 'desc';
}

export type SortValue = string | number | null | undefined;

/** The address's sort, or null where it names none; what it names is looked up by the table, never executed. */
export function sortFrom(query: Readonly<Record<string, string | readonly string[] | undefined>>): Sort | null {
  const { sort, dir } = query;
  if (typeof sort !== 'string') return null;
  const dot = sort.indexOf('.');
  if (dot < 1) return null;
  return { table: sort.slice(0, dot), by: sort.slice(dot + 1), direction: dir === 'asc' ? 'asc' : 'desc' };
}

/** A copy in order; missing values come last in either direction, equal ones keep their order. */
export function sorted<Row>(
  rows: readonly Row[],
  valueOf: (row: Row) => SortValue,
  direction: 'asc' | 'desc',
): readonly Row[] {
  const sign = direction === 'asc' ? 1 : -1;
  return rows
    .map((row) => ({ row, value: valueOf(row) ?? null }))
    .sort((a, b) => {
      if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
      return sign * compare(a.value, b.value);
    })
    .map(({ row }) => row);
}

function compare(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a).localeCompare(String(b), 'en');
}
