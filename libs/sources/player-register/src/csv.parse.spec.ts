import { describe, expect, it } from '@jest/globals';
import { assert, array, property, string } from 'fast-check';
import { csvRows } from './csv.parse.js';

describe('csvRows', () => {
  it('reads quoted fields with commas, quotes and line ends, and both kinds of line end', () => {
    expect([...csvRows('a,b\r\n"x, y","say ""hi"""\n\n"two\nlines",\nlast,"one')]).toEqual([
      ['a', 'b'],
      ['x, y', 'say "hi"'],
      ['two\nlines', ''],
      ['last', 'one'],
    ]);
  });

  it('reads back whatever was written with quotes', () => {
    const written = (rows: readonly (readonly string[])[]) =>
      rows.map((row) => row.map((field) => `"${field.replaceAll('"', '""')}"`).join(',')).join('\n');
    assert(
      property(array(array(string(), { minLength: 2 }), { minLength: 1 }), (rows) => {
        expect([...csvRows(written(rows))]).toEqual(rows);
      }),
    );
  });
});
