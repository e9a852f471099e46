import { describe, expect, it } from '@jest/globals';
import { isDay, TableRow } from './table-row.js';

describe('a row of a table', () => {
  const row = () => new TableRow(['12', 'fast', 'null', '4', 'R'], { a: 0, b: 1, c: 2, d: 3, e: 4, f: -1 });

  it('gives what its columns say, and nothing where they say nothing or are not there', () => {
    const read = row();
    expect([
      read.text('a'),
      read.number('a'),
      read.text('c'),
      read.number('c'),
      read.text('f'),
      read.number('f'),
    ]).toEqual(['12', 12, '', null, '', null]);
    expect(read.matching('e', /^[LR]$/)).toBe('R');
    expect(read.odd).toEqual([]);
  });

  it('leaves out what is no such value, and notes it', () => {
    const read = row();
    expect([read.number('b'), read.whole('d', 0, 3), read.matching('a', /^[LR]$/)]).toEqual([null, null, null]);
    expect(read.odd).toEqual(['b "fast"', 'd "4"', 'a "12"']);
  });
});

describe('isDay', () => {
  it('knows the days of the calendar', () => {
    expect(['2020-02-29', '2019-02-29', '2019-13-01', '2019-5-1', ''].map(isDay)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});
