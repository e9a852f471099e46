import type { baseballRoutes, RouteOutput } from '@fieldhouse/contracts';
import type { TestDatabase } from '@fieldhouse/database/testing';
import type { PagesApi } from '@fieldhouse/read-model/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BaseballGamesModule } from '../games/baseball-games.module.js';
import { startBaseballApi } from './baseball-api.js';
import { writeSmallGames } from './small-game.js';

/** The game page's answer over three small games; the same on every database. */
export function describeGamePage(name: string, database: () => Promise<TestDatabase>): void {
  describe(`baseball game on ${name}`, () => {
    let api: PagesApi;
    let ids: Awaited<ReturnType<typeof writeSmallGames>>;
    beforeAll(async () => {
      const { dataSource } = await database();
      ids = await writeSmallGames(dataSource);
      api = await startBaseballApi(dataSource, BaseballGamesModule);
    }, 60_000);
    afterAll(() => api?.close());

    const game = (id: string) =>
      api.answer<RouteOutput<typeof baseballRoutes.baseballGame>>(`/v1/baseball/games/${id}`);

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
      const { body } = await api.get(`/v1/baseball/games/${ids.told}.csv`);
      expect(body.split('\r\n')).toHaveLength(5);
      expect(body).toMatch(/Amy Ace/);
    });

    it('answers an unknown game plainly', async () => {
      const { status, body } = await api.get('/v1/baseball/games/01890f3c-5a2b-7c4d-9e1f-2a3b4c5d6eff');
      expect([status, (JSON.parse(body) as { detail: string }).detail]).toEqual([404, 'Game not found.']);
    });

    it('sends a fixed few statements, however many plays there are', async () => {
      api.statements();
      await game(ids.told.toUpperCase());
      expect(api.statements()).toBeLessThanOrEqual(12);
    });
  });
}
