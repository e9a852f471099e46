import { describe, expect, it } from '@jest/globals';
import { matchOf } from './name-match.js';

describe('matchOf', () => {
  it.each([
    ['mike trout', 0],
    ['mike', 1],
    ['trout', 2],
    ['trout mike', 3],
    ['rou', 3],
    ['mike salmon', null],
  ])('answers "%s" for Mike Trout with %p', (wanted, match) => {
    expect(matchOf(wanted, 'mike trout')).toBe(match);
  });
});
