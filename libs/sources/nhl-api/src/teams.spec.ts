import { describe, expect, it } from '@jest/globals';
import { splitName } from './team-names.js';
import { asked, readAll } from './reading.fixture.js';
import { smallSeason, teamsBody } from './small-answers.fixture.js';
import { teams } from './teams.feed.js';

const read = (change: object = {}) => readAll(teams, asked({ ...smallSeason, ...change }));

describe('clubs', () => {
  it('are franchises: a team that moved, or was renamed, is the same one, and has each of its ids', async () => {
    const { rows, claims, rejected } = await read();
    expect(rows('club').map(({ ref, name }) => [ref, name])).toEqual([
      ['nhl-franchise:28', 'Arizona Coyotes'],
      ['nhl-franchise:1', 'Montréal Canadiens'],
      ['nhl-franchise:35', 'Winnipeg Jets'],
      ['nhl-franchise:40', 'Utah Mammoth'],
    ]);
    expect(claims.map(({ ids }) => ids)).toContainEqual(['nhl-franchise:40', 'nhl:59', 'nhl:68']);
    expect(rejected).toEqual([]);
  });

  it('of a league of its own have ids of its own', async () => {
    const issuers = { nhl: 'northern', franchise: 'northern-franchise' };
    const { rows } = await readAll(teams, asked(smallSeason, { issuers }));
    expect(rows('club')[0]!['ref']).toBe('northern-franchise:28');
  });

  it('reject a team that cannot be read, and keep the others', async () => {
    const data = [...teamsBody.data, { id: 71, fullName: 'Nobody' }];
    const { rows, rejected } = await read({ 'stats/rest/en/team': { data } });
    expect([rows('club').length, rejected.length]).toEqual([4, 1]);
  });

  it.each([
    ['New York Rangers', 'Rangers', 'NY Rangers', 'New York', 'Rangers'],
    ['Utah Hockey Club', 'Utah Hockey Club', 'Utah', 'Utah', 'Hockey Club'],
    ['Toronto Maple Leafs', 'Maple Leafs', 'Toronto', 'Toronto', 'Maple Leafs'],
    ['Montréal Canadiens', '', '', 'Montréal', 'Canadiens'],
  ])('are called %s by city and nickname', (full, common, place, city, nickname) => {
    expect(splitName(full, common, place)).toEqual({ city, nickname });
  });
});
