import type { baseballRoutes, RouteOutput } from '@fieldhouse/contracts';
import type { TestDatabase } from '@fieldhouse/database/testing';
import { baseball } from '@fieldhouse/domain/baseball';
import { Authenticator, createHttpApp, type HttpApp } from '@fieldhouse/http';
import { createObservability } from '@fieldhouse/observability';
import { Reader, ReadModelModule } from '@fieldhouse/read-model';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module, type DynamicModule } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { BaseballGamesModule } from '../games/baseball-games.module.js';
import { writeSmallGames } from './small-game.js';

class Nobody extends Authenticator {
  authenticate() {
    return Promise.resolve(null);
  }
}

@Module({})
class SurroundingsOfTest {
  static of(dataSource: DataSource): DynamicModule {
    return {
      module: SurroundingsOfTest,
      global: true,
      providers: [
        { provide: DataSource, useValue: dataSource },
        { provide: Authenticator, useClass: Nobody },
      ],
      exports: [DataSource, Authenticator],
    };
  }
}

@Module({})
class GamesApiOfTest {}

const startApi = (dataSource: DataSource): Promise<HttpApp> =>
  createHttpApp(
    {
      module: GamesApiOfTest,
      imports: [
        SurroundingsOfTest.of(dataSource),
        ReadModelModule.forRoot({ sports: [baseball] }),
        BaseballGamesModule,
      ],
    },
    {
      observability: createObservability({
        program: 'games-test',
        version: '0',
        level: 'error',
        secrets: [],
        processMetrics: false,
      }),
      trustedProxies: '127.0.0.1',
      requestsPerMinute: 100_000,
      bodyBytes: 1000,
      checkAnswers: true,
    },
  );

/** The game page's answer over three small games; the same on every database. */
export function describeGamePage(name: string, database: () => Promise<TestDatabase>): void {
  describe(`baseball game on ${name}`, () => {
    let api: HttpApp;
    let ids: Awaited<ReturnType<typeof writeSmallGames>>;
    beforeAll(async () => {
      const { dataSource } = await database();
      ids = await writeSmallGames(dataSource);
      api = await startApi(dataSource);
    }, 60_000);
    afterAll(() => api?.nest.close());

    const get = (path: string) => api.nest.inject({ method: 'GET', url: path });
    const game = async (id: string) => {
      const { statusCode, body } = await get(`/v1/baseball/games/${id}`);
      if (statusCode !== 200) throw new Error(`answered ${statusCode}: ${body}`);
      return JSON.parse(body) as RouteOutput<typeof baseballRoutes.baseballGame>;
    };

    it('shows the line score and the decisions of the source that is believed', async () => {
      const { lineScore, innings, decisions, game: row, missing } = await game(ids.told);
      expect(lineScore).toEqual({
        away: [0, 2],
        home: [1, null],
        awayHits: 3,
        homeHits: 1,
        awayErrors: 0,
        homeErrors: null,
      });
      expect([innings, missing, row.awayScore, row.attendance]).toEqual([2, null, 2, 12_345]);
      expect([decisions.winner?.name, decisions.loser?.name, decisions.save]).toEqual(['Abe Arm', 'Bob Bull', null]);
    });

    it('shows a box score a club with totals, in batting order, without pitchers who did not bat', async () => {
      const { box } = await game(ids.told);
      expect(
        box.map(({ club, line, rows }) => [club.abbreviation, line, rows.map(({ person }) => person.name)]),
      ).toEqual([
        ['ANA', 'batting', ['Ann Able', 'Amy Ace']],
        ['ANA', 'pitching', ['Abe Arm']],
        ['BOS', 'batting', ['Bea Baker', 'Ben Bench']],
        ['BOS', 'pitching', ['Bob Bull']],
      ]);
      expect(box[0]!.total).toMatchObject({ 'plate-appearances': 8, hits: 3, 'runs-batted-in': 2 });
      expect(box[1]!.rows[0]).toMatchObject({ position: 'P', started: true, values: { 'innings-pitched': 6 } });
      expect(box[2]!.rows[1]).toMatchObject({ position: 'PH', started: false });
    });

    it('shows the plays with bases, outs, count and score before each', async () => {
      const { plays } = await game(ids.told);
      expect(
        plays.map((play) => [play.sequence, play.half, play.outsBefore, play.awayScore, play.batter.name]),
      ).toEqual([
        [1, 'top', 0, 0, 'Ann Able'],
        [2, 'top', 1, 0, 'Amy Ace'],
        [3, 'bottom', 0, 2, 'Bea Baker'],
      ]);
      expect(plays[1]!.bases.map((person) => person?.name ?? null)).toEqual(['Ann Able', null, null]);
      expect(plays.map((play) => play.sentence)).toEqual([
        'Singles to left field',
        'Homers to left-center field; Able scores',
        'Strikes out',
      ]);
      expect([plays[1]!.balls, plays[1]!.strikes, plays[1]!.runs, plays[1]!.text]).toEqual([3, 2, 2, 'HR/78/F.1-H']);
    });

    it('says of a game what is missing of it and why', async () => {
      const scoreOnly = await game(ids['score-only']);
      expect([scoreOnly.lineScore, scoreOnly.plays, scoreOnly.box]).toEqual([null, [], []]);
      expect(scoreOnly.missing).toBe('No source has told more of this game than its score.');
      expect((await game(ids.missing)).missing).toMatch(/rejected on import/);
    });

    it('[E07] gives the plays as CSV', async () => {
      const { body } = await get(`/v1/baseball/games/${ids.told}.csv`);
      expect(body.split('\r\n')).toHaveLength(5);
      expect(body).toMatch(/Amy Ace/);
    });

    it('answers an unknown game plainly', async () => {
      const { statusCode, body } = await get('/v1/baseball/games/01890f3c-5a2b-7c4d-9e1f-2a3b4c5d6eff');
      expect([statusCode, (JSON.parse(body) as { detail: string }).detail]).toEqual([404, 'Game not found.']);
    });

    it('sends a fixed few statements, however many plays there are', async () => {
      let sent = 0;
      const reader = api.nest.get(Reader, { strict: false });
      const rows = reader.rows.bind(reader);
      reader.rows = (statement) => {
        sent++;
        return rows(statement);
      };
      await game(ids.told.toUpperCase());
      expect(sent).toBeLessThanOrEqual(12);
    });
  });
}
