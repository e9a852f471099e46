import { describe, expect, it } from '@jest/globals';
import { EventCode } from './event-code.js';
import { Mark } from './play.js';
import { parsePlay } from './play.parser.js';
import { marked, parts } from './play-parts.fixture.js';
import { UnreadableError } from './unreadable.error.js';

describe('the basic play', () => {
  it.each<[string, number, readonly number[]]>([
    ['63/G', EventCode.genericOut, [0, -1, -1, -1]],
    ['8/F78', EventCode.genericOut, [0, -1, -1, -1]],
    ['S7', EventCode.single, [1, -1, -1, -1]],
    ['S', EventCode.single, [1, -1, -1, -1]],
    ['D7/G5.3-H;2-H;1-H', EventCode.double, [2, 4, 4, 4]],
    ['DGR/L9LS.2-H', EventCode.double, [2, -1, 4, -1]],
    ['T9/F9LD.2-H', EventCode.triple, [3, -1, 4, -1]],
    ['HR/F78XD.2-H;1-H', EventCode.homeRun, [4, 4, 4, -1]],
    ['H/L7D', EventCode.homeRun, [4, -1, -1, -1]],
    ['HR9/F9LS.3-H;1-H', EventCode.homeRun, [4, 4, -1, 4]],
    ['HP.1-2', EventCode.hitByPitch, [1, 2, -1, -1]],
    ['W.1-2', EventCode.walk, [1, 2, -1, -1]],
    ['IW', EventCode.intentionalWalk, [1, -1, -1, -1]],
    ['I', EventCode.intentionalWalk, [1, -1, -1, -1]],
    ['K', EventCode.strikeout, [0, -1, -1, -1]],
    ['E6/G', EventCode.error, [1, -1, -1, -1]],
    ['FC5/G5.3XH(52)', EventCode.fieldersChoice, [1, -1, -1, 0]],
    ['FLE5/P5F', EventCode.foulError, [-1, -1, -1, -1]],
    ['C/E2.1-2', EventCode.interference, [1, 2, -1, -1]],
    ['BK.3-H;1-2', EventCode.balk, [-1, 2, -1, 4]],
    ['DI.1-2', EventCode.defensiveIndifference, [-1, 2, -1, -1]],
    ['OA.2X3(25)', EventCode.otherAdvance, [-1, -1, 0, -1]],
    ['WP.2-3;1-2', EventCode.wildPitch, [-1, 2, 3, -1]],
    ['PB.2-3', EventCode.passedBall, [-1, -1, 3, -1]],
    ['NP', EventCode.noPlay, [-1, -1, -1, -1]],
  ])('%s is event %i and sends its men to %j', (text, code, destinations) => {
    expect(parts(text, 'code', 'destinations')).toEqual({ code, destinations });
  });

  it.each([
    '',
    'X',
    'S0',
    'SX',
    'Q',
    'SB1',
    'CS1(24)',
    'POH(12)',
    'K+',
    'K+XX',
    'W+Z',
    'KX',
    'FC0',
    'FLE',
    'FX',
    'NPX',
    'E',
    'E66',
  ])('refuses "%s", which is no play', (text) => expect(() => parsePlay(text)).toThrow(UnreadableError));

  it.each([
    'S7.4-H',
    'S7.1*2',
    'S7.1-',
    'S7.1-5',
    'S7.1-2(',
    'S7.1-2(XY)',
    'S7.1X2(0)',
    'S7.1-2)',
    '64(4)3',
    '64()3',
    '6(1',
    'W.1-2;',
  ])('refuses "%s", whose bases, brackets or fielders cannot be', (text) =>
    expect(() => parsePlay(text)).toThrow(UnreadableError),
  );

  it('refuses one man put out twice and a man who is put out and advances', () => {
    for (const text of ['64(1)3(1)', '8(B)84', '64(1).1-2', '64(1).1X2(6)', '63.B-1', 'CS2(24).1-2']) {
      expect(() => parsePlay(text)).toThrow(UnreadableError);
    }
  });
});

describe('signs of the scorer', () => {
  it('drops #, ! and ?, and reads small letters', () => {
    expect(parts('s7#', 'code', 'fielder')).toEqual({ code: EventCode.single, fielder: 7 });
    expect(parts('63!/g?', 'code', 'battedBall')).toEqual({ code: EventCode.genericOut, battedBall: 'G' });
    expect(parts('S8.2-H#', 'destinations')).toEqual({ destinations: [1, -1, 4, -1] });
  });

  it('takes + and - behind a modifier for hardness, not for an advance or a second event', () => {
    expect(parts('S8/L+', 'battedBall', 'code')).toEqual({ battedBall: 'L', code: EventCode.single });
    expect(parts('63/G6M-', 'battedBall', 'location')).toEqual({ battedBall: 'G', location: '6M' });
    expect(parts('D7/L78XD+.1-H', 'location', 'destinations')).toEqual({
      location: '78XD',
      destinations: [2, 4, -1, -1],
    });
  });
});

