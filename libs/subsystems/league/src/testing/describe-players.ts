import { leagueRoutes, playerRoutes } from '@fieldhouse/contracts';
import { seasonId } from '@fieldhouse/domain';
import { expect, it } from '@jest/globals';
import { answerOf, problemOf, type PagesApi } from '@fieldhouse/read-model/testing';
import { season2019 } from './small-season.js';

export function describePlayers(api: () => PagesApi): void {
  const search = async (text: string) =>
    (await answerOf(api(), leagueRoutes.search, `/v1/search?q=${encodeURIComponent(text)}`)).results;
  const idOf = async (name: string) => (await search(name)).find((result) => result.kind === 'player')!.id;

  it('finds players by part of a name, accents folded, those of one name apart, with clubs and years', async () => {
    const ruizes = await search('jose ru');
    expect(ruizes.map(({ name, clubs, firstSeason, lastSeason }) => [name, clubs, firstSeason, lastSeason])).toEqual(
      expect.arrayContaining([
        ['José Ruiz', ['Anaheim Angels'], '2019', '2019'],
        ['José Ruiz', ['Chicago Cubs'], '2019', '2019'],
      ]),
    );
    expect(new Set(ruizes.map(({ id }) => id)).size).toBe(2);
    expect((await search('ANN')).map(({ name, firstSeason, clubs }) => [name, firstSeason, clubs])).toEqual([
      ['Ann Able', '2018', ['Anaheim Angels', 'Anaheim Halos']],
    ]);
    expect((await search('cole cal')).map(({ name }) => name)).toEqual(['Cal Cole']);
  });

  it('puts the better match first: the beginning of the name, of a word, anywhere', async () => {
    expect((await search('e')).map(({ name }) => name).slice(0, 1)).toEqual(['Eve Estes']);
    expect((await search('b')).map(({ name }) => name).slice(0, 2)).toEqual(['Bea Baker', 'Boston Bees']);
  });

  it('finds clubs, nobody who has never played, and nothing for a wildcard', async () => {
    expect((await search('halos')).map(({ kind, name }) => [kind, name])).toEqual([['club', 'Anaheim Angels']]);
    expect(await search('Zoe')).toEqual([]);
    expect(await search('%')).toEqual([]);
    expect(await search('_')).toEqual([]);
  });

  it('[E16] names the sources that tell of him: his season, registers of real people, never another league', async () => {
    const { database } = api();
    const nobody = '01900000-0000-7000-8000-000000000000';
    const marks = [
      ['person', '-', 'register'],
      ['registered-season', season2019, 'register'],
      ['person', '-', 'elsewhere'],
      ['game', nobody, 'elsewhere'],
      ['person', '-', 'invented'],
      ['registered-season', seasonId('curling', 'stones', '2019'), 'invented'],
    ].map(
      ([dataset, partition, source]) =>
        `('${dataset}', '${partition}', '${source}', '2026-11-02 12:00:00', '${nobody}')`,
    );
    await database.query(
      `insert into installation (id, source, title, notice, licence)
       values ('register', 'register', 'Register', 'Kept by many.', 'free'),
              ('elsewhere', 'elsewhere', 'Elsewhere', 'Another league.', 'free'),
              ('invented', 'register', 'Invented', 'People of an invented league.', 'free')`,
    );
    await database.query(
      `insert into watermark (dataset, partition_key, source, at, run_id) values ${marks.join(', ')}`,
    );
    const sources = async (fictional: boolean) => {
      await database.query(`update league set fictional = ${fictional} where name = 'Small League'`);
      // Answers are kept until a watermark moves.
      await database.query(
        `update watermark set at = '2026-11-02 13:0${Number(fictional)}:00' where source = 'register'`,
      );
      await new Promise((resolve) => setTimeout(resolve, 1100));
      const path = `/v1/players/${await idOf('Ann Able')}`;
      return (await answerOf(api(), playerRoutes.player, path)).provenance.sources.map(({ id }) => id);
    };
    expect(await sources(false)).toEqual(['register', 'retrosheet']);
    const { provenance } = await answerOf(api(), leagueRoutes.standings, '/v1/leagues/small/seasons/2019/standings');
    expect(provenance.sources.map(({ id }) => id)).toEqual(['retrosheet']);
    expect(await sources(true)).toEqual(['retrosheet']);
    await database.query(`delete from watermark where source in ('register', 'elsewhere', 'invented')`);
    await database.query(`delete from installation where id in ('register', 'elsewhere', 'invented')`);
  });

  it('heads a player with who he is, his club and his ids at the sources', async () => {
    const answer = await answerOf(api(), playerRoutes.player, `/v1/players/${await idOf('Ann Able')}`);
    expect(answer.player).toMatchObject({
      name: 'Ann Able',
      position: 'CF',
      number: '27',
      club: { abbreviation: 'ANA' },
      birthDate: '1991-08-07',
      age: 27,
      firstSeason: '2018',
      externalIds: [{ issuer: 'retrosheet', id: 'ann' }],
    });
    expect([answer.season.label, answer.seasons, answer.line]).toEqual(['2019', ['2019', '2018'], 'batting']);
    expect(answer.provenance.sources.map(({ id }) => id)).toEqual(['retrosheet']);
  });

  it('prints headline numbers with percentile, pool and its size; none outside the pool', async () => {
    const { headline } = await answerOf(api(), playerRoutes.player, `/v1/players/${await idOf('Ann Able')}`);
    const average = headline.find(({ metric }) => metric.id === 'batting-average')!;
    expect(average).toMatchObject({
      value: 3 / 7,
      percentile: 75,
      pool: 'players with 3.1 plate appearances a team game or more',
      poolSize: 6,
      sample: { count: 7, label: '7 at-bats', small: true },
    });
    const dee = await answerOf(api(), playerRoutes.player, `/v1/players/${await idOf('Dee Dunn')}`);
    expect(dee.headline.find(({ metric }) => metric.id === 'batting-average')).toMatchObject({
      value: 1,
      percentile: null,
      poolSize: 6,
    });
  });

  it('shows a pitcher who never batted by his pitching', async () => {
    const { line, lines } = await answerOf(api(), playerRoutes.player, `/v1/players/${await idOf('Pit Stone')}`);
    expect([line, lines.map((each) => each.line)]).toEqual(['pitching', ['pitching']]);
  });

  it('adds up a traded season and the career, and says what the player led in', async () => {
    const path = `/v1/players/${await idOf('Cal Cole')}/career/batting`;
    const { rows, total } = await answerOf(api(), playerRoutes.career, path);
    expect(rows.map((row) => [row.season, row.age, row.club?.abbreviation ?? null, row.values['hits']])).toEqual([
      ['2019', null, null, 4],
      ['2019', null, 'ANA', 3],
      ['2019', null, 'CHN', 1],
    ]);
    expect(rows[0]!.led).toEqual(expect.arrayContaining(['hits', 'batting-average', 'on-base-average']));
    expect(rows[0]!.led).not.toContain('slugging-average');
    expect(rows[1]!.led).toEqual([]);
    expect([total['hits'], total['batting-average']]).toEqual([4, 4 / 5]);
  });

  it('shows seasons oldest first with the age in each, and a single club once', async () => {
    const path = `/v1/players/${await idOf('Ann Able')}/career/batting`;
    const { rows, total } = await answerOf(api(), playerRoutes.career, path);
    expect(rows.map((row) => [row.season, row.age, row.club?.name])).toEqual([
      ['2018', 26, 'Anaheim Halos'],
      ['2019', 27, 'Anaheim Angels'],
    ]);
    expect([total['at-bats'], total['hits']]).toEqual([11, 3]);
    expect(rows[1]!.led).toEqual(expect.arrayContaining(['home-runs']));
  });

  it('[E11] [E15] sets what his batting was worth beside his season, a gap where it is not known', async () => {
    const ann = await idOf('Ann Able');
    const { rows, total } = await answerOf(api(), playerRoutes.career, `/v1/players/${ann}/career/batting`);
    expect(rows.map((row) => [row.season, row.values['hits'], row.values['weighted-on-base-average']])).toEqual([
      ['2018', 0, null],
      ['2019', 3, 3.5 / 8],
    ]);
    expect([total['hits'], total['weighted-on-base-average']]).toEqual([3, null]);
    const { headline } = await answerOf(api(), playerRoutes.player, `/v1/players/${ann}`);
    expect(headline.find(({ metric }) => metric.id === 'weighted-runs-created-plus')).toMatchObject({
      value: 225,
      poolSize: 2,
      percentile: 75,
    });
    const log = await answerOf(api(), playerRoutes.gameLog, `/v1/players/${ann}/game-log/batting`);
    expect(log.columns.map(({ id }) => id)).not.toContain('weighted-on-base-average');
  });

  it('[E15] leaves a career sum missing where a part of it is', async () => {
    const path = `/v1/players/${await idOf('Eve Estes')}/career/batting`;
    const { total } = await answerOf(api(), playerRoutes.career, path);
    expect([total['sacrifice-flies'], total['on-base-average'], total['hits']]).toEqual([null, null, 4]);
  });

  it('logs the games of a season oldest first, with the season up to each, a game told twice once', async () => {
    const path = `/v1/players/${await idOf('Ann Able')}/game-log/batting`;
    const { rows, total, season, columns } = await answerOf(api(), playerRoutes.gameLog, path);
    expect(season).toBe('2019');
    expect(
      rows.map((row) => [
        row.game.localDate,
        row.opponent.abbreviation,
        row.home,
        row.result,
        row.values['hits'],
        row.toDate['batting-average'],
      ]),
    ).toEqual([
      ['2019-04-01', 'BOS', false, 'L', 2, 2 / 4],
      ['2019-04-02', 'BOS', false, 'T', 1, 3 / 7],
    ]);
    expect(total['batting-average']).toBe(3 / 7);
    expect(columns.map(({ id }) => id)).toEqual(Object.keys(rows[0]!.values));
  });

  it('[E07] gives seasons, games and search as CSV', async () => {
    const ann = await idOf('Ann Able');
    for (const path of [
      `/v1/players/${ann}/career/batting.csv`,
      `/v1/players/${ann}/game-log/batting.csv`,
      '/v1/search.csv?q=an',
    ]) {
      const { status, body } = await api().get(path);
      expect([path, status, body.split('\r\n').length > 2]).toEqual([path, 200, true]);
    }
  });

  it('answers a wrong player, season or line plainly', async () => {
    const ann = await idOf('Ann Able');
    expect(await problemOf(api(), '/v1/players/01890000-0000-7000-8000-000000000009')).toEqual({
      status: 404,
      code: 'league.unknown-player',
      detail: 'Player not found.',
    });
    expect(await problemOf(api(), `/v1/players/${ann}?season=1927`)).toEqual({
      status: 404,
      code: 'league.unknown-season',
      detail: 'Ann Able has no season "1927"; there are: 2019, 2018.',
    });
    expect(await problemOf(api(), `/v1/players/${ann}/career/goalie`)).toMatchObject({
      status: 404,
      code: 'league.unknown-line',
      detail: 'Baseball has no "goalie" lines; there are: batting, pitching.',
    });
    expect(await problemOf(api(), '/v1/players/troutmi01')).toMatchObject({ status: 400 });
  });

  it('sends no more than a fixed few statements an answer', async () => {
    const ann = await idOf('Ann Able');
    // Two of each are the look at the watermarks.
    for (const [path, most] of [
      [`/v1/players/${ann}?season=2018`, 12],
      [`/v1/players/${ann}/career/pitching`, 10],
      [`/v1/players/${ann}/game-log/batting?season=2018`, 7],
      ['/v1/search?q=a&limit=50', 6],
    ] as const) {
      // The catalogue is read anew whenever a minute has passed: not between these two.
      await api().get('/v1/leagues');
      api().statements();
      await api().get(path);
      expect([path, api().statements() <= most]).toEqual([path, true]);
    }
  });
}
