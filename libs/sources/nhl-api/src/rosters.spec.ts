import { describe, expect, it } from '@jest/globals';
import { rosters } from './rosters.feed.js';
import { asked, readAll } from './reading.fixture.js';
import {
  GOALIE,
  listed,
  onRoster,
  rosterOf,
  scheduleOf,
  SKATER,
  smallSeason,
  TRADED,
  utah,
} from './small-answers.fixture.js';

const read = (change: object = {}, settings: object = {}) =>
  readAll(rosters, asked({ ...smallSeason, ...change }, settings));
const clubsOf = (told: Awaited<ReturnType<typeof read>>) => told.rows('team-season').map(({ club }) => club);

describe('rosters', () => {
  it('[B29] have goalies among skaters, with number, position and hand, from the day that contracts begin', async () => {
    const told = await read();
    expect(told.rows('roster-spell')).toMatchObject([
      {
        person: `nhl:${SKATER}`,
        club: 'nhl-franchise:40',
        position: 'C',
        number: '11',
        fromDate: '2025-07-01',
        toDate: null,
      },
      { person: `nhl:${GOALIE}`, club: 'nhl-franchise:40', position: 'G', number: '12' },
      { person: `nhl:${TRADED}`, club: 'nhl-franchise:1', position: 'D' },
    ]);
    expect(told.rows('person')[0]).toMatchObject({
      fullName: 'Ansel Berg1',
      birthPlace: 'Skelleftea, SWE',
      heightMetres: 73 * 0.0254,
      massKilograms: 194 * 0.45359237,
      shoots: 'L',
      nameAuthority: 1,
    });
  });

  it('give a club of the NHL the colour it is known by, as upstream tells of none, and no invented club one', async () => {
    const colours = async (fictional: boolean) => {
      const league = { key: 'nhl', name: 'National Hockey League', fictional };
      return (await read({}, { league })).rows('team-season').map(({ abbreviation, colour }) => [abbreviation, colour]);
    };
    expect(await colours(false)).toEqual([
      ['UTA', '#69b3e7'],
      ['MTL', '#af1e2d'],
    ]);
    expect(await colours(true)).toEqual([
      ['UTA', null],
      ['MTL', null],
    ]);
  });

  it('[B27] are told whole, so that a player who was traded leaves the old one', async () => {
    const { complete, rows } = await read();
    const seasonId = rows('team-season')[0]!['seasonId'];
    expect(complete).toEqual([
      ['roster-spell', { club: 'nhl-franchise:40', seasonId }],
      ['roster-spell', { club: 'nhl-franchise:1', seasonId }],
    ]);
  });

  it('[B02] say where a club has none, or nobody on it: it does not play in the season, and nobody leaves it', async () => {
    const none = await read({ 'v1/roster/UTA/current': undefined });
    expect(clubsOf(none)).toEqual(['nhl-franchise:1']);
    expect(none.findings).toEqual([
      { finding: 'there is no roster of UTA in 2025-26', where: 'v1/roster/UTA/current' },
    ]);
    const empty = await read({ 'v1/roster/UTA/current': rosterOf() });
    expect(clubsOf(empty)).toEqual(['nhl-franchise:1']);
    expect(empty.findings).toEqual([{ finding: 'nobody is on the roster', where: 'UTA 2025-26' }]);
    expect([none.complete.length, empty.complete.length, none.rejected, empty.rejected]).toEqual([1, 1, [], []]);
  });

  it('[B18] keep everybody else where a player cannot be read, and take nobody out then', async () => {
    const broken = { ...onRoster(SKATER, 'C'), firstName: 'Ansel' };
    const bare = { id: GOALIE, firstName: { default: 'Ansel' }, lastName: { default: 'Berg2' }, positionCode: 'G' };
    const told = await read({ 'v1/roster/UTA/current': rosterOf(broken, bare) });
    const ofUtah = told.rows('roster-spell').filter(({ club }) => club === 'nhl-franchise:40');
    expect(ofUtah).toMatchObject([{ person: `nhl:${GOALIE}`, number: null }]);
    expect(told.findings).toHaveLength(1);
    expect(told.complete.map(([, where]) => where['club'])).toEqual(['nhl-franchise:1']);
    const wholly = await read({ 'v1/roster/UTA/current': rosterOf(broken) });
    expect(wholly.rejected.join()).toContain('no row of the roster can be read');
  });

  it("show portraits of the league's alone", async () => {
    const elsewhere = onRoster(SKATER, 'C', { headshot: 'https://evil.example/mugs/1.png' });
    const told = await read({ 'v1/roster/UTA/current': rosterOf(elsewhere, onRoster(GOALIE, 'G')) });
    expect(told.rows('head-shot').map(({ person }) => person)).toEqual([`nhl:${GOALIE}`, `nhl:${TRADED}`]);
  });

  it('[B28] are those of the seasons that are named too, under the names that clubs had then', async () => {
    const then = { ...utah, id: 59, commonName: { default: 'Utah Hockey Club' } };
    const played = scheduleOf(listed(2024_020_001, { season: 20242025, homeTeam: then }));
    const change = {
      'v1/roster/UTA/20242025': smallSeason['v1/roster/UTA/current'],
      'v1/club-schedule-season/UTA/20242025': played,
      'v1/club-schedule-season/MTL/20242025': played,
    };
    const context = asked({ ...smallSeason, ...change }, { seasons: ['2024-25'] });
    const told = await readAll(rosters, context);
    expect(told.rows('team-season')).toMatchObject([
      { city: 'Utah', nickname: 'Mammoth', abbreviation: 'UTA', conference: 'Western', division: 'Central' },
      { city: 'Montréal', nickname: 'Canadiens', division: 'Atlantic' },
      { city: 'Utah', nickname: 'Hockey Club', abbreviation: 'UTA', division: 'Central' },
    ]);
    expect(told.rows('season').map(({ label }) => label)).toContain('2024-25');
    // A season that is over is read once; the current one each time.
    const [, , past] = await rosters.slices(context.ctx, null);
    const again = await rosters.slices(context.ctx, rosters.advance(null, past!));
    expect(again.map(({ id }) => id)).toEqual(['UTA-20252026', 'MTL-20252026', 'MTL-20242025']);
  });

  it('finds a club that has moved since among those whom the others met', async () => {
    const moved = {
      ...utah,
      id: 53,
      abbrev: 'ARI',
      commonName: { default: 'Coyotes' },
      placeName: { default: 'Arizona' },
    };
    const played = scheduleOf(listed(2023_020_001, { season: 20232024, homeTeam: moved }));
    const told = await read(
      {
        'v1/club-schedule-season/MTL/20232024': played,
        'v1/club-schedule-season/ARI/20232024': played,
        'v1/roster/ARI/20232024': smallSeason['v1/roster/UTA/current'],
      },
      { seasons: ['2023-24'] },
    );
    expect(told.rows('team-season').filter(({ abbreviation }) => abbreviation === 'ARI')).toMatchObject([
      { club: 'nhl-franchise:28', city: 'Arizona', nickname: 'Coyotes', division: null },
    ]);
  });
});
