import { leagueRoutes } from '@fieldhouse/contracts';
import { expect, it } from '@jest/globals';
import { answerOf, problemOf, type PagesApi } from '@fieldhouse/read-model/testing';

const base = '/v1/leagues/small/seasons/2019';

export function describeSeasons(api: () => PagesApi): void {
  it('lists leagues with their seasons, newest first', async () => {
    const { leagues } = await answerOf(api(), leagueRoutes.leagues, '/v1/leagues');
    expect(leagues.map(({ key }) => key)).not.toContain('stones');
    const small = leagues.find(({ key }) => key === 'small')!;
    expect(small).toMatchObject({ sport: 'baseball', name: 'Small League', fictional: true });
    expect(small.seasons.map(({ label, games, phases }) => [label, games, phases])).toEqual([
      ['2019', 4, ['regular']],
      ['2018', 1, ['regular']],
    ]);
  });

  it('offers no season of which only transactions are known, and shows nothing of their sources', async () => {
    const { leagues, provenance } = await answerOf(api(), leagueRoutes.leagues, '/v1/leagues');
    const small = leagues.find(({ key }) => key === 'small')!;
    expect([small.seasons.map(({ label }) => label), small.latest]).toEqual([['2019', '2018'], '2019']);
    const sources = provenance.sources.map(({ id }) => id);
    expect([sources.includes('retrosheet'), sources.includes('notes')]).toEqual([true, false]);
    for (const label of ['2021', '2017'])
      expect(await problemOf(api(), `/v1/leagues/small/seasons/${label}/standings`)).toMatchObject({
        status: 404,
        detail: `Small League has no season "${label}"; there are: 2019, 2018.`,
      });
  });

  it('shows a season with its clubs as they were called then, and its last day', async () => {
    const season = await answerOf(api(), leagueRoutes.season, base);
    expect(season.clubs.map(({ name }) => name)).toEqual(['Boston Bees', 'Anaheim Angels', 'Chicago Cubs']);
    expect([season.lastDay, season.lastGames.length]).toEqual(['2019-04-04', 1]);
    expect(season.season).toMatchObject({ firstDay: '2019-04-01', lastDay: '2019-04-04' });
    const before = await answerOf(api(), leagueRoutes.season, '/v1/leagues/small/seasons/2018');
    expect(before.clubs.map(({ name }) => name)).toContain('Anaheim Halos');
    const latest = await answerOf(api(), leagueRoutes.season, '/v1/leagues/small/seasons/latest');
    expect(latest.season.label).toBe('2019');
  });

  it('shows standings by conference, division and place, and [E15] a missing count as missing', async () => {
    const { rows, columns } = await answerOf(api(), leagueRoutes.standings, `${base}/standings`);
    expect(rows.map(({ club, place }) => [club.abbreviation, place])).toEqual([
      ['BOS', 1],
      ['ANA', 1],
      ['CHN', 1],
    ]);
    expect(rows[0]!.values).toMatchObject({ 'club-wins': 1, 'club-losses': 2, 'winning-percentage': 1 / 3 });
    expect(rows[0]!.values['one-run-wins']).toBe(null);
    expect(columns.map(({ id }) => id)).toEqual(Object.keys(rows[0]!.values));
  });

  it('pages through the games of a season in both orders without a gap or a repeat', async () => {
    for (const order of ['asc', 'desc']) {
      const dates: string[] = [];
      let cursor = '';
      do {
        const path = `${base}/games?limit=3&order=${order}${cursor}`;
        const { games, page } = await answerOf(api(), leagueRoutes.schedule, path);
        dates.push(...games.map((game) => game.localDate));
        expect(page.total).toBe(4);
        cursor = page.nextCursor === null ? '' : `&cursor=${page.nextCursor}`;
      } while (cursor !== '');
      const expected = ['2019-04-01', '2019-04-02', '2019-04-03', '2019-04-04'];
      expect(dates).toEqual(order === 'asc' ? expected : expected.toReversed());
    }
  });

  it('filters games by club and days', async () => {
    const { clubs } = await answerOf(api(), leagueRoutes.season, base);
    const cubs = clubs.find(({ abbreviation }) => abbreviation === 'CHN')!;
    const { games } = await answerOf(api(), leagueRoutes.schedule, `${base}/games?club=${cubs.id}&from=2019-04-04`);
    expect(
      games.map((game) => [game.away.abbreviation, game.awayScore, game.home.abbreviation, game.homeScore]),
    ).toEqual([['BOS', 0, 'CHN', 7]]);
  });

  it('[E08] [E16] says from which source the data are, as of when, with its notice, and what is missing', async () => {
    const { provenance } = await answerOf(api(), leagueRoutes.standings, `${base}/standings`);
    expect(provenance).toEqual({
      asOf: '2026-11-01T12:00:00.000Z',
      gamesTo: '2019-04-04',
      stale: false,
      fictional: true,
      sources: [
        { id: 'retrosheet', title: 'Retrosheet', notice: 'The information used here was obtained free of charge.' },
      ],
      remarks: ['Only its first days.', '1 game of 2019 was rejected on import and is missing here.'],
    });
  });

  it('[B24] [E08] goes on with what it has where a source is overdue, and says so, of the newest season alone', async () => {
    const stale = async (season: string) =>
      (await answerOf(api(), leagueRoutes.standings, `/v1/leagues/small/seasons/${season}/standings`)).provenance.stale;
    expect(await stale('2019')).toBe(false);
    await api().database.query(
      `insert into schedule (name, cron, time_zone, catch_up, next_at)
       values ('retrosheet', '0 6 * * 1', 'UTC', 'last', '2026-01-01 06:00:00')`,
    );
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect([await stale('2019'), await stale('2018')]).toEqual([true, false]);
    await api().database.query(`delete from schedule`);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(await stale('2019')).toBe(false);
  });

  it('[E05] prints the whole registry as the glossary, with formulas', async () => {
    const { metrics } = await answerOf(api(), leagueRoutes.glossary, '/v1/metrics?sport=baseball');
    expect(metrics.find(({ id }) => id === 'on-base-average')).toMatchObject({
      abbreviation: 'OBP',
      formula: '(H + BB + HBP) ÷ (AB + BB + HBP + SF)',
      lineTitle: 'Batting',
      qualifier: '3.1 plate appearances a team game',
      smallBelow: '100 plate appearances',
    });
    expect(metrics.length).toBeGreaterThan(60);
  });

  it('answers a wrong address plainly, naming what there is', async () => {
    expect(await problemOf(api(), '/v1/leagues/big/seasons/2019')).toEqual({
      status: 404,
      code: 'league.unknown-league',
      detail: expect.stringMatching(/^There is no league "big"; there are: small(, pond)?\.$/),
    });
    expect(await problemOf(api(), '/v1/leagues/small/seasons/1927/standings')).toEqual({
      status: 404,
      code: 'league.unknown-season',
      detail: 'Small League has no season "1927"; there are: 2019, 2018.',
    });
    expect(await problemOf(api(), '/v1/metrics?sport=curling')).toMatchObject({
      status: 404,
      code: 'league.unknown-sport',
    });
    expect(await problemOf(api(), `${base}/games?cursor=nonsense`)).toMatchObject({
      status: 400,
      code: 'league.bad-cursor',
    });
    expect(await problemOf(api(), `${base}/games?from=yesterday`)).toMatchObject({ status: 400 });
  });

  it('[E07] gives every list as CSV', async () => {
    for (const path of ['/v1/leagues.csv', `${base}/standings.csv`, `${base}/games.csv`, '/v1/metrics.csv']) {
      const { status, body } = await api().get(path);
      expect([path, status, body.split('\r\n').length > 2]).toEqual([path, 200, true]);
    }
    const { body } = await api().get(`${base}/standings`, 'text/csv');
    expect(body.split('\r\n')[0]).toMatch(/,W,L,T,PCT,GB,/);
  });

  it('sends no more than a fixed few statements an answer', async () => {
    const { clubs } = await answerOf(api(), leagueRoutes.season, base);
    api().statements();
    // Two of each are the look at the watermarks.
    for (const [path, most] of [
      [`${base}/standings?phase=playoffs`, 3],
      [`${base}/games?limit=2`, 4],
      [`${base}/games?limit=2&club=${clubs[0]!.id}`, 4],
    ] as const) {
      await api().get(path);
      expect([path, api().statements() <= most]).toEqual([path, true]);
    }
  });
}
