import { describe, expect, it } from '@jest/globals';
import { stintAddress, stintView, windowQuery } from './stint-view.js';

describe('the view of a stint in its address', () => {
  it('reads all of its state', () => {
    expect(stintView({ of: 'at-bats', n: '300', show: 'in-play', type: 'FF', hand: 'L', offSeason: 'true' })).toEqual({
      of: 'at-bats',
      n: 300,
      show: 'in-play',
      type: 'FF',
      hand: 'L',
      offSeason: true,
    });
  });

  it('shows all pitches of the offered window where the address says nothing, or what means nothing', () => {
    const usual = { of: 'pitches', n: undefined, show: 'all', type: undefined, hand: undefined, offSeason: false };
    expect(stintView({})).toEqual(usual);
    expect(stintView({ of: 'goals', n: 'many', show: 'nothing', type: '', hand: 'X', offSeason: 'yes' })).toEqual(
      usual,
    );
  });

  it('[A39] leaves a number that cannot be to the API, which says why', () => {
    expect(windowQuery(stintView({ n: '0' }))).toEqual({ n: 0, offSeason: 'false' });
    expect(windowQuery(stintView({ n: '-5' })).n).toBe(-5);
  });

  it('changes one part of the state and keeps the others', () => {
    const to = stintAddress('s1', { n: '300', show: 'swing' });
    expect(to({})).toBe('/injuries/stints/s1?n=300&show=swing');
    expect(to({ show: 'miss' }, 'filters')).toBe('/injuries/stints/s1?n=300&show=miss#filters');
    expect(to({ n: undefined, hand: 'R' })).toBe('/injuries/stints/s1?show=swing&hand=R');
  });
});
