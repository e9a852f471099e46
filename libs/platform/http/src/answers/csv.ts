/** A cell as it comes from an answer. Text is text: only it can carry a formula. */
export type Cell = string | number | boolean | null;

const needsQuotes = /[",\r\n]/;
/** What a spreadsheet takes for the start of a formula. */
const startsFormula = /^[=+\-@\t\r]/;

/**
 * RFC 4180: a header line, CRLF, quotes doubled. null is an empty cell. A text that a spreadsheet would run gets a leading
 * apostrophe; numbers stay numbers, negative ones too.
 */
export function csvText(header: readonly string[], rows: Iterable<readonly Cell[]>): string {
  let text = `${header.map(csvCell).join(',')}\r\n`;
  for (const row of rows) text += `${row.map(csvCell).join(',')}\r\n`;
  return text;
}

function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const harmless = startsFormula.test(cell) ? `'${cell}` : cell;
  return needsQuotes.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
