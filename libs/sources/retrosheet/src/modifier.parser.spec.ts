import { describe, expect, it } from '@jest/globals';
import { parsePlay } from './play.parser.js';
import { parts } from './play-parts.fixture.js';

describe('modifiers', () => {
  it('reads trajectory and place, or a place alone', () => {
    expect(parts('63/G6', 'battedBall', 'location')).toEqual({ battedBall: 'G', location: '6' });
    expect(parts('D8/78', 'battedBall', 'location')).toEqual({ battedBall: '', location: '78' });
    expect(parts('2/BP2F', 'battedBall', 'bunt', 'foul')).toEqual({ battedBall: 'P', bunt: true, foul: true });
    expect(parts('3/FL', 'battedBall', 'foul')).toEqual({ battedBall: 'F', foul: true });
  });

  it('takes without a word what changes nothing', () => {
    const silent = [
      'MREV',
      'UREV',
      'R6',
      'TH',
      'TH2',
      'THH',
      'U6',
      'INT',
      'OBS',
      'BR',
      'PASS',
      'AP',
      'FINT',
      'BINT',
      'RINT',
    ];
    for (const modifier of [...silent, 'UINT', 'IPHR', 'IF', 'REV', 'COUR', 'COUF', 'COUB', 'BOOT', 'FO', '']) {
      expect(parsePlay(`S7/${modifier}`).unknownModifiers).toEqual([]);
    }
  });

  it('names a modifier that nobody knows', () => {
    expect(parsePlay('S7/XYZ').unknownModifiers).toEqual(['XYZ']);
  });

  it('marks sacrifices, also on errors and fielder’s choices', () => {
    expect(parsePlay('9/SF.3-H').sacrificeFly).toBe(true);
    expect(parsePlay('E7/F/SF.3-H').sacrificeFly).toBe(true);
    expect(parts('FC3/SH.1-2', 'sacrificeHit', 'bunt')).toEqual({ sacrificeHit: true, bunt: true });
  });

  it('marks wild pitches and passed balls of an advance', () => {
    expect(parsePlay('K.1-2(WP)').wildPitch).toBe(true);
    expect(parsePlay('W.1-3(PB)').passedBall).toBe(true);
  });
});
