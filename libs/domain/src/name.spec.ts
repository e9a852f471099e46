import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { foldName } from './name.js';

describe('foldName', () => {
  it.each([
    ['José Ramírez', 'jose ramirez'],
    ["Travis d'Arnaud", 'travis darnaud'],
    ['Hyun-Jin  Ryu', 'hyun jin ryu'],
    ['A.J. Burnett Jr.', 'aj burnett jr'],
    ['Sørensen Łukasz', 'sorensen lukasz'],
  ])('folds %s to %s', (name, folded) => {
    expect(foldName(name)).toBe(folded);
  });

  it('changes nothing that is folded already', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(foldName(foldName(name))).toBe(foldName(name));
      }),
    );
  });
});
