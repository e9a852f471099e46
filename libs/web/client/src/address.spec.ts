import { leagueRoutes } from '@fieldhouse/contracts';
import { describe, expect, it } from '@jest/globals';
import { addressOf, downloadAddress, withQuery } from './address.js';

const season = { league: 'mlb', season: '2019' };

describe('addresses of the API', () => {
  it('puts parameters into the path and the rest behind it, in the order given', () => {
    expect(
      addressOf(leagueRoutes.leaders, {
        params: { ...season, metric: 'on-base-average' },
        query: { qualified: 'true', limit: 25 },
      }),
    ).toBe('/v1/leagues/mlb/seasons/2019/leaders/on-base-average?qualified=true&limit=25');
  });

  it('leaves out what is not set', () => {
    expect(withQuery('/leaders', { season: undefined, club: null, metric: '', page: 0 })).toBe('/leaders?page=0');
  });

  it('keeps a hostile parameter inside its segment', () => {
    expect(addressOf(leagueRoutes.standings, { params: { league: '../../v1/accounts?x=', season: 'a/b' } })).toBe(
      '/v1/leagues/..%2F..%2Fv1%2Faccounts%3Fx%3D/seasons/a%2Fb/standings',
    );
  });

  it('[E07] gives each list an address as CSV and as JSON', () => {
    expect(downloadAddress(leagueRoutes.standings, { params: season }, 'csv')).toBe(
      '/v1/leagues/mlb/seasons/2019/standings.csv',
    );
    expect(downloadAddress(leagueRoutes.standings, { params: season }, 'json')).toBe(
      '/v1/leagues/mlb/seasons/2019/standings',
    );
  });

  it('says which parameter is missing', () => {
    expect(() => addressOf(leagueRoutes.standings, { params: { league: 'mlb', season: '' } })).toThrow(
      'league.standings needs the parameter "season"',
    );
  });
});
