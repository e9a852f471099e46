import type { SportDescriptor } from '@fieldhouse/domain';
import { baseball } from '@fieldhouse/domain/baseball';
import { hockey } from '@fieldhouse/domain/hockey';
import type { TestDatabase } from '@fieldhouse/database/testing';
import type { PagesApi } from '@fieldhouse/read-model/testing';
import { afterAll, beforeAll, describe } from '@jest/globals';
import { describeClubs } from './describe-clubs.js';
import { describeFirstLoad } from './describe-first-load.js';
import { describeHockey } from './describe-hockey.js';
import { describeLeaders } from './describe-leaders.js';
import { describePlayers } from './describe-players.js';
import { describePlayerViews } from './describe-player-views.js';
import { describeSeasons } from './describe-seasons.js';
import { startLeagueApi } from './league-api.js';
import { writeSmallHockey } from './small-hockey.js';
import { writeSmallSeason } from './small-season.js';

/** The league's answers over a small season, alone and with a second sport in the same database; the same on every database. */
export function describeLeague(name: string, database: () => Promise<TestDatabase>): void {
  describe(`league on ${name}`, () => {
    describe('of one sport', () => {
      describeBaseball(apiOver(database, [baseball]));
    });

    describe('of two sports, one without data', () => {
      const of: { api?: PagesApi; database?: TestDatabase } = {};
      beforeAll(async () => {
        of.database = await database();
        await writeSmallSeason(of.database.dataSource);
        of.api = await startLeagueApi(of.database.dataSource, baseball, hockey);
      }, 60_000);
      afterAll(() => of.api?.close());
      describeFirstLoad(
        () => of.api!,
        () => of.database!.dataSource,
      );
    });

    describe('of two sports', () => {
      const api = apiOver(database, [baseball, hockey]);
      describeBaseball(api);
      describe('hockey', () => {
        describeHockey(api);
      });
      describe("views of players' pages", () => {
        describePlayerViews(api);
      });
    });
  });
}

function apiOver(database: () => Promise<TestDatabase>, sports: readonly SportDescriptor[]): () => PagesApi {
  let api: PagesApi;
  beforeAll(async () => {
    const { dataSource } = await database();
    await writeSmallSeason(dataSource);
    if (sports.includes(hockey)) await writeSmallHockey(dataSource);
    api = await startLeagueApi(dataSource, ...sports);
  }, 60_000);
  afterAll(() => api?.close());
  return () => api;
}

function describeBaseball(api: () => PagesApi): void {
  describe('seasons', () => {
    describeSeasons(api);
  });
  describe('leaders', () => {
    describeLeaders(api);
  });
  describe('players', () => {
    describePlayers(api);
  });
  describe('clubs', () => {
    describeClubs(api);
  });
}