describe('strikeouts', () => {
  it('gives the catcher the putout where nothing else is told', () => {
    expect(parts('K', 'putouts', 'assists', 'fielding')).toEqual({
      putouts: [2],
      assists: [],
      fielding: ['2', '', '', ''],
    });
  });

  it('reads the out at first in both spellings', () => {
    const out = { putouts: [3], assists: [2], destinations: [0, -1, -1, -1] };
    expect(parts('K23', 'putouts', 'assists', 'destinations')).toEqual(out);
    expect(parts('K.BX1(23)', 'putouts', 'assists', 'destinations')).toEqual(out);
  });

  it('leaves the batter safe only where an advance says so', () => {
    expect(parts('K+WP.B-1', 'code', 'destinations', 'putouts', 'wildPitch')).toEqual({
      code: EventCode.strikeout,
      destinations: [1, -1, -1, -1],
      putouts: [],
      wildPitch: true,
    });
    expect(parsePlay('K+PB.1-2').destinations).toEqual([0, 2, -1, -1]);
  });

  it('carries a second event for the runners, the batter put out first', () => {
    expect(parts('K+CS2(24)/DP', 'code', 'destinations', 'putouts', 'assists', 'doublePlay')).toEqual({
      code: EventCode.strikeout,
      destinations: [0, 0, -1, -1],
      putouts: [2, 4],
      assists: [2],
      doublePlay: true,
    });
    expect(marked('K+CS2(24)/DP', 1, Mark.caughtStealing)).toBe(true);
    expect(marked('K+SB2', 1, Mark.stolenBase)).toBe(true);
    expect(marked('K+PO1(23)', 1, Mark.pickedOff)).toBe(true);
    expect(parts('K+E2/TH1.B-1', 'errors', 'errorKinds')).toEqual({ errors: [2], errorKinds: ['T'] });
    expect(parts('K+OA.1-2', 'destinations')).toEqual({ destinations: [0, 2, -1, -1] });
    expect(parts('K+DI.1-2', 'destinations')).toEqual({ destinations: [0, 2, -1, -1] });
    expect(parts('K23+WP.2-3', 'putouts', 'wildPitch')).toEqual({ putouts: [3], wildPitch: true });
  });

  it('takes /F behind a strikeout for a foul bunt, not for a fly', () => {
    expect(parts('K/BF', 'battedBall', 'bunt')).toEqual({ battedBall: '', bunt: true });
    expect(parts('K/C', 'battedBall', 'unknownModifiers')).toEqual({ battedBall: '', unknownModifiers: [] });
  });
});

describe('runners between pitches', () => {
  it('makes each item of a chain its own runner', () => {
    expect(parts('SB3;SB2', 'code', 'destinations')).toEqual({
      code: EventCode.stolenBase,
      destinations: [-1, 2, 3, -1],
    });
    expect(parts('SBH;SB2', 'destinations')).toEqual({ destinations: [-1, 2, -1, 4] });
    expect(parts('SB2;CS3(25)', 'destinations')).toEqual({ destinations: [-1, 2, 0, -1] });
    expect(marked('SBH(UR);SB2', 3, Mark.unearned)).toBe(true);
  });

  it('counts a caught stealing of a pick-off as both', () => {
    expect(parts('POCS2(1361)', 'code', 'destinations', 'putouts', 'assists')).toEqual({
      code: EventCode.pickoff,
      destinations: [-1, 0, -1, -1],
      putouts: [1],
      assists: [1, 3, 6],
    });
    expect(marked('POCS2(1361)', 1, Mark.caughtStealing)).toBe(true);
    expect(marked('POCS2(1361)', 1, Mark.pickedOff)).toBe(true);
    expect(marked('POSB2', 1, Mark.stolenBase)).toBe(true);
  });

  it('charges the caught stealing but takes back the out where an error stands in it', () => {
    expect(parts('CS2(2E4)', 'destinations', 'errors', 'errorKinds', 'assists', 'putouts')).toEqual({
      destinations: [-1, 2, -1, -1],
      errors: [4],
      errorKinds: ['D'],
      assists: [2],
      putouts: [],
    });
    expect(marked('CS2(2E4).1-3', 1, Mark.caughtStealing)).toBe(true);
    expect(parsePlay('CS2(2E4).1-3').destinations[1]).toBe(3);
    expect(parsePlay('CS2(24).2-3').destinations).toEqual([-1, 0, 3, -1]);
  });

  it('leaves a runner on his base after a pick-off with an error', () => {
    expect(parts('PO1(E3)', 'destinations', 'errorKinds')).toEqual({
      destinations: [-1, 1, -1, -1],
      errorKinds: ['D'],
    });
    expect(parts('PO1(E1).1-2', 'destinations', 'errorKinds')).toEqual({
      destinations: [-1, 2, -1, -1],
      errorKinds: ['T'],
    });
    expect(parts('PO2(E2/TH).2-3', 'destinations', 'errorKinds')).toEqual({
      destinations: [-1, -1, 3, -1],
      errorKinds: ['T'],
    });
  });
});
