import { baseball } from '@fieldhouse/domain/baseball';
import { describe, expect, it } from '@jest/globals';
import {
  Catalogue,
  clubName,
  isRunning,
  latestOf,
  offeredOf,
  type CatalogueLeague,
  type CatalogueSeason,
} from './catalogue.js';

const bees = (name: string) => ({
  id: 'bees',
  name,
  city: '',
  nickname: name,
  abbreviation: '',
  colour: null,
  conference: null,
  division: null,
});

/**
 * A league's seasons by label, newest first, with the finished games of each; `null`: nothing but transactions.
 * @param clubs by season's label, the name of the one club
 */
function leagueOf(
  games: Readonly<Record<string, number | null>>,
  clubs: Readonly<Record<string, string>> = {},
): CatalogueLeague {
  const name = { sport: 'baseball', sportTitle: 'Baseball', key: 'mlb', name: 'Major League', fictional: false };
  const allSeasons: CatalogueSeason[] = [];
  const league: { -readonly [Name in keyof CatalogueLeague]: CatalogueLeague[Name] } = {
    id: 'l',
    sport: baseball,
    name,
    allSeasons,
    seasons: [],
    latest: null,
  };
  const labels = Object.keys(games).toSorted((one, other) => other.localeCompare(one));
  for (const label of labels) {
    const phases = games[label] === null ? [] : ['regular'];
    const season = { label, phases, games: games[label] ?? 0, firstDay: null, lastDay: null };
    const name = clubs[label];
    const known = new Map(name === undefined ? [] : [['bees', bees(name)]]);
    allSeasons.push({ id: `id-${label}`, league, name: season, remark: null, clubs: known });
  }
  league.seasons = offeredOf(allSeasons);
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

describe('the seasons that are offered', () => {
  const offered = (games: Readonly<Record<string, number | null>>, ...withClubs: readonly string[]) =>
    leagueOf(games, Object.fromEntries(withClubs.map((label) => [label, 'Bees']))).seasons.map(
      ({ name }) => name.label,
    );

  it('are those with games, and one with clubs alone where it is to come', () => {
    const games = { '2015': null, '2023': 1312, '2024': null, '2025': 1312, '2026': null, '2027': null };
    expect(offered(games, '2015', '2024', '2026')).toEqual(['2026', '2025', '2023']);
    expect(offered({ '2025': null, '2026': null, '2027': null }, '2025', '2026')).toEqual(['2026', '2025']);
  });
});

describe('the name of a club', () => {
  const { allSeasons } = leagueOf(
    { '2019': null, '2020': 1, '2021': 1, '2022': 1, '2023': 1 },
    { '2019': 'Hives', '2021': 'Bees', '2023': 'Wasps' },
  );

  it('is that of its season, else that of the nearest, the newer one of two', () => {
    expect(allSeasons.map((season) => [season.name.label, clubName(season, 'bees').name])).toEqual([
      ['2023', 'Wasps'],
      ['2022', 'Wasps'],
      ['2021', 'Bees'],
      ['2020', 'Bees'],
      ['2019', 'Hives'],
    ]);
  });

  it('is "Unknown club" where no season has it', () => {
    expect(clubName(allSeasons[0]!, 'ants')).toMatchObject({ id: 'ants', name: 'Unknown club' });
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
