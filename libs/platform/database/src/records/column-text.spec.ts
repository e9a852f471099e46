import { describe, expect, it } from '@jest/globals';
import type { Column } from '@fieldhouse/domain';
import * as fc from 'fast-check';
import { columnText, UnfitValue } from './column-text.js';

const text = (column: Column, value: unknown) => columnText(column, value);

describe('the text of a column', () => {
  it('tells missing from the text that looks like it', () => {
    expect(text({ type: 'string', nullable: true }, null)).toBe('\\N');
    expect(text({ type: 'string' }, '\\N')).toBe('\\\\N');
    expect(text({ type: 'string' }, '')).toBe('');
  });

  it('refuses missing where it must not be', () => {
    expect(() => text({ type: 'int' }, null)).toThrow('must not be missing');
    expect(() => text({ type: 'int' }, undefined)).toThrow('must not be missing');
  });

  it('keeps every text on one line and apart from every other text', () => {
    const written = fc.string({ unit: 'grapheme', maxLength: 40 }).filter((value) => !value.includes('\0'));
    const unescape = (cell: string) =>
      cell.replace(/\\(.)/g, (_, letter: string) => ({ t: '\t', n: '\n', r: '\r' })[letter] ?? letter);
    fc.assert(
      fc.property(written, (value) => {
        const cell = text({ type: 'text' }, value);
        expect(cell).not.toMatch(/[\t\n\r]/);
        expect(unescape(cell)).toBe(value);
      }),
    );
  });

  it('counts characters, not their halves', () => {
    expect(text({ type: 'string', length: 2 }, '😀😀')).toBe('😀😀');
    expect(() => text({ type: 'string', length: 2 }, '😀😀😀')).toThrow('at most 2 characters, got 3');
    expect(() => text({ type: 'text' }, 'é'.repeat(40_000))).toThrow('at most 65535 bytes, got 80000');
  });

  it('refuses what a database would cut, bend or choke on', () => {
    const unfit: [Column, unknown][] = [
      [{ type: 'string' }, 'a\0b'],
      [{ type: 'string' }, '\ud83d'],
      [{ type: 'string' }, 7],
      [{ type: 'int' }, 1.5],
      [{ type: 'int' }, 2 ** 31],
      [{ type: 'int' }, '1'],
      [{ type: 'float' }, Number.POSITIVE_INFINITY],
      [{ type: 'boolean' }, 1],
      [{ type: 'date' }, '2019-02-29'],
      [{ type: 'date' }, '2019-5-1'],
      [{ type: 'date' }, '0000-01-01'],
      [{ type: 'instant' }, '2019-05-01T24:00:00Z'],
      [{ type: 'instant' }, '2019-05-01T10:00:00'],
      [{ type: 'instant' }, '2019-05-01T10:00:00.1234567Z'],
      [{ type: 'id' }, 'retrosheet:troum001'],
    ];
    for (const [column, value] of unfit) expect(() => text(column, value)).toThrow(UnfitValue);
  });

  it('writes dates, instants, ids, numbers and JSON as both databases read them', () => {
    expect(text({ type: 'date' }, '2020-02-29')).toBe('2020-02-29');
    expect(text({ type: 'instant' }, '2019-05-01T23:10:00.1Z')).toBe('2019-05-01 23:10:00.100000');
    expect(text({ type: 'id' }, 'FF686B3E-ABA7-808C-99D0-63B6F2B1E036')).toBe('ff686b3e-aba7-808c-99d0-63b6f2b1e036');
    expect(text({ type: 'float' }, -0)).toBe('0');
    expect(text({ type: 'int' }, -(2 ** 31))).toBe('-2147483648');
    expect(text({ type: 'boolean' }, false)).toBe('0');
    expect(text({ type: 'json' }, { a: 'x\ny' })).toBe('{"a":"x\\\\ny"}');
  });
});
