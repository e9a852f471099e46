import { hockeyRoutes } from '@fieldhouse/contracts';
import type { TestDatabase } from '@fieldhouse/database/testing';
import { baseball } from '@fieldhouse/domain/baseball';
import { hockey } from '@fieldhouse/domain/hockey';
import { ReadModelModule } from '@fieldhouse/read-model';
import { answerOf, problemOf, startPagesApi, type PagesApi } from '@fieldhouse/read-model/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HockeyModule } from '../hockey.module.js';
import { issuers } from '../issuers.js';
import { writeSmallGames } from './small-game.js';

/** The answers of hockey's own pages over three small games; the same on every database. */
export function describeHockeyPages(name: string, database: () => Promise<TestDatabase>): void {
  describe(`hockey on ${name}`, () => {
    let api: PagesApi;
    let ids: Awaited<ReturnType<typeof writeSmallGames>>;
    beforeAll(async () => {
      const { dataSource } = await database();
      ids = await writeSmallGames(dataSource);
      api = await startPagesApi(dataSource, ReadModelModule.forRoot({ sports: [baseball, hockey] }), HockeyModule);
    }, 60_000);
    afterAll(() => api?.close());

    describe('game', () => {
      describeGame(
        () => api,
        () => ids,
      );
    });
    describe('players', () => {
      describeRanks(
        () => api,
        () => ids,
      );
    });
    describe('ids of upstream', () => {
      describeUpstreamIds(
        () => api,
        () => ids,
      );

      it('are those of an invented league where only that is loaded', async () => {
        const { dataSource } = await database();
        const invented = await writeSmallGames(dataSource, issuers.invented);
        const other = await startPagesApi(dataSource, ReadModelModule.forRoot({ sports: [hockey] }), HockeyModule);
        try {
          const { id } = await answerOf(other, hockeyRoutes.byUpstreamId, '/v1/hockey/upstream/team/59');
          expect(id).toBe(invented.club('AWY'));
          await writeSmallGames(dataSource, 'nhl');
          // Answers are kept for a while.
          const player = await answerOf(other, hockeyRoutes.byUpstreamId, '/v1/hockey/upstream/player/8470001');
          expect(player.id).not.toBe(invented.person('Ann Wing'));
        } finally {
          await other.close();
        }
      });
    });
  });
}

type Ids = Awaited<ReturnType<typeof writeSmallGames>>;

