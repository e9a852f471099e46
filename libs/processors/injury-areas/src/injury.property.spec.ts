import { bodyAreas } from '@fieldhouse/domain/baseball';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { compileBodyMap } from './compiled-body-map.js';
import { defaultBodyMap, defaultEntries } from './default-body-map.js';
import { readInjury } from './injury.reader.js';

const map = compileBodyMap(defaultBodyMap);
const connecting = 'left right both strain torn of in his and & / , ; surgery injury'.split(' ');
const word = fc.oneof(
  fc.constantFrom(...defaultEntries.map(({ word }) => word)),
  fc.constantFrom(...connecting),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
);
const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));

describe('readInjury, of any text', () => {
  it('[A21] gives areas that there are, each once, that of the first injury first', () => {
    fc.assert(
      fc.property(text, (text) => {
        const { area, areas } = readInjury(text, map);
        expect(areas[0]).toBe(area);
        expect(new Set(areas).size).toBe(areas.length);
        expect(areas.every((area) => bodyAreas.includes(area))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('makes no difference between capitals and others, nor how far words stand apart', () => {
    fc.assert(
      fc.property(text, (text) => {
        const plain = text.toLowerCase();
        expect(readInjury(` ${plain.replaceAll(' ', '  ')} `, map)).toEqual(readInjury(plain, map));
      }),
    );
  });

  it('[A17] reads a text of one mapped word as that word’s area', () => {
    for (const { word, area } of defaultEntries) expect([word, readInjury(word, map).area]).toEqual([word, area]);
  });

  it('reads by a map in any order of its entries alike', () => {
    const shuffled = fc.shuffledSubarray([...defaultEntries], { minLength: defaultEntries.length });
    fc.assert(
      fc.property(shuffled, text, (entries, text) => {
        expect(readInjury(text, compileBodyMap({ entries }))).toEqual(readInjury(text, map));
      }),
      { numRuns: 20 },
    );
  });
});
