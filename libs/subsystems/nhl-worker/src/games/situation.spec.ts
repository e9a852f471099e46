import { describe, expect, it } from '@jest/globals';
import { assert, constantFrom, integer, property, tuple } from 'fast-check';
import { situationOf } from './situation.js';

describe('situationOf', () => {
  it.each([
    ['1551', 'home', 'even', false],
    ['1441', 'away', 'even', false],
    ['1331', 'home', 'even', false],
    ['1451', 'home', 'power-play', false],
    ['1451', 'away', 'shorthanded', false],
    ['1541', 'away', 'power-play', false],
    ['1531', 'home', 'shorthanded', false],
    // Six skaters against five and a goalie.
    ['0651', 'away', 'even', false],
    ['0651', 'home', 'even', true],
    ['1560', 'away', 'even', true],
    ['1460', 'away', 'shorthanded', true],
    ['0641', 'away', 'power-play', false],
    // A penalty shot: one against the goalie.
    ['0101', 'away', 'even', false],
  ] as const)('reads %s of a goal of the %s club as %s, empty net: %p', (code, scorer, strength, emptyNet) => {
    expect(situationOf(code, scorer)).toEqual({ strength, emptyNet });
  });

  it.each([null, '', '155', '2551', '15 1', '15511'])('[E15] says nothing of %p', (code) => {
    expect(situationOf(code, 'home')).toBe(null);
  });

  it('says the same of either club, and the opposite strength of the other one', () => {
    const goalie = integer({ min: 0, max: 1 });
    const skaters = integer({ min: 0, max: 6 });
    const code = tuple(goalie, skaters, skaters, goalie).map((digits) => digits.join(''));
    const opposite = { even: 'even', 'power-play': 'shorthanded', shorthanded: 'power-play' } as const;
    assert(
      property(code, constantFrom('away', 'home'), (told, scorer) => {
        const other = scorer === 'away' ? 'home' : 'away';
        const mirrored = [...told].reverse().join('');
        expect(situationOf(mirrored, other)).toEqual(situationOf(told, scorer));
        expect(situationOf(told, other)?.strength).toBe(opposite[situationOf(told, scorer)!.strength]);
      }),
    );
  });
});
