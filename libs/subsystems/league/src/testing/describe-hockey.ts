import { leagueRoutes, playerRoutes } from '@fieldhouse/contracts';
import { formatMetric } from '@fieldhouse/domain';
import { hockey } from '@fieldhouse/domain/hockey';
import { answerOf, problemOf, type PagesApi } from '@fieldhouse/read-model/testing';
import { expect, it } from '@jest/globals';
import { clubId, personId } from './small-hockey.js';

const base = '/v1/leagues/pond/seasons/2024-25';
const printed = (values: Readonly<Record<string, number | null>>, id: string) =>
  formatMetric(values[id] ?? null, hockey.metrics.find((metric) => metric.id === id)!.format);

/** The league's answers for a second sport beside the first. */
export function describeHockey(api: () => PagesApi): void {
  const playerPath = (name: string) => `/v1/players/${personId(name)}`;
  const player = (name: string) => answerOf(api(), playerRoutes.player, playerPath(name));
  const career = (name: string, line = 'skating') =>
    answerOf(api(), playerRoutes.career, `${playerPath(name)}/career/${line}`);
  const board = (rest: string) => answerOf(api(), leagueRoutes.leaders, `${base}/leaders/${rest}`);
  const search = async (text: string) =>
    (await answerOf(api(), leagueRoutes.search, `/v1/search?q=${encodeURIComponent(text)}`)).results;

  it('offers the season with games and the one to come, not those of careers alone, and shows the one with games', async () => {
    const { leagues } = await answerOf(api(), leagueRoutes.leagues, '/v1/leagues');
    expect(leagues.map(({ sport, key }) => [sport, key])).toEqual([
      ['baseball', 'small'],
      ['hockey', 'pond'],
    ]);
    const pond = leagues.find(({ key }) => key === 'pond')!;
    expect([pond.seasons.map(({ label }) => label), pond.latest]).toEqual([['2025-26', '2024-25'], '2024-25']);
  });

  it('[B01] [B02] names the clubs with a roster by name, and not the one without', async () => {
    const { rostered, clubs } = await answerOf(api(), leagueRoutes.season, base);
    expect(rostered.map((id) => clubs.find((club) => club.id === id)?.name)).toEqual([
      'Harbor Herons',
      'Kettle Kings',
      'Pine Pilots',
    ]);
    expect(clubs).toHaveLength(4);
  });

  it('offers of a club the seasons that its league offers, and answers one known from careers by its name then', async () => {
    const path = `/v1/clubs/${clubId('HAR')}`;
    const now = await answerOf(api(), leagueRoutes.club, path);
    expect([now.season.label, now.seasons]).toEqual(['2025-26', ['2025-26', '2024-25']]);
    const then = await answerOf(api(), leagueRoutes.club, `${path}?season=2022-23`);
    expect([then.club.name, then.roster, then.record]).toEqual(['Harbor Hens', [], null]);
    expect(await problemOf(api(), `${path}?season=2023-24`)).toMatchObject({
      status: 404,
      detail: 'Harbor Herons has no season "2023-24"; there are: 2025-26, 2024-25.',
    });
  });

  it('leaves of a club’s sum blank what tells of one person only: minutes a game, shifts a game, plus-minus', async () => {
    const path = `/v1/clubs/${clubId('HAR')}/lines/skating?season=2024-25`;
    const { rows, total } = await answerOf(api(), leagueRoutes.clubLines, path);
    expect(rows[0]!.values['time-on-ice-per-game']).toBeGreaterThan(0);
    expect(total['goals']).toBeGreaterThan(0);
    for (const id of ['time-on-ice-per-game', 'shifts-per-game', 'points-per-sixty', 'plus-minus'])
      expect({ id, value: total[id] ?? null }).toEqual({ id, value: null });
  });

  it('[B04] shows a roster by last name with number, hand and career points', async () => {
    const { roster, rosterColumns } = await answerOf(
      api(),
      leagueRoutes.club,
      `/v1/clubs/${clubId('HAR')}?season=2024-25`,
    );
    expect(rosterColumns.map(({ id }) => id)).toEqual(['points', 'goalie-points']);
    expect(roster.map(({ person, number, career: sums }) => [number, person.name, sums['points']])).toEqual([
      ['61', 'Kai Frost', undefined],
      ['19', 'Mia Frost', 10],
      ['35', 'Otto Glas', undefined],
      ['9', 'Lev Long', 982],
      ['70', 'Goro Net', undefined],
    ]);
    expect(roster.map(({ shoots }) => shoots)).toEqual(['L', 'L', 'L', 'L', 'L']);
    expect(roster[2]!.career['goalie-points']).toBe(0);
  });

  it('[B07] [B17] sums a career of published seasons: 982 points in 645 games are 1.52 a game, 335 goals 0.52', async () => {
    const { rows, total } = await career('Lev Long');
    expect(rows.map((row) => [row.season, row.club?.name, row.values['skater-games'], row.values['points']])).toEqual([
      ['2022-23', 'Kettle Kettles', 400, 600],
      ['2023-24', 'Kettle Kings', 245, 382],
    ]);
    expect([total['skater-games'], total['points'], total['goals']]).toEqual([645, 982, 335]);
    expect([printed(total, 'points-per-game'), printed(total, 'goals-per-game')]).toEqual(['1.52', '0.52']);
  });

  it('[B17] [E15] sums nothing of a player without a game to 0 games and 0 points, and leaves his rates blank: nothing by nothing is no rate', async () => {
    const { rows, total } = await career('Kai Frost');
    expect([rows, total['skater-games'], total['goals'], total['points']]).toEqual([[], 0, 0, 0]);
    expect([printed(total, 'points-per-game'), printed(total, 'goals-per-game')]).toEqual(['', '']);
  });

  it('[B08] prints ten goals of 66 shots as 15.15 percent', async () => {
    const { total } = await career('Mia Frost');
    expect([total['shooting-percentage'], printed(total, 'shooting-percentage')]).toEqual([10 / 66, '15.15']);
  });

  it('shows a traded season in total, then by club in the order played', async () => {
    const { rows } = await career('Ivo Lund');
    expect(rows.map((row) => [row.club?.abbreviation ?? null, row.values['points']])).toEqual([
      [null, 4],
      ['HAR', 1],
      ['KET', 3],
    ]);
    const { player: head } = await player('Ivo Lund');
    expect([head.club?.abbreviation, head.number, head.shoots]).toEqual(['KET', '8', 'L']);
  });

  it('[B06] heads who has not played for his new club yet with it, and a season of the past with his club of then', async () => {
    const { player: head, season, seasons, headline } = await player('Lev Long');
    expect([season.label, seasons]).toEqual(['2023-24', ['2023-24', '2022-23']]);
    expect([head.club?.name, head.number, head.position]).toEqual(['Harbor Herons', '9', 'C']);
    const then = await answerOf(api(), playerRoutes.player, `${playerPath('Lev Long')}?season=2022-23`);
    expect([then.player.club?.name, then.player.position]).toEqual(['Kettle Kettles', 'C']);
    expect(headline.find(({ metric }) => metric.id === 'points')).toMatchObject({ value: 382, poolSize: 1 });
  });

  it.each([
    ['Kai Frost', 'skating', 'L', '61'],
    ['Goro Net', 'goaltending', 'G', '70'],
  ])('[B10] has a page of %s, who is on a roster and has not played: %s without a number', async (...told) => {
    const [name, line, position, number] = told;
    const answer = await player(name);
    expect(answer.player).toMatchObject({ name, position, number, club: { abbreviation: 'HAR' } });
    expect([answer.line, answer.lines.map((each) => each.line), answer.seasons]).toEqual([line, [line], ['2024-25']]);
    expect(answer.headline.length).toBeGreaterThan(0);
    for (const { value, percentile, sample } of answer.headline) {
      expect([value, percentile, sample]).toEqual([null, null, null]);
    }
    const log = await answerOf(api(), playerRoutes.gameLog, `${playerPath(name)}/game-log/${line}`);
    expect(log.rows).toEqual([]);
  });

  it('[B12] logs games with their numbers, a loss after regulation told apart, in the order played', async () => {
    const { rows, total } = await answerOf(
      api(),
      playerRoutes.gameLog,
      `${playerPath('Mia Frost')}/game-log/skating?season=2024-25`,
    );
    expect(rows.map(({ game, result, values }) => [game.localDate, result, values['goals'], values['shots']])).toEqual([
      ['2024-10-08', 'W', 2, 11],
      ['2024-10-10', 'W', 2, 11],
      ['2024-10-12', 'L', 2, 11],
      ['2024-10-14', 'W', 2, 11],
      ['2024-10-16', 'W', 1, 11],
      ['2024-10-18', 'OTL', 1, 11],
    ]);
    expect([rows[5]!.toDate['points'], total['points'], printed(rows[0]!.values, 'time-on-ice')]).toEqual([
      10,
      10,
      '20:00',
    ]);
  });

  it('places headline numbers by mid-rank among skaters, goalies among goalies', async () => {
    const skater = (await player('Mia Frost')).headline.find(({ metric }) => metric.id === 'points');
    expect(skater).toMatchObject({ value: 10, percentile: 87.5, poolSize: 4, pool: 'skaters with a game' });
    const goalie = (await player('Otto Glas')).headline.find(({ metric }) => metric.id === 'save-percentage');
    expect(goalie).toMatchObject({ value: 163 / 180, percentile: 50, poolSize: 1 });
  });

  it('[E01] ranks a rate among those with a third of their club’s games, and everybody without the qualifier', async () => {
    const qualified = await board('points-per-game');
    expect(qualified.rows.map((row) => [row.rank, row.person.name, row.value])).toEqual([
      [1, 'Mia Frost', 10 / 6],
      [2, 'Ivo Lund', 4 / 3],
      [3, 'Nia Away', 0],
    ]);
    expect(qualified.qualifier).toBe('a third of the club’s games: 1 to 2 (by club) games or more');
    const all = await board('points-per-game?qualified=false');
    expect(all.rows[0]).toMatchObject({ rank: 1, person: { name: 'Sable Kähkönen' }, value: 3, small: true });
  });

  it('[E01] counts what both sports call alike in its own league: goals are not runs, games are those of skaters', async () => {
    const goals = await board('goals');
    expect(goals.metric.sport).toBe('hockey');
    expect(goals.rows.map((row) => row.person.name)).toEqual(['Mia Frost', 'Sable Kähkönen', 'Ivo Lund', 'Nia Away']);
    expect(await problemOf(api(), `${base}/leaders/batting-average`)).toMatchObject({
      status: 404,
      code: 'league.unknown-metric',
    });
    expect(await problemOf(api(), '/v1/leagues/small/seasons/2019/leaders/goals')).toMatchObject({ status: 404 });
  });

  it('[E01] has a board of every metric of players in every season with one', async () => {
    for (const season of ['2024-25', '2025-26']) {
      for (const { id } of hockey.metrics.filter(({ line }) => line !== 'hockey-standing')) {
        const path = `/v1/leagues/pond/seasons/${season}/leaders/${id}?limit=2`;
        expect((await answerOf(api(), leagueRoutes.leaders, path)).metric).toMatchObject({ id, sport: 'hockey' });
      }
    }
  });

  it('shows the leader cards of skaters and goalies', async () => {
    const { cards } = await answerOf(api(), leagueRoutes.leaderCards, `${base}/leader-cards`);
    expect(cards.map(({ metric }) => metric.id)).toEqual(hockey.leaderCards);
    expect(cards[0]!.rows[0]).toMatchObject({ person: { name: 'Mia Frost' }, clubs: [{ abbreviation: 'HAR' }] });
    expect(cards.find(({ metric }) => metric.id === 'save-percentage')!.rows[0]).toMatchObject({
      person: { name: 'Otto Glas' },
    });
  });

  it('[E03] finds people of both sports by part of a name, accents folded, and who has not played yet', async () => {
    expect((await search('able')).map(({ name, sport }) => [name, sport])).toEqual([
      ['Ann Able', 'baseball'],
      ['Sable Kähkönen', 'hockey'],
    ]);
    expect((await search('KAHK')).map(({ name, league, clubs }) => [name, league, clubs])).toEqual([
      ['Sable Kähkönen', 'pond', ['Kettle Kings']],
    ]);
    expect((await search('frost')).map(({ name, firstSeason, lastSeason }) => [name, firstSeason, lastSeason])).toEqual(
      [
        ['Mia Frost', '2024-25', '2025-26'],
        ['Kai Frost', '2024-25', '2024-25'],
      ],
    );
    expect((await search('long')).map(({ clubs, firstSeason }) => [clubs, firstSeason])).toEqual([
      [['Harbor Herons', 'Kettle Kings', 'Kettle Kettles'], '2022-23'],
    ]);
  });

  it('shows standings by conference, division and place', async () => {
    const { rows, columns } = await answerOf(api(), leagueRoutes.standings, `${base}/standings`);
    expect(rows.map(({ club, place, values }) => [club.abbreviation, place, values['standing-points']])).toEqual([
      ['HAR', 1, 8],
      ['KET', 1, 4],
      ['PIN', 1, 4],
      ['NOR', 2, 2],
    ]);
    expect(columns.map(({ id }) => id)).toEqual(Object.keys(rows[0]!.values));
    expect(printed(rows[0]!.values, 'points-percentage')).toBe('.667');
  });

  it('[E08] [E16] names the sources of its own league alone', async () => {
    const { provenance } = await answerOf(api(), leagueRoutes.standings, `${base}/standings`);
    expect([provenance.gamesTo, provenance.sources.map(({ id }) => id)]).toEqual(['2024-10-18', ['pond']]);
  });

  it('answers who has neither played nor been on a roster plainly', async () => {
    expect(await problemOf(api(), playerPath('Nobody Atall'))).toMatchObject({
      status: 404,
      detail: 'Player not found.',
    });
  });
}
