import { describe, expect, it } from '@jest/globals';
import { appearanceResultOf, pitchCallOf } from './mlb-words.js';

describe("MLB's words", () => {
  it('mean the same call in either spelling', () => {
    const calls = (...words: string[]) => words.map(pitchCallOf);
    expect(calls('hit_into_play', 'hit_into_play_score', 'In play, out(s)', 'In play, run(s)')).toEqual(
      Array(4).fill('in-play'),
    );
    expect(calls('blocked_ball', 'Ball In Dirt', 'Swinging Strike (Blocked)', 'Foul (Runner Going)')).toEqual([
      'ball-in-dirt',
      'ball-in-dirt',
      'swinging-strike',
      'foul',
    ]);
    expect(calls('', 'hit_into_a_drone')).toEqual([undefined, undefined]);
  });

  it('tell the result of a plate appearance, that there is none, or nothing that is known', () => {
    const results = (...words: string[]) => words.map(appearanceResultOf);
    expect(results('grounded_into_double_play', 'Grounded Into DP', 'Sac Fly DP', 'interf_def')).toEqual([
      'generic-out',
      'generic-out',
      'sacrifice-fly',
      'interference',
    ]);
    expect(results('caught_stealing_2b', 'Runner Out', 'truncated_pa')).toEqual([null, null, null]);
    expect(results('', 'rain')).toEqual([undefined, undefined]);
  });
});
