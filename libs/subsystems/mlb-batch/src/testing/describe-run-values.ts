import type { baseballRoutes, RouteOutput } from '@fieldhouse/contracts';
import { createRecordStore } from '@fieldhouse/database';
import type { TestDatabase } from '@fieldhouse/database/testing';
import { fact, seasonId } from '@fieldhouse/domain';
import { runEnvironment, runEvents } from '@fieldhouse/domain/baseball';
import { Catalogues } from '@fieldhouse/read-model';
import type { PagesApi } from '@fieldhouse/read-model/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BaseballGamesModule } from '../games/baseball-games.module.js';
import { RunValuesQuery } from '../run-values/run-values.query.js';
import { startBaseballApi } from './baseball-api.js';
import { writeSmallGames } from './small-game.js';

const path = '/v1/baseball/leagues/small/seasons/2019/run-values';
const runId = '01890f3c-5a2b-7c4d-9e1f-2a3b4c5d6e7f';
const table = (value: (bases: number, outs: number) => number) =>
  Array.from({ length: 8 }, (_, bases) => [0, 1, 2].map((outs) => value(bases, outs)));

const environment = fact(runEnvironment, {
  seasonId: seasonId('baseball', 'small', '2019'),
  halfInnings: 34,
  expectancy: table((bases, outs) => bases + 0.5 - outs / 8),
  states: table((bases, outs) => 10 * bases + outs),
  runValues: { ...Object.fromEntries(runEvents.map((event) => [event, 0.25])), triple: null },
  eventCounts: Object.fromEntries(runEvents.map((event, at) => [event, at])),
  weights: { walk: 0.5, hitByPitch: 0.75, single: 1, double: 1.25, triple: null, homeRun: 2 },
  weightedOnBaseScale: 1.125,
  leagueOnBaseAverage: 0.3125,
  leagueBattingAverage: 0.25,
  leagueSluggingAverage: 0.4375,
  runsPerPlateAppearance: 0.125,
  leagueEarnedRunAverage: 4.5,
  fieldingIndependentConstant: 3.25,
});

/** What the API says of the run values of a season; the same on every database. */
export function describeRunValues(name: string, database: () => Promise<TestDatabase>): void {
  describe(`run values on ${name}`, () => {
    let api: PagesApi;
    beforeAll(async () => {
      const { dataSource } = await database();
      await writeSmallGames(dataSource);
      const store = createRecordStore(dataSource);
      await dataSource.transaction((manager) => store.write(manager, [environment], runId));
      api = await startBaseballApi(dataSource, BaseballGamesModule);
    }, 60_000);
    afterAll(() => api?.close());

    it('are the states, events and rates of the season as they were computed', async () => {
      const answer = await api.answer<RouteOutput<typeof baseballRoutes.runValues>>(path);
      expect([answer.halfInnings, answer.states.length]).toEqual([34, 8]);
      expect(answer.states[3]).toEqual({ bases: 3, runs: [3.5, 3.375, 3.25], seen: [30, 31, 32] });
      expect(answer.events.map(({ event }) => event)).toEqual(runEvents);
      expect(answer.events.filter(({ event }) => ['out', 'triple', 'homeRun'].includes(event))).toEqual([
        { event: 'out', name: 'Out, strikeouts among them', count: 0, runValue: 0.25, weight: null },
        { event: 'triple', name: 'Triple', count: 9, runValue: null, weight: null },
        { event: 'homeRun', name: 'Home run', count: 10, runValue: 0.25, weight: 2 },
      ]);
      expect(answer.rates).toMatchObject({ weightedOnBaseScale: 1.125, fieldingIndependentConstant: 3.25 });
    });

    it('are none where the season has none yet', async () => {
      const season = (await api.part(Catalogues).current()).season('small', '2019');
      const other = { ...season, id: seasonId('baseball', 'small', '2018') };
      expect(await api.part(RunValuesQuery).of(other)).toMatchObject({
        halfInnings: 0,
        states: [],
        events: [],
        rates: null,
      });
    });

    it('[E07] come as CSV too', async () => {
      const { status, body } = await api.get(`${path}.csv`);
      expect([status, body.split('\r\n')[0]]).toEqual([200, 'event,name,count,runValue,weight']);
    });
  });
}
