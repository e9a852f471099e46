import { describe, expect, it } from '@jest/globals';
import { speller } from './spelling.js';

const vocabulary = new Set([
  'right',
  'tight',
  'strain',
  'sprain',
  'hamstring',
  'lat',
  'knee',
  'body',
  'scapula',
  'triceps',
]);
const spell = speller(vocabulary, new Set(['trains', 'scapular']));

describe('speller', () => {
  it.each([
    ['right', 'right'],
    ['knees', 'knee'],
    ['bodies', 'body'],
    ['triceps', 'triceps'],
    ['rght', 'right'],
    ['riight', 'right'],
    ['straiin', 'strain'],
    ['sprian', 'sprain'],
    ['hamdsring', 'hamstring'],
  ])('brings "%s" to "%s"', (word, expected) => {
    expect(spell(word)).toBe(expected);
  });

  it.each([
    ['night', 'as near to "right" as to "tight"'],
    ['scapular', 'an ordinary word'],
    ['lab', 'too short to guess'],
    ['mamstrinh', 'two slips, one in the first letter'],
    ['5th', 'no word'],
  ])('leaves "%s": %s', (word) => {
    expect(spell(word)).toBe(word);
  });
});