function describeGame(api: () => PagesApi, ids: () => Ids): void {
  const game = (name: string) => answerOf(api(), hockeyRoutes.hockeyGame, `/v1/hockey/games/${ids().game(name)}`);

  it('[E10] shows score, end, league and who won it', async () => {
    const { league, seasonLabel, game: row, ending, winningGoalie, winningScorer } = await game('2024020001');
    expect([league.key, seasonLabel, row.awayScore, row.homeScore, ending]).toEqual([
      'pond',
      '2024-25',
      2,
      3,
      'shootout',
    ]);
    expect([winningGoalie?.name, winningScorer?.name]).toEqual(['Hob Mask', 'Hev Line']);
  });

  it('[E10] counts goals and shots on goal by period, one goal of a shootout for its winner, up to the final score', async () => {
    const { periods, game: row } = await game('2024020001');
    expect(
      periods.map((each) => [
        each.period,
        each.periodKind,
        each.awayGoals,
        each.homeGoals,
        each.awayShots,
        each.homeShots,
      ]),
    ).toEqual([
      [1, 'regulation', 1, 0, 1, 1],
      [2, 'regulation', 0, 1, 0, 1],
      [3, 'regulation', 1, 1, 1, 1],
      [4, 'overtime', 0, 0, 0, 0],
      [5, 'shootout', 0, 1, 0, 0],
    ]);
    const sum = (side: 'awayGoals' | 'homeGoals') => periods.reduce((goals, period) => goals + period[side], 0);
    expect([sum('awayGoals'), sum('homeGoals')]).toEqual([row.awayScore, row.homeScore]);
  });

  it('[E10] shows goals in order with scorer, assists, strength and score, and no attempt of a shootout', async () => {
    const { goals } = await game('2024020001');
    expect(
      goals.map((goal) => [
        `${goal.period} ${goal.seconds}`,
        goal.club.abbreviation,
        goal.scorer?.name,
        goal.assists.map((person) => person.name).join(', '),
        goal.strength,
        goal.emptyNet,
        `${goal.awayScore}-${goal.homeScore}`,
      ]),
    ).toEqual([
      ['1 10', 'AWY', 'Ann Wing', 'Abe Blue, Amy Post', 'power-play', false, '1-0'],
      ['2 110', 'HOM', 'Hal Wing', '', 'shorthanded', false, '1-1'],
      ['3 210', 'HOM', 'Hev Line', '', 'even', true, '1-2'],
      ['3 220', 'AWY', 'Abe Blue', '', null, false, '2-2'],
    ]);
    expect([goals[0]!.goalie?.name, goals[2]!.goalie, goals[0]!.shotType]).toEqual(['Hob Mask', null, 'wrist']);
  });

  it('[E10] shows penalties in order, those of the bench too', async () => {
    const { penalties } = await game('2024020001');
    expect(
      penalties.map((penalty) => [
        penalty.club.abbreviation,
        penalty.offender?.name ?? null,
        penalty.drawnBy?.name ?? null,
        penalty.infraction,
        penalty.minutes,
      ]),
    ).toEqual([
      ['AWY', 'Abe Blue', 'Hev Line', 'roughing', 2],
      ['HOM', null, null, 'too-many-men-on-the-ice', 2],
    ]);
  });

  it('[E18] shows every attempt at the net that has a place, those of a shootout under its kind', async () => {
    const { shots } = await game('2024020001');
    expect(shots.map(({ type, shooter, periodKind, x, y }) => [type, shooter?.name, periodKind, x, y])).toEqual([
      ['goal', 'Ann Wing', 'regulation', 22.5, -1.25],
      ['shot-on-goal', 'Hal Wing', 'regulation', 20, 3],
      ['goal', 'Hal Wing', 'regulation', 25, 0],
      ['goal', 'Abe Blue', 'regulation', 24, 2],
      ['missed-shot', 'Hev Line', 'overtime', 10, -4],
      ['blocked-shot', 'Ann Wing', 'overtime', 12, 5],
      ['goal', 'Hal Wing', 'shootout', 26, 0],
      ['goal', 'Ann Wing', 'shootout', 26, 0],
      ['goal', 'Hev Line', 'shootout', 26, 1],
      ['shot-on-goal', 'Abe Blue', 'shootout', 26, 1],
    ]);
  });

  it('[E10] [E15] shows the box score, the visitors first, by points, a missing number as missing', async () => {
    const { box } = await game('2024020001');
    expect(
      box.map(({ club, skaters, goalies }) => [
        club.abbreviation,
        skaters.map(({ person, points }) => `${person.name} ${points}`),
        goalies.map(({ person, decision }) => `${person.name} ${decision}`),
      ]),
    ).toEqual([
      ['AWY', ['Abe Blue 2', 'Ann Wing 1'], ['Amy Post O']],
      ['HOM', ['Hev Line 1', 'Hal Wing 1'], ['Hob Mask W']],
    ]);
    expect(box[0]!.skaters[1]).toMatchObject({ gameScore: 1.35, individualScore: 1.1, faceoffShare: 0.625, hits: 2 });
    expect(box[0]!.skaters[0]).toMatchObject({ gameScore: null, individualScore: null, shifts: null });
    expect(box[1]!.goalies[0]).toMatchObject({ started: true, savePercentage: 26 / 28, secondsOnIce: 3900 });
  });

  it('[E15] shows a game of which only the score is known, and one to come, with nothing else', async () => {
    for (const [name, score] of [
      ['2024020002', [2, 3]],
      ['2024020003', [null, null]],
    ] as const) {
      const { game: row, ending, periods, goals, penalties, shots, box, winningGoalie } = await game(name);
      expect([row.awayScore, row.homeScore]).toEqual(score);
      expect([ending, winningGoalie, periods, goals, penalties, shots, box]).toEqual([null, null, [], [], [], [], []]);
    }
  });

  it('[E07] gives the attempts as CSV', async () => {
    const { body } = await api().get(`/v1/hockey/games/${ids().game('2024020001')}.csv`);
    expect(body.split('\r\n')).toHaveLength(12);
    expect(body).toMatch(/Ann Wing/);
  });

  it('answers an unknown game, and one of another sport, plainly', async () => {
    for (const id of ['01890f3c-5a2b-7c4d-9e1f-2a3b4c5d6eff', ids().game('776001')]) {
      expect(await problemOf(api(), `/v1/hockey/games/${id}`)).toEqual({
        status: 404,
        code: 'hockey.unknown-game',
        detail: 'Game not found.',
      });
    }
  });

  it('sends a fixed few statements, however many plays there are', async () => {
    // The catalogue is read anew whenever a minute has passed: not between these two.
    await game('2024020002');
    api().statements();
    await api().get(`/v1/hockey/games/${ids().game('2024020001').toUpperCase()}`);
    // Two of them are the look at the watermarks.
    expect(api().statements()).toBeLessThanOrEqual(9);
  });
}

