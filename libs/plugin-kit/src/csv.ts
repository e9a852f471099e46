/*
 * CSV by RFC 4180: fields in quotes may hold commas, line ends and doubled quotes; lines end in LF or CRLF. Lines and fields are
 * taken apart in two steps, so that a large table can be handed on as lines, which cost nothing, and its fields be looked at
 * where they are needed. Where nothing is quoted, both steps are the engine's own search.
 */

/** A row as it is written, and the number of its first line in the text, from 1. An empty line is no row. */
export interface CsvLine {
  readonly number: number;
  readonly text: string;
}

export function* csvLines(text: string): Generator<CsvLine> {
  let number = 1;
  let quote = text.indexOf('"');
  for (let start = 0; start < text.length;) {
    if (quote !== -1 && quote < start) quote = text.indexOf('"', start);
    const lineEnd = endOrLength(text, text.indexOf('\n', start));
    const quoted = quote !== -1 && quote < lineEnd;
    const end = quoted ? endOfQuotedLine(text, start) : lineEnd;
    const line = text.slice(start, end > start && text[end - 1] === '\r' && end < text.length ? end - 1 : end);
    if (line !== '') yield { number, text: line };
    number += quoted ? line.split('\n').length : 1;
    start = end + 1;
  }
}

/** The fields of one line. */
export function csvFields(line: string): string[] {
  if (!line.includes('"')) return line.split(',');
  const fields: string[] = [];
  for (let at = 0; ;) {
    const isQuoted = line[at] === '"';
    const end = isQuoted ? closingQuote(line, at) : endOrLength(line, line.indexOf(',', at));
    const field = line.slice(isQuoted ? at + 1 : at, end);
    fields.push(isQuoted && field.includes('""') ? field.replaceAll('""', '"') : field);
    const comma = isQuoted ? endOrLength(line, line.indexOf(',', end)) : end;
    if (comma === line.length) return fields;
    at = comma + 1;
  }
}

/** The rows of a CSV text, taken apart. */
export function* csvRows(text: string): Generator<readonly string[]> {
  for (const line of csvLines(text)) yield csvFields(line.text);
}

/** The line end behind the last field of a line in which something is quoted. */
function endOfQuotedLine(text: string, start: number): number {
  let lineEnd = -1;
  for (let at = start; ;) {
    if (text[at] === '"') at = closingQuote(text, at);
    if (lineEnd < at) lineEnd = endOrLength(text, text.indexOf('\n', at));
    const comma = text.indexOf(',', at);
    if (comma === -1 || comma > lineEnd) return lineEnd;
    at = comma + 1;
  }
}

/** The quote that closes the field whose opening one stands at `start`; the end of the text where none does. */
function closingQuote(text: string, start: number): number {
  for (let at = start + 1; ; at += 2) {
    at = text.indexOf('"', at);
    if (at === -1) return text.length;
    if (text[at + 1] !== '"') return at;
  }
}

const endOrLength = (text: string, found: number) => (found === -1 ? text.length : found);
