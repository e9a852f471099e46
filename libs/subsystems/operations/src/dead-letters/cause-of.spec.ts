import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { causeOf } from './cause-of.js';

describe('the cause of a reject', () => {
  it.each([
    ['goals: expected number, received string', 'goals: expected number, received string'],
    ['players[3].goals is -1, expected 0 or more', 'players[#].goals is #, expected # or more'],
    ['club "Oakwood Owls" is not known', 'club … is not known'],
    ["club 'OAK' of game 2019-04-03/1 isn't known", "club … of game # isn't known"],
    ['no person nhl:8478402 in 20242025', 'no person nhl:# in #'],
    ['no line for Connor McDavid on 12:34', 'no line for … on #'],
    ['Shot lies outside the rink (x over 30.48 m)', 'Shot lies outside the rink (x over # m)'],
    ['https://api.example/v1/player/8478402?x=1 answered 404', '… answered #'],
    ['run 01900000-0000-7000-8000-00000000000a is unknown', 'run # is unknown'],
  ])('[O02] of "%s" is "%s"', (reason, cause) => {
    expect(causeOf(reason)).toBe(cause);
  });

  it('[O02] is the same whichever numbers stand in the reason, and never long', () => {
    const number = fc.oneof(fc.integer(), fc.float({ noNaN: true, noDefaultInfinity: true }));
    fc.assert(
      fc.property(number, number, (one, other) => {
        expect(causeOf(`speed ${one} is over the cap`)).toBe(causeOf(`speed ${other} is over the cap`));
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (reason) => {
        expect(causeOf(reason).length).toBeLessThanOrEqual(200);
      }),
    );
  });
});