function describeRanks(api: () => PagesApi, ids: () => Ids): void {
  const ranks = async (name: Parameters<Ids['person']>[0]) =>
    (await answerOf(api(), hockeyRoutes.playerRanks, `/v1/hockey/players/${ids().person(name)}/ranks`)).ranks;

  it('[E06] names pool, its size and how many are below and equal beside each percentile, the newest season first', async () => {
    expect(
      (await ranks('Ann Wing')).map((rank) => [
        rank.season,
        rank.phase,
        rank.metric.id,
        rank.pool,
        [rank.value, rank.poolSize, rank.below, rank.equal],
        rank.percentile,
      ]),
    ).toEqual([
      ['2024-25', 'regular', 'goals', 'skaters', [1, 4, 0, 4], 50],
      ['2024-25', 'regular', 'points', 'skaters', [1, 4, 0, 3], 37.5],
      ['2024-25', 'regular', 'points', 'forwards', [1, 3, 0, 3], 50],
      ['2024-25', 'playoffs', 'points', 'skaters', [1, 2, 1, 1], 75],
      ['2023-24', 'regular', 'points', 'skaters', [10, 4, 1, 2], 50],
    ]);
  });

  it('ranks a goalie among goalies', async () => {
    expect((await ranks('Hob Mask')).map(({ metric, pool }) => [metric.abbreviation, pool])).toEqual([
      ['SV%', 'goalies'],
    ]);
  });

  it('[B10] answers with no rank for who has none', async () => {
    expect(await ranks('Hev Line')).toEqual([]);
  });

  it('[B13] answers an unknown player plainly', async () => {
    expect(await problemOf(api(), '/v1/hockey/players/01890f3c-5a2b-7c4d-9e1f-2a3b4c5d6eff/ranks')).toMatchObject({
      status: 404,
      detail: 'Player not found.',
    });
  });
}

function describeUpstreamIds(api: () => PagesApi, ids: () => Ids): void {
  const find = async (path: string) =>
    (await answerOf(api(), hockeyRoutes.byUpstreamId, `/v1/hockey/upstream/${path}`)).id;

  it('lead from a team of the NHL to its franchise, and from a player to ours', async () => {
    expect([await find('team/59'), await find('player/8470001')]).toEqual([
      ids().club('AWY'),
      ids().person('Ann Wing'),
    ]);
  });

  it.each([
    ['a team that does not exist', 'team/999'],
    ['the number of a franchise', 'team/40'],
    ['a team without anybody on its roster', 'team/34'],
    ['a player’s number', 'team/8470001'],
  ])('[B05] find no team for %s', async (_, path) => {
    expect(await problemOf(api(), `/v1/hockey/upstream/${path}`)).toEqual({
      status: 404,
      code: 'hockey.unknown-team',
      detail: 'No players found for this team.',
    });
  });

  it('[B13] find no player for a number that nobody has, nor for a team’s', async () => {
    for (const path of ['player/1', 'player/59']) {
      expect(await problemOf(api(), `/v1/hockey/upstream/${path}`)).toEqual({
        status: 404,
        code: 'hockey.unknown-player',
        detail: 'Player not found.',
      });
    }
    expect(await problemOf(api(), '/v1/hockey/upstream/player/connor')).toMatchObject({ status: 400 });
  });
}
