import { describe, expect, it } from '@jest/globals';
import { parseGame } from './parse-game.js';
import { lastOf, OUTS, smallGame } from './small-game.fixture.js';

describe('runs batted in', () => {
  const rbi = (...plays: readonly string[]) => lastOf(...plays).runsBattedIn;

  it('counts runs on hits, outs and fielder’s choices', () => {
    expect(rbi('D7', 'S8.2-H')).toBe(1);
    expect(rbi('T7', '8/SF.3-H')).toBe(1);
    expect(rbi('T7', 'FC6.3-H')).toBe(1);
    expect(rbi('HR')).toBe(1);
  });

  it('counts none on a grounded double play, unless the text gives it', () => {
    expect(rbi('T7', 'W', '64(1)3/GDP.3-H')).toBe(0);
    expect(rbi('T7', 'W', '64(1)3/GDP.3-H(RBI)')).toBe(1);
  });

  it('counts on an error only the man from third with fewer than two out', () => {
    expect(rbi('T7', 'E6.3-H')).toBe(1);
    expect(rbi('K', 'K', 'T7', 'E6.3-H')).toBe(0);
    expect(rbi('D7', 'E7.2-H')).toBe(0);
  });

  it('counts none on a strikeout, and on a walk only the forced run', () => {
    expect(rbi('T7', 'K+WP.3-H;B-1')).toBe(0);
    expect(rbi('T7', 'W+WP.3-H')).toBe(0);
    expect(rbi('S7', 'W.1-2', 'W.2-3;1-2', 'W.3-H;2-3;1-2')).toBe(1);
  });

  it('counts none where the text takes it away, on a wild pitch, or behind an error', () => {
    expect(rbi('D7', 'S8.2-H(NR)')).toBe(0);
    expect(rbi('D7', 'S8.2-H(NORBI)')).toBe(0);
    expect(rbi('T7', 'S8.3-H(WP)')).toBe(0);
    expect(rbi('S7', 'S7.1-2', 'S7.2-H(E7);1-H')).toBe(0);
  });
});

describe('sacrifices and plate appearances', () => {
  it('takes no at-bat for sacrifices, walks, hit batters and interference', () => {
    for (const play of ['W', 'IW', 'HP', 'C/E2'])
      expect(lastOf(play)).toMatchObject({ endsPlateAppearance: true, atBat: false });
    expect(lastOf('S7', '14/SH.1-2').atBat).toBe(false);
    expect(lastOf('T7', 'E8/F/SF.3-H')).toMatchObject({ atBat: false, runsBattedIn: 1 });
    expect(lastOf('S7', 'FC1/SH.1-2').atBat).toBe(false);
    expect(lastOf('K+WP.B-1').atBat).toBe(true);
    expect(lastOf('E6').atBat).toBe(true);
  });

  it('lets the batter of a truncated turn lead off the next inning', () => {
    const { events, findings } = parseGame(smallGame({ halves: [['K', 'K', 'S7', 'CS2(24)'], OUTS, OUTS] }));
    expect(events[3]).toMatchObject({ batter: 'v4', endsPlateAppearance: false, outs: 1 });
    expect(events[7]!.batter).toBe('v4');
    expect(findings).toEqual([]);
  });
});
