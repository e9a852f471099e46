import { leagueRoutes } from '@fieldhouse/contracts';
import { expect, it } from '@jest/globals';
import { answerOf, problemOf, type PagesApi } from '@fieldhouse/read-model/testing';

export function describeClubs(api: () => PagesApi): void {
  const idOf = async (abbreviation: string) => {
    const { clubs } = await answerOf(api(), leagueRoutes.season, '/v1/leagues/small/seasons/2019');
    return clubs.find((club) => club.abbreviation === abbreviation)!.id;
  };

  it('shows a club of its newest season, and of another by its name then', async () => {
    const angels = await idOf('ANA');
    const now = await answerOf(api(), leagueRoutes.club, `/v1/clubs/${angels}`);
    expect([now.club.name, now.season.label, now.seasons]).toEqual(['Anaheim Angels', '2019', ['2019', '2018']]);
    expect(now.record).toMatchObject({ place: 1, values: { 'club-losses': 1, 'club-ties': 1 } });
    expect(now.roster).toEqual([
      {
        person: { id: expect.any(String), name: 'Ann Able' },
        number: '27',
        position: 'CF',
        bats: 'R',
        throws: 'R',
        shoots: null,
        career: {},
        age: 27,
      },
    ]);
    expect(now.lastGames.map((game) => game.localDate)).toEqual(['2019-04-02', '2019-04-01']);
    const then = await answerOf(api(), leagueRoutes.club, `/v1/clubs/${angels}?season=2018`);
    expect([then.club.name, then.record, then.roster]).toEqual(['Anaheim Halos', null, []]);
  });

  it("shows what each player did for the club, and the club's sum with its own games", async () => {
    const path = `/v1/clubs/${await idOf('ANA')}/lines/batting`;
    const { rows, total } = await answerOf(api(), leagueRoutes.clubLines, path);
    expect(rows.map((row) => [row.person.name, row.values['hits']])).toEqual([
      ['Ann Able', 3],
      ['José Ruiz', 2],
      ['Cal Cole', 3],
    ]);
    expect([total['hits'], total['games'], total['at-bats']]).toEqual([8, 2, 16]);
  });

  it('[E07] gives roster and lines as CSV', async () => {
    const angels = await idOf('ANA');
    expect((await api().get(`/v1/clubs/${angels}.csv`)).body).toMatch(/Ann Able/);
    expect((await api().get(`/v1/clubs/${angels}/lines/batting.csv`)).body).toMatch(/Cal Cole/);
  });

  it('answers a wrong club, season or line plainly', async () => {
    const angels = await idOf('ANA');
    expect(await problemOf(api(), '/v1/clubs/01890000-0000-7000-8000-000000000009')).toEqual({
      status: 404,
      code: 'league.unknown-club',
      detail: 'Club not found.',
    });
    expect(await problemOf(api(), `/v1/clubs/${angels}?season=1999`)).toMatchObject({
      status: 404,
      code: 'league.unknown-season',
      detail: 'Anaheim Angels has no season "1999"; there are: 2019, 2018.',
    });
    expect(await problemOf(api(), `/v1/clubs/${angels}/lines/skater`)).toMatchObject({
      status: 404,
      code: 'league.unknown-line',
    });
  });
}
