/*
 * CSV by RFC 4180: fields in quotes may hold commas, line ends and doubled quotes; lines end in LF or CRLF. Lines and fields
 * are taken apart in two steps, so that a large table can be handed on as lines, which cost nothing, and its fields be looked
 * at where they are needed. Where nothing is quoted, both steps are the engine's own search.
 */

/** A row as it is written, and the number of its first line in the text, from 1. An empty line is no row. */
export interface CsvLine {
  readonly number: number;
  readonly text: string;
}

const quoteMark = 0x22;

export function* csvLines(text: string): Generator<CsvLine> {
  let number = 1;
  let quote = text.indexOf('"');
  for (let start = 0; start < text.length;) {
    if (quote !== -1 && quote < start) quote = text.indexOf('"', start);
    let end = endOrLength(text, text.indexOf('\n', start));
    const quoted = quote !== -1 && quote < end;
    if (quoted) end = endOfQuotedLine(text, start, end);
    const carriage = end > start && end < text.length && text[end - 1] === '\r' ? 1 : 0;
    const line = text.slice(start, end - carriage);
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
    const isQuoted = line.charCodeAt(at) === quoteMark;
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

/** The line end behind the last field of a line in which something is quoted; `lineEnd`: the first there is. */
function endOfQuotedLine(text: string, start: number, lineEnd: number): number {
  for (let at = start; ;) {
    const quote = openingQuote(text, at, lineEnd);
    if (quote === -1) return lineEnd;
    at = closingQuote(text, quote) + 1;
    if (at > lineEnd) lineEnd = endOrLength(text, text.indexOf('\n', at));
  }
}

/** The next quote before `end` that begins a field; -1 where there is none. */
function openingQuote(text: string, start: number, end: number): number {
  let quote = text.indexOf('"', start);
  while (quote > start && quote < end && text[quote - 1] !== ',') quote = text.indexOf('"', quote + 1);
  return quote < end ? quote : -1;
}

/** The quote that closes the field whose opening one stands at `start`; the end of the text where none does. */
function closingQuote(text: string, start: number): number {
  for (let at = start + 1; ; at += 2) {
    at = text.indexOf('"', at);
    if (at === -1) return text.length;
    if (text.charCodeAt(at + 1) !== quoteMark) return at;
  }
}

const endOrLength = (text: string, found: number) => (found === -1 ? text.length : found);
