/** Rows under headers, columns as wide as they must be; numbers to the right. */
export function textTable(headers: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const width = (column: number) => Math.max(...[headers, ...rows].map((row) => String(row[column] ?? '').length));
  const widths = headers.map((_, column) => width(column));
  const line = (row: readonly (string | number)[]) =>
    row
      .map((cell, column) =>
        typeof cell === 'number' ? String(cell).padStart(widths[column]!) : cell.padEnd(widths[column]!),
      )
      .join('  ')
      .trimEnd();
  return [line(headers), line(widths.map((length) => '-'.repeat(length))), ...rows.map(line)].join('\n');
}
