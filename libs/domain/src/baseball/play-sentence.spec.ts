import { describe, expect, it } from '@jest/globals';
import { playSentence, type ToldEvent } from './play-sentence.js';

const nothing: ToldEvent = {
  type: 'generic-out',
  text: '',
  plateAppearance: true,
  battedBall: null,
  battedBallLocation: null,
  fielder: null,
  runs: 0,
  errors: 0,
  sacrificeHit: false,
  sacrificeFly: false,
  wildPitch: false,
  passedBall: false,
  doublePlay: false,
  triplePlay: false,
  stealing: 0,
  caughtStealing: 0,
  pickedOff: 0,
  batterDestination: 0,
  firstDestination: null,
  secondDestination: null,
  thirdDestination: null,
};

const names = { onFirst: 'Betts', onSecond: 'Trout', onThird: 'Soto' };
const say = (event: Partial<ToldEvent>) => playSentence({ ...nothing, ...event }, names);
const between = { plateAppearance: false, batterDestination: null } as const;

describe('a play in words', () => {
  it.each<[string, Partial<ToldEvent>]>([
    ['Singles to left field; Trout scores', { type: 'single', fielder: 7, batterDestination: 1, secondDestination: 4 }],
    ['Singles', { type: 'single', batterDestination: 1 }],
    [
      'Singles to center field and takes second; Betts to third',
      { type: 'single', fielder: 8, batterDestination: 2, firstDestination: 3 },
    ],
    [
      'Singles to left field and is out at second',
      { type: 'single', fielder: 7, text: 'S7.BX2(74)', batterDestination: 0 },
    ],
    [
      'Hits a ground-rule double to left field',
      { type: 'double', text: 'DGR/L7', battedBallLocation: '7LD', batterDestination: 2 },
    ],
    [
      'Homers to left-center field; Soto scores; Betts scores',
      {
        type: 'home-run',
        text: 'HR/F78XD',
        battedBallLocation: '78XD',
        runs: 3,
        batterDestination: 4,
        thirdDestination: 4,
        firstDestination: 5,
      },
    ],
    [
      'Hits a grand slam; Soto scores; Trout scores; Betts scores',
      {
        type: 'home-run',
        runs: 4,
        batterDestination: 4,
        thirdDestination: 4,
        secondDestination: 4,
        firstDestination: 4,
      },
    ],
    [
      'Hits an inside-the-park home run to right field',
      { type: 'home-run', fielder: 9, runs: 1, batterDestination: 4 },
    ],
    ['Homers to left field', { type: 'home-run', battedBallLocation: '7', runs: 1, batterDestination: 5 }],
    [
      'Hits into a fielder’s choice and is out at second; Trout is out at third',
      { type: 'fielders-choice', text: 'FC1/DP.2X3(1);BX2(1)', batterDestination: 0, secondDestination: 0 },
    ],
    ['Walks; Betts to second', { type: 'walk', batterDestination: 1, firstDestination: 2 }],
    ['Is walked intentionally', { type: 'intentional-walk', batterDestination: 1 }],
    ['Is hit by a pitch', { type: 'hit-by-pitch', batterDestination: 1 }],
    ['Reaches on interference', { type: 'interference', batterDestination: 1 }],
    ['Strikes out', { type: 'strikeout', text: 'K' }],
    ['Is called out on strikes', { type: 'strikeout', text: 'K/C' }],
    ['Strikes out but reaches on a wild pitch', { type: 'strikeout', wildPitch: true, batterDestination: 1 }],
    ['Strikes out; Betts steals second', { type: 'strikeout', stealing: 1, firstDestination: 2 }],
    [
      'Strikes out; Betts is caught stealing second',
      { type: 'strikeout', caughtStealing: 1, firstDestination: 0, doublePlay: true },
    ],
    ['Reaches on an error by the shortstop', { type: 'error', fielder: 6, batterDestination: 1 }],
    [
      'Reaches on a fielder’s choice; Soto is out at home',
      { type: 'fielders-choice', text: 'FC5.3XH(52)', fielder: 5, batterDestination: 1, thirdDestination: 0 },
    ],
    ['Grounds out to shortstop', { battedBall: 'ground-ball', fielder: 6 }],
    ['Flies out to center field; Soto scores', { battedBall: 'fly-ball', fielder: 8, thirdDestination: 4 }],
    ['Lines out to third base', { battedBall: 'line-drive', fielder: 5 }],
    ['Pops out to the catcher', { battedBall: 'pop-up', fielder: 2 }],
    ['Bunts out to the pitcher', { battedBall: 'ground-ball', text: '13/BG', fielder: 1 }],
    ['Is out', { text: '99' }],
    [
      'Hits a sacrifice fly to right field; Soto scores',
      { sacrificeFly: true, battedBall: 'fly-ball', fielder: 9, thirdDestination: 4 },
    ],
    ['Bunts a sacrifice; Betts to second', { sacrificeHit: true, text: '13/SH', firstDestination: 2 }],
    [
      'Grounds into a double play; Betts is out at second',
      { battedBall: 'ground-ball', doublePlay: true, text: '64(1)3/GDP', firstDestination: 0 },
    ],
    [
      'Lines into a triple play; Trout is out at third; Betts is out at second',
      {
        battedBall: 'line-drive',
        triplePlay: true,
        text: '1(B)16(2)63(1)/LTP',
        secondDestination: 0,
        firstDestination: 0,
      },
    ],
    [
      'Grounds into a force out; Betts is out at second',
      { battedBall: 'ground-ball', text: '64(1)/FO', batterDestination: 1, firstDestination: 0 },
    ],
    ['Reaches on an error', { battedBall: 'ground-ball', text: '6E3', errors: 1, batterDestination: 1 }],
  ])('%s', (sentence, event) => expect(say(event)).toBe(sentence));

  it('tells whom a force-out moves on, though the source does not name him', () => {
    expect(
      say({
        battedBall: 'ground-ball',
        text: '5(2)/FO',
        batterDestination: 1,
        firstDestination: 1,
        secondDestination: 0,
      }),
    ).toBe('Grounds into a force out; Trout is out at third; Betts to second');
  });

  it.each<[string, Partial<ToldEvent>]>([
    ['Betts steals second', { type: 'stolen-base', stealing: 1, firstDestination: 2 }],
    [
      'Soto steals home; Betts steals second',
      { type: 'stolen-base', stealing: 5, thirdDestination: 4, firstDestination: 2 },
    ],
    ['Betts steals second; Betts to third', { type: 'stolen-base', stealing: 1, firstDestination: 3 }],
    ['Trout is caught stealing third', { type: 'caught-stealing', caughtStealing: 2, secondDestination: 0 }],
    ['Betts is picked off first', { type: 'pickoff', pickedOff: 1, firstDestination: 0 }],
    [
      'Error on a throw to pick Betts off first; Betts to second',
      { type: 'pickoff', pickedOff: 1, errors: 1, firstDestination: 2 },
    ],
    ['Wild pitch; Trout to third; Betts to second', { type: 'wild-pitch', secondDestination: 3, firstDestination: 2 }],
    ['Passed ball; Soto scores', { type: 'passed-ball', thirdDestination: 4 }],
    ['Balk; Betts to second', { type: 'balk', firstDestination: 2 }],
    ['The defense is indifferent; Betts to second', { type: 'defensive-indifference', firstDestination: 2 }],
    [
      'The runners try to advance; Trout is out at third',
      { type: 'other-advance', text: 'OA.2X3(25)', secondDestination: 0 },
    ],
    ['A foul ball is dropped for an error', { type: 'foul-error', errors: 1 }],
  ])('%s', (sentence, event) => expect(say({ ...between, ...event })).toBe(sentence));

  it('names a runner by his base where the page has no name', () => {
    const event = { ...nothing, ...between, type: 'balk', firstDestination: 2 };
    expect(playSentence(event, { onFirst: null, onSecond: null, onThird: null })).toBe(
      'Balk; the runner from first to second',
    );
  });
});
