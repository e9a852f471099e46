import { describe, expect, it } from '@jest/globals';
import { abbreviationOf } from './club-seasons.js';

describe('abbreviationOf', () => {
  it('calls a club as fans do, and one that is none of the majors by its code', () => {
    expect(['LAN', 'SLN', 'NYA', 'ANA', 'BRO'].map(abbreviationOf)).toEqual(['LAD', 'STL', 'NYY', 'LAA', 'BRO']);
  });
});
