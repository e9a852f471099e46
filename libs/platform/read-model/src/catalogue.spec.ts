import { baseball } from '@fieldhouse/domain/baseball';
import { describe, expect, it } from '@jest/globals';
import { Catalogue, isRunning, latestOf, type CatalogueLeague, type CatalogueSeason } from './catalogue.js';

/** A league's seasons by label, newest first, with the finished games of each; `null`: nothing but transactions. */
function leagueOf(games: Readonly<Record<string, number | null>>): CatalogueLeague {
  const name = { sport: 'baseball', sportTitle: 'Baseball', key: 'mlb', name: 'Major League', fictional: false };
  const allSeasons: CatalogueSeason[] = [];
  const league = { id: 'l', sport: baseball, name, allSeasons, seasons: allSeasons, latest: allSeasons[0] ?? null };
  const labels = Object.keys(games).toSorted((one, other) => other.localeCompare(one));
  for (const label of labels) {
    const season = { label, phases: ['regular'], games: games[label] ?? 0, firstDay: null, lastDay: null };
    allSeasons.push({ id: `id-${label}`, league, name: season, remark: null, clubs: new Map() });
  }
  league.seasons = allSeasons.filter((season) => games[season.name.label] !== null);
  league.latest = latestOf(league.seasons);
  return league;
}
const latest = (seasons: Readonly<Record<string, number | null>>) => leagueOf(seasons).latest?.name.label ?? null;

describe('the latest season', () => {
  it('is the newest of which more than a few games are loaded', () => {
    expect(latest({ '2019': 2429, '2020': 898, '2023': 3, '2024': 9, '2026': null })).toBe('2020');
    expect(latest({ '2019': 2429, '2020': 10 })).toBe('2020');
  });

  it('is the newest with any game where none has many, else the newest', () => {
    expect(latest({ '2023': 2, '2024': 3, '2025': 0 })).toBe('2024');
    expect(latest({ '2023': 0, '2024': 0 })).toBe('2024');
    expect(latest({ '2026': null })).toBe(null);
  });
});

describe('a running season', () => {
  it('is the latest or a newer one, not one that is over', () => {
    const { allSeasons } = leagueOf({ '2019': 2429, '2020': 898, '2024': 3, '2026': null });
    expect(allSeasons.filter(isRunning).map(({ name }) => name.label)).toEqual(['2026', '2024', '2020']);
  });
});

describe('Catalogue', () => {
  const catalogue = new Catalogue([leagueOf({ '2009': null, '2019': 2429, '2024': 3, '2026': null })], []);

  it('finds a season by its label among those offered, and by its id among all', () => {
    expect([catalogue.season('mlb', 'latest').name.label, catalogue.season('mlb', '2024').name.label]).toEqual([
      '2019',
      '2024',
    ]);
    expect(() => catalogue.season('mlb', '2026')).toThrow('has no season "2026"; there are: 2024, 2019.');
    expect(catalogue.seasonById('id-2026')?.name.label).toBe('2026');
    expect(catalogue.allSeasons().map(({ name }) => name.label)).toEqual(['2026', '2024', '2019', '2009']);
  });
});
