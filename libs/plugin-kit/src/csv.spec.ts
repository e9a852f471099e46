import { describe, expect, it } from '@jest/globals';
import { array, assert, constantFrom, property, string } from 'fast-check';
import { csvFields, csvLines, csvRows } from './csv.js';

describe('CSV', () => {
  it('reads quoted fields with commas, quotes and line ends, and both kinds of line end', () => {
    expect([...csvRows('a,b\r\n"x, y","say ""hi"""\n\n"two\nlines",\nlast,"one')]).toEqual([
      ['a', 'b'],
      ['x, y', 'say "hi"'],
      ['two\nlines', ''],
      ['last', 'one'],
    ]);
  });

  it('hands on a row as it is written, with the number of its first line', () => {
    expect([...csvLines('a,b\r\n\n"two\r\nlines",x\nlast,')]).toEqual([
      { number: 1, text: 'a,b' },
      { number: 3, text: '"two\r\nlines",x' },
      { number: 5, text: 'last,' },
    ]);
  });

  it('takes a quote inside a field for a letter', () => {
    expect([...csvRows('height,name\n6\'2",Trout\n5\'9",Altuve')]).toEqual([
      ['height', 'name'],
      ['6\'2"', 'Trout'],
      ['5\'9"', 'Altuve'],
    ]);
  });

  it('reads back whatever was written, with quotes or where they are needed', () => {
    const field = string({ unit: constantFrom('a', '"', ',', '\n', '\r', 'é') });
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const needed = (text: string) => (/[",\r\n]/.test(text) ? quoted(text) : text);
    assert(
      property(
        array(array(field, { minLength: 2, maxLength: 4 }), { minLength: 1 }),
        constantFrom('\n', '\r\n'),
        (rows, end) => {
          for (const write of [quoted, needed]) {
            const text = rows.map((row) => row.map(write).join(',')).join(end);
            expect([...csvRows(text)]).toEqual(rows);
            expect([...csvLines(text)].map((line) => csvFields(line.text))).toEqual(rows);
          }
        },
      ),
    );
  });
});
