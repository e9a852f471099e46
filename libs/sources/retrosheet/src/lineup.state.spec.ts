import { describe, expect, it } from '@jest/globals';
import { parseGame } from './parse-game.js';
import { OUTS, refusal, smallGame, topOf } from './small-game.fixture.js';

describe('line-ups', () => {
  it('makes the man who bats or runs for the designated hitter the designated hitter', () => {
    const halves = [OUTS, OUTS, OUTS, OUTS, ['K', 'K', 'NP', 'sub,vx,"Pinch",0,9,11', 'K']];
    const { events } = parseGame(smallGame({ halves }));
    const pinch = events.filter(({ batter }) => batter === 'vx');
    expect(pinch[0]).toMatchObject({ batterPosition: 10, pinchHitsFor: 'v9', pinchHitsForPosition: 10 });
  });

  it('shows a pinch hitter as one in the turn he came for, and without a position later in the inning', () => {
    const around = ['NP', 'sub,vx,"Pinch",0,1,11', ...Array.from({ length: 9 }, () => 'HR'), 'K'];
    const events = topOf(...around);
    expect(events[0]).toMatchObject({ batter: 'vx', batterPosition: 11 });
    expect(events[9]).toMatchObject({ batter: 'vx', batterPosition: 0, pinchHitsFor: '' });
  });

  it('ends the designated hitter when a pitcher enters the order', () => {
    const { lineups } = parseGame(smallGame({ halves: [['NP', 'sub,hq,"Pitcher",1,9,1', 'K']] }));
    expect(lineups[1].slots[0]).toBeNull();
    expect(lineups[1].pitcher).toBe('hq');
  });

  it('lets one man start as pitcher and as designated hitter', () => {
    const raw = smallGame({ halves: [OUTS, ['S7', ...OUTS]] });
    const lines = raw.lines.map((line) => line.replace(/^start,hp,.*/, 'start,h9,"Two Way",1,0,1'));
    const { lineups, events } = parseGame({ ...raw, lines });
    expect(lineups[1].pitcher).toBe('h9');
    expect(lineups[1].participants).toHaveLength(9);
    expect(events[0]!.pitcher).toBe('h9');
  });

  it('ends no designated hitter for a pitcher whom a game without one puts into place 0', () => {
    const halves = [['NP', 'sub,hq,"Odd",1,0,1', 'K']];
    const { events } = parseGame(smallGame({ halves, withoutDesignatedHitter: true }));
    expect(events[0]!.pitcher).toBe('hq');
  });

  it('says who bats out of turn, but not where a ladj record expects him', () => {
    const raw = smallGame({ halves: [['K', 'K', 'K']] });
    const wrong = raw.lines.map((line) => line.replace('play,1,0,v2,', 'play,1,0,v5,'));
    expect(parseGame({ ...raw, lines: wrong }).findings[0]).toContain('v5 bats out of turn');
    const { findings, events } = parseGame(smallGame({ halves: [['K', 'ladj,0,5', 'K', 'K']] }));
    expect(findings).toEqual([]);
    expect(events.map(({ batter }) => batter)).toEqual(['v1', 'v5', 'v6']);
  });

  it('refuses a batter who is not in the order, and an order with holes', () => {
    const raw = smallGame({ halves: [OUTS] });
    const stranger = raw.lines.map((line) => line.replace('play,1,0,v1,', 'play,1,0,zz,'));
    expect(refusal({ ...raw, lines: stranger }).message).toContain('not in the order');
    const hole = raw.lines.filter((line) => !line.startsWith('start,v4,'));
    expect(refusal({ ...raw, lines: hole }).message).toContain('place 4');
  });
});
