import { describe, expect, it } from '@jest/globals';
import { EventCode } from './event-code.js';
import { Mark } from './play.js';
import { parsePlay } from './play.parser.js';
import { parts } from './play-parts.fixture.js';

describe('errors', () => {
  it('reads an assist before a muffed throw: out play, batter safe', () => {
    expect(parts('63E3', 'code', 'destinations', 'assists', 'errors', 'putouts', 'errorKinds')).toEqual({
      code: EventCode.genericOut,
      destinations: [1, -1, -1, -1],
      assists: [6],
      errors: [3],
      putouts: [],
      errorKinds: ['D'],
    });
  });

  it('keeps a runner safe whose X has an error inside, unless a later bracket has the out', () => {
    expect(parsePlay('S7.1XH(7E2)').destinations).toEqual([1, 4, -1, -1]);
    expect(parsePlay('S7.BXH(832)(E8)').destinations).toEqual([0, -1, -1, -1]);
    expect(parsePlay('S7.1X3(7E5)(52)').destinations).toEqual([1, 0, -1, -1]);
  });

  it('reads up to three brackets', () => {
    const play = parsePlay('S4/G34.2-H(E4/TH)(UR)(NR);1-3;B-2');
    expect(play.errors).toEqual([4]);
    expect(play.errorKinds).toEqual(['T']);
    expect(play.marks[2]).toBe(Mark.error | Mark.unearned | Mark.noRunBattedIn);
  });

  it('tells errors of throwing, fielding and dropping apart', () => {
    expect(parsePlay('E6/TH').errorKinds).toEqual(['T']);
    expect(parsePlay('E6/G').errorKinds).toEqual(['F']);
    expect(parsePlay('S7.1-3(E7)').errorKinds).toEqual(['F']);
    expect(parsePlay('SB2.1-3(E6)').errorKinds).toEqual(['D']);
    expect(parsePlay('S5/G5.1-3(E5/TH2)').errorKinds).toEqual(['T']);
  });

  it('charges interference to the catcher, or to whom the text names', () => {
    expect(parsePlay('C/E2').errors).toEqual([2]);
    expect(parsePlay('C').errors).toEqual([2]);
    expect(parsePlay('C/E1.B-1').errors).toEqual([1]);
    expect(parts('C/1E3', 'errors', 'assists')).toEqual({ errors: [3], assists: [1] });
  });
});

describe('outs in play', () => {
  it('goes on with the throw behind a bracket', () => {
    expect(parts('64(1)3/GDP', 'destinations', 'putouts', 'assists', 'fielding', 'groundedIntoDoublePlay')).toEqual({
      destinations: [0, 0, -1, -1],
      putouts: [4, 3],
      assists: [6, 4],
      fielding: ['43', '64', '', ''],
      groundedIntoDoublePlay: true,
    });
  });

  it('leaves the batter safe at first behind a force', () => {
    expect(parts('54(1)/FO/G5.3-H', 'destinations')).toEqual({ destinations: [1, 0, -1, 4] });
    expect(parsePlay('54(B)/BG25/SH.1-2').destinations).toEqual([0, 2, -1, -1]);
  });

  it('knows that a batter caught in the air forces nobody', () => {
    expect(parts('8(B)84(2)/LDP', 'destinations', 'putouts', 'assists', 'batterOutFirst')).toEqual({
      destinations: [0, -1, 0, -1],
      putouts: [8, 4],
      assists: [8],
      batterOutFirst: true,
    });
    expect(parts('3(B)6(1)/GDP', 'fielding', 'putouts', 'assists')).toEqual({
      fielding: ['3', '36', '', ''],
      putouts: [3, 6],
      assists: [3],
    });
    expect(parsePlay('1(B)16(2)63(1)/LTP').putouts).toEqual([1, 6, 3]);
    expect(parsePlay('3(1)3(B)/GDP').batterOutFirst).toBe(false);
  });

  it('gives nobody credit for an unknown out', () => {
    expect(parts('99', 'putouts', 'assists', 'unknownFielders', 'battedBall', 'fielder')).toEqual({
      putouts: [],
      assists: [],
      unknownFielders: true,
      battedBall: '',
      fielder: 0,
    });
    expect(parts('CS2(299)', 'putouts', 'assists', 'destinations')).toEqual({
      putouts: [],
      assists: [],
      destinations: [-1, 0, -1, -1],
    });
    expect(parsePlay('S8.BX2(8U3)').assists).toEqual([8]);
  });

  it('makes a double play of any modifier but NDP, and a grounded one of GDP and BGDP alone', () => {
    for (const text of ['64(1)3/GDP', '1(B)13(1)/BPDP', '8(B)84(2)/LDP', '8(B)84(2)/FDP', '64(1)3/DP', '16(1)3/BGDP']) {
      expect(parsePlay(text).doublePlay).toBe(true);
    }
    expect(parts('64(1)3/NDP', 'doublePlay', 'groundedIntoDoublePlay')).toEqual({
      doublePlay: false,
      groundedIntoDoublePlay: false,
    });
    expect(parsePlay('64(1)3/DP').groundedIntoDoublePlay).toBe(false);
    expect(parsePlay('16(1)3/BGDP').groundedIntoDoublePlay).toBe(true);
    expect(parts('5(2)4(1)3/GTP', 'triplePlay', 'doublePlay')).toEqual({ triplePlay: true, doublePlay: false });
  });
});
