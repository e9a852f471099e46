import type { injuryRoutes, RouteOutput } from '@fieldhouse/contracts';
import type { TestDatabase } from '@fieldhouse/database/testing';
import type { PagesApi } from '@fieldhouse/read-model/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { InjuryExplorerModule } from '../injuries/explorer/injury-explorer.module.js';
import { startBaseballApi } from './baseball-api.js';
import { smallStart, writeSmallStints } from './small-stints.js';

type Stints = RouteOutput<typeof injuryRoutes.stints>;

const starts = (who: string, days: readonly number[], speed: (day: number) => number) =>
  days.map((day) =>
    smallStart(
      who,
      `2019-${day <= 30 ? '04' : '05'}-${String(day <= 30 ? day : day - 30).padStart(2, '0')}`,
      speed(day),
    ),
  );

/** What the ways into the injuries answer over five stints; the same on every database. */
export function describeInjuries(name: string, database: () => Promise<TestDatabase>): void {
  describe(`injuries on ${name}`, () => {
    let api: PagesApi;
    beforeAll(async () => {
      const { dataSource } = await database();
      await writeSmallStints(dataSource, [
        ...starts('Bob Bull', [1, 3, 5, 41, 43, 45], (day) => (day < 10 ? 95 : 93)),
        smallStart('Bob Bull', '2019-04-05', 60, 'statcast-league'),
        ...starts('Abe Arm', [1, 3, 5, 41, 43, 45], (day) => (day < 10 ? 95 : 94.5)),
      ]);
      api = await startBaseballApi(dataSource, InjuryExplorerModule);
    }, 60_000);
    afterAll(() => api?.close());

    const stints = (query: string) => api.answer<Stints>(`/v1/injuries/stints?league=small${query}`);
    const texts = async (query: string) => (await stints(query)).stints.map(({ text }) => text);

    it('are listed newest first, a page after the other, each once', async () => {
      const seen: string[] = [];
      for (let cursor = ''; ;) {
        const { stints: shown, page } = await stints(`&limit=2${cursor}`);
        expect(page.total).toBe(5);
        seen.push(...shown.map(({ startDate }) => startDate));
        if (page.nextCursor === null) break;
        cursor = `&cursor=${page.nextCursor}`;
      }
      expect(seen).toEqual(['2019-06-02', '2019-06-01', '2019-05-01', '2019-04-10', '2018-05-01']);
    });

    it('[A18] are found by area, one within another too', async () => {
      expect(await texts('&area=leg')).toEqual(['Right knee and quad soreness', 'Left calf strain']);
      expect(await texts('&area=lower-leg')).toEqual(['Left calf strain']);
      expect(await texts('&area=elbow')).toEqual(['Right elbow strain']);
    });

    it('count in each facet what its other choices would leave', async () => {
      const { facets } = await stints('&area=leg&year=2019');
      const counts = (facet: Stints['facets']['areas']) =>
        Object.fromEntries(facet.map(({ value, stints: count }) => [value, count]));
      expect(counts(facets.areas)).toEqual({ leg: 2, knee: 1, 'lower-leg': 1, 'upper-leg': 1, illness: 1 });
      expect(counts(facets.years)).toEqual({ 2019: 2 });
      expect(counts(facets.kinds)).toEqual({ soreness: 1, strain: 1 });
      expect(counts(facets.roles)).toEqual({ pitcher: 1, batter: 1 });
    });

    it('[A49] are found by a part of the name, without its accent, also of a name that nobody has', async () => {
      const names = async (q: string) => (await stints(`&q=${q}`)).stints.map(({ playerName }) => playerName);
      expect(await names('jose')).toEqual(['José Ace']);
      expect(await names('AC')).toEqual(['José Ace']);
      expect(await names('nobody')).toEqual(['D. J. Nobody']);
      expect(await names('%25')).toHaveLength(5);
    });

    it('[A22] [A23] show who has a completed stint, pitchers and batters apart, by last then first name, by year', async () => {
      type Players = RouteOutput<typeof injuryRoutes.injuredPlayers>;
      const players = async (query: string) =>
        (await api.answer<Players>(`/v1/injuries/players?league=small${query}`)).players;
      const all = await players('');
      expect(all.map(({ person, role, stints: count, days }) => [person.name, role, count, days])).toEqual([
        ['Ann Able', 'batter', 1, 10],
        ['Bob Bull', 'pitcher', 2, 50],
      ]);
      expect(all.map(({ hasEvents }) => hasEvents)).toEqual([false, true]);
      expect((await players('&year=2018')).map(({ person }) => person.name)).toEqual(['Bob Bull']);
    });

    it('make a season by club: days within the year, an open stint without any', async () => {
      type Timeline = RouteOutput<typeof injuryRoutes.timeline>;
      const { year, years, clubs, firstDay, lastDay } = await api.answer<Timeline>(
        '/v1/injuries/timeline?league=small',
      );
      expect([year, years]).toEqual([2019, [2019, 2018]]);
      expect(clubs.map(({ club, stints: shown, days }) => [club.name, shown.length, days])).toEqual([
        ['Boston Bees', 3, 40],
        ['Unknown club', 1, 10],
      ]);
      expect([firstDay, lastDay]).toEqual(['2019-04-10', '2019-06-12']);
    });

    it('[A43] show the change of a rate over a group, beside uninjured players, with the test and its limits', async () => {
      type Group = RouteOutput<typeof injuryRoutes.group>;
      const group = await api.answer<Group>('/v1/injuries/groups?league=small&area=leg&metric=fastball-velocity&n=100');
      expect(group).toMatchObject({ stints: 1, used: 1, neverReturned: 0, tooFew: 0 });
      expect(group.injured.change).toBeCloseTo(-2);
      expect(group.compared?.change).toBeCloseTo(-0.5);
      expect(group.excess?.change).toBeCloseTo(-1.5);
      expect(group.members).toMatchObject([{ person: { name: 'Bob Bull' }, comparedWith: 1, beforeSample: 100 }]);
      expect(group.injured).toMatchObject({ small: true, couldBeChance: true, low: null });
      expect(group.test.name).toBe("Student's paired t test");
      expect(group.caveats.join(' ')).toMatch(/Regression to the mean.*Who returns at all.*small group/);
    });

    it('say plainly which leagues have some where another is asked for', async () => {
      const { status, body } = await api.get('/v1/injuries/stints?league=none');
      expect(status).toBe(404);
      expect(body).toContain('there are: small');
    });
  });
}
