import { describe, expect, it } from '@jest/globals';
import type { GameEvent } from './game-event.js';
import { parseGame } from './parse-game.js';
import { lastOf, OUTS, refusal, smallGame, topOf } from './small-game.fixture.js';

const onBase = ({ basesAfter }: GameEvent) => basesAfter.map((runner) => runner?.id ?? null).slice(1);
const destinations = (event: GameEvent) => [
  event.batterDestination,
  event.firstDestination,
  event.secondDestination,
  event.thirdDestination,
];

describe('runners', () => {
  it('leaves a runner whom the play does not name where he is', () => {
    expect(onBase(lastOf('D7', 'K'))).toEqual([null, 'v1', null]);
  });

  it('moves runners whom a force-out behind them pushes on, though the play does not name them', () => {
    const event = lastOf('S7', 'S7.1-2', 'S7.2-3;1-2', '5(2)/FO', 'K');
    expect(event.bases.map((runner) => runner?.id)).toEqual([undefined, 'v4', 'v3', 'v1']);
    expect(destinations(topOf('S7', 'S7.1-2', '5(2)/FO').at(-1)!)).toEqual([1, 1, 0, -1]);
  });

  it('brings a runner back to an earlier base after the others have moved', () => {
    expect(onBase(lastOf('D7', 'OA.2-1'))).toEqual(['v1', null, null]);
  });

  it('counts runs by how they are charged: earned, unearned, unearned for the club alone', () => {
    const events = topOf('S7', 'S7.1-2', 'S7.2-3;1-2', 'HR.3-H;2-H(UR);1-H(TUR)');
    expect(destinations(events.at(-1)!)).toEqual([4, 6, 5, 4]);
    expect(events.at(-1)!.runs).toBe(4);
  });

  it('refuses what cannot be on bases', () => {
    expect(refusal(smallGame({ halves: [['S7.1-2']] })).message).toContain('nobody is there');
    expect(refusal(smallGame({ halves: [['S7', 'S8.1-1']] })).message).toContain('two runners on base 1');
    expect(refusal(smallGame({ halves: [['S7', 'T8.1-2']] })).message).toContain('overtakes');
    expect(refusal(smallGame({ halves: [['S7', 'HR']] })).message).toContain('ahead of one who stays');
  });

  it('keeps the base of a pinch runner, with the pitcher who put his man on', () => {
    const [, second] = topOf('S7', 'NP', 'sub,vr,"Runner",0,1,12', 'NP', 'sub,hq,"Reliever",1,0,1', 'K');
    expect(second!.bases[1]).toMatchObject({ id: 'vr', pitcher: 'hp', ranFor: 'v1' });
    const [, , third] = topOf('S7', 'NP', 'sub,vr,"Runner",0,1,12', 'K', 'K');
    expect(third!.bases[1]).toMatchObject({ id: 'vr', ranFor: '' });
  });
});

describe('the automatic runner', () => {
  const extra = (...plays: readonly string[]) =>
    parseGame(smallGame({ halves: [OUTS, OUTS, ['radj,v3,2', ...plays]] })).events.slice(6);

  it('stands on base before the first play, without a plate appearance', () => {
    const [first] = extra('S8.2-H(UR)');
    expect(first!.bases[2]).toMatchObject({ id: 'v3', automatic: true, origin: 0, pitcher: 'hp' });
    expect(first!).toMatchObject({ runs: 1, secondDestination: 5 });
  });

  it('leaves his mark to the batter whose fielder’s choice retires him', () => {
    const [, second] = extra('FC1.2X3(15)', 'K');
    expect(second!.bases[1]).toMatchObject({ id: 'v4', automatic: true });
  });

  it('may be put on base after a substitution of the same half inning', () => {
    const [first] = extra('63/G');
    expect(first!.bases[2]!.id).toBe('v3');
    const withSub = parseGame(
      smallGame({ halves: [OUTS, OUTS, ['NP', 'sub,hq,"New",1,0,1', 'radj,v3,2', 'K']] }),
    ).events.at(-1)!;
    expect(withSub.bases[2]).toMatchObject({ id: 'v3', pitcher: 'hq' });
  });
});
