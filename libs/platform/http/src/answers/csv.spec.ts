import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { csvText, type Cell } from './csv.js';

/** RFC 4180, written apart from the writer. */
function parse(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (letter === '"') quoted = true;
    else if (letter === ',' || letter === '\r') {
      rows.at(-1)?.push(cell);
      cell = '';
      if (letter === '\r') {
        rows.push([]);
        at += 1;
      }
    } else cell += letter;
  }
  return rows.slice(0, -1);
}

const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.string(),
  fc.constantFrom('=1+1', '-5', '+a', '@x', '\tx', '\r', '"', 'a,b', '\r\n', "'"),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
);

describe('csv', () => {
  it('[S03] reads back as written, but for an apostrophe before what would run as a formula; numbers stay as they are', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 })), (rows) => {
        const [, ...back] = parse(csvText(['a', 'b', 'c'], rows));
        const wanted = rows.map((row) =>
          row.map((value) => {
            if (value === null) return '';
            if (typeof value !== 'string') return String(value);
            return '=+-@\t\r'.includes(value.charAt(0)) && value !== '' ? `'${value}` : value;
          }),
        );
        expect(back).toEqual(wanted);
      }),
    );
  });
});
