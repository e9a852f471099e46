import { describe, expect, it } from '@jest/globals';
import { resultHref, resultLine, type SearchResult } from './results.js';

const player: SearchResult = {
  kind: 'player',
  id: '0198c7a2-0000-7000-8000-000000000001',
  name: 'Will Smith',
  sport: 'baseball',
  league: 'mlb',
  clubs: ['Los Angeles Dodgers'],
  firstSeason: '2019',
  lastSeason: '2020',
};

describe('a search result', () => {
  it('tells two players of one name apart by club and years', () => {
    expect(resultLine(player)).toBe('Baseball · Los Angeles Dodgers · 2019–2020');
    expect(resultLine({ ...player, clubs: ['San Francisco Giants'], lastSeason: '2019' })).toBe(
      'Baseball · San Francisco Giants · 2019',
    );
    expect(resultLine({ ...player, clubs: [], firstSeason: null, lastSeason: null })).toBe('Baseball');
  });

  it('leads to the page of its kind', () => {
    expect(resultHref(player)).toBe(`/players/${player.id}`);
    expect(resultHref({ ...player, kind: 'club' })).toBe(`/teams/${player.id}`);
  });
});
