import { baseball } from '@fieldhouse/domain/baseball';
import type { TestDatabase } from '@fieldhouse/database/testing';
import type { PagesApi } from '@fieldhouse/read-model/testing';
import { afterAll, beforeAll, describe } from '@jest/globals';
import { describeClubs } from './describe-clubs.js';
import { describeLeaders } from './describe-leaders.js';
import { describePlayers } from './describe-players.js';
import { describeSeasons } from './describe-seasons.js';
import { startLeagueApi } from './league-api.js';
import { writeSmallSeason } from './small-season.js';

/** The league's answers over a small season; the same on every database. */
export function describeLeague(name: string, database: () => Promise<TestDatabase>): void {
  describe(`league on ${name}`, () => {
    let api: PagesApi;
    beforeAll(async () => {
      const { dataSource } = await database();
      await writeSmallSeason(dataSource);
      api = await startLeagueApi(dataSource, baseball);
    }, 60_000);
    afterAll(() => api?.close());

    describe('seasons', () => {
      describeSeasons(() => api);
    });
    describe('leaders', () => {
      describeLeaders(() => api);
    });
    describe('players', () => {
      describePlayers(() => api);
    });
    describe('clubs', () => {
      describeClubs(() => api);
    });
  });
}
