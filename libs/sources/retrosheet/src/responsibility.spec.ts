import { describe, expect, it } from '@jest/globals';
import { lastOf, OUTS, refusal, smallGame, topOf } from './small-game.fixture.js';

describe('who is charged', () => {
  it('charges a strikeout to the man whom a pinch hitter relieved with two strikes', () => {
    const pinch = (count: string, play: string) => lastOf(`${count}|NP`, 'sub,vx,"Pinch",0,1,11', play);
    expect(pinch('12', 'K')).toMatchObject({ batter: 'vx', responsibleBatter: 'v1', pinchHitsFor: 'v1' });
    expect(pinch('11', 'K').responsibleBatter).toBe('vx');
    expect(pinch('12', 'S7').responsibleBatter).toBe('vx');
    expect(pinch('??', 'K').responsibleBatter).toBe('vx');
  });

  it('charges a walk to the pitcher whom a reliever followed behind in the count', () => {
    const relieved = (count: string, play: string) => lastOf(`${count}|NP`, 'sub,hq,"Reliever",1,0,1', play);
    for (const count of ['20', '21', '30', '31', '32']) expect(relieved(count, 'W').responsiblePitcher).toBe('hp');
    for (const count of ['00', '10', '11', '12', '22', '??'])
      expect(relieved(count, 'W').responsiblePitcher).toBe('hq');
    expect(relieved('30', 'HP').responsiblePitcher).toBe('hq');
    expect(relieved('30', 'S7').responsiblePitcher).toBe('hq');
  });

  it('passes the charge of a man whom a fielder’s choice retires to the batter', () => {
    const events = topOf('S7', 'NP', 'sub,hq,"Reliever",1,0,1', '64(1)/FO', 'D9.1-H');
    expect(events[2]!.bases[1]).toMatchObject({ id: 'v2', pitcher: 'hp' });
  });

  it('passes it on through every man behind', () => {
    const events = topOf('S7', 'NP', 'sub,hq,"Reliever",1,0,1', 'S7.1-2', '5(2)/FO.1-2', 'K');
    expect(events[3]!.bases[2]).toMatchObject({ id: 'v2', pitcher: 'hp' });
    expect(events[3]!.bases[1]).toMatchObject({ id: 'v3', pitcher: 'hq' });
  });

  it('passes nothing on where the batter is out in the air first', () => {
    const events = topOf('S7', 'NP', 'sub,hq,"Reliever",1,0,1', 'S7.1-2', '8(B)84(2)/LDP', 'K');
    expect(events[3]!.bases[1]).toMatchObject({ id: 'v2', pitcher: 'hq' });
  });

  it('follows presadj, which names the pitcher of a runner', () => {
    const [, second] = topOf('D7', 'NP', 'sub,hq,"Reliever",1,0,1', 'presadj,hq,2', 'K');
    expect(second!.bases[2]!.pitcher).toBe('hq');
    expect(refusal(smallGame({ halves: [['presadj,hq,2', ...OUTS]] })).message).toContain('nobody is');
  });
});
