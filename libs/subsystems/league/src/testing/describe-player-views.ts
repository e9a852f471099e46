import { playerRoutes, type RouteOutput } from '@fieldhouse/contracts';
import { hockey } from '@fieldhouse/domain/hockey';
import { problemOf, type PagesApi } from '@fieldhouse/read-model/testing';
import { beforeEach, expect, it } from '@jest/globals';
import { PlayerViews } from '../views/player-views.js';
import { startLeagueApi } from './league-api.js';
import { personId } from './small-hockey.js';

/** How often players' pages are asked for: counted, and written apart from the reading. */
export function describePlayerViews(api: () => PagesApi): void {
  const look = (of: PagesApi, name: string) => of.get(`/v1/players/${personId(name)}`);
  const write = (of: PagesApi) => of.part(PlayerViews).write();
  const total = async () => Number(/^fieldhouse_player_page_views_total (\d+)$/m.exec(await api().metrics())?.[1]);
  const views = async (query = '') => {
    const { status, body } = await api().getAsOperator(`/v1/player-views${query}`);
    expect(status).toBe(200);
    const answer = JSON.parse(body) as RouteOutput<typeof playerRoutes.playerViews>;
    return answer.views.map((row) => [row.person.name, row.views]);
  };

  beforeEach(async () => {
    await write(api());
    await api().database.query('delete from player_view');
  });

  it('[B32] moves the metric with every page that is answered, naming no player, and counts by player in the table', async () => {
    const before = await total();
    for (const name of ['Mia Frost', 'Otto Glas', 'Mia Frost', 'Kai Frost', 'Mia Frost']) await look(api(), name);
    await api().get(`/v1/players/${personId('Nobody Atall')}`);
    await api().get(`/v1/players/${personId('Mia Frost')}?season=1927`);
    expect((await total()) - before).toBe(5);
    expect(await api().metrics()).not.toContain(personId('Mia Frost'));
    await write(api());
    expect(await views()).toEqual([
      ['Mia Frost', 3],
      ['Kai Frost', 1],
      ['Otto Glas', 1],
    ]);
    expect(await views('?limit=1')).toEqual([['Mia Frost', 3]]);
    expect(await views('?from=2100-01-01')).toEqual([]);
  });

  it('[B32] adds up what several programs count at the same time, and what one has counted when it stops', async () => {
    const others = await Promise.all([1, 2, 3].map(() => startLeagueApi(api().database, hockey)));
    for (let round = 0; round < 10; round++) {
      await Promise.all(
        others.map(async (other) => {
          await look(other, 'Otto Glas');
          await look(other, 'Mia Frost');
          await write(other);
        }),
      );
    }
    await look(others[0]!, 'Mia Frost');
    await Promise.all(others.map((other) => other.close()));
    expect(await views()).toEqual([
      ['Mia Frost', 31],
      ['Otto Glas', 30],
    ]);
  });

  it('[B32] keeps what could not be written for the next time', async () => {
    const { database } = api();
    await look(api(), 'Mia Frost');
    await database.query('alter table player_view rename to player_view_away');
    await write(api());
    await look(api(), 'Mia Frost');
    await database.query('alter table player_view_away rename to player_view');
    await write(api());
    await write(api());
    expect(await views()).toEqual([['Mia Frost', 2]]);
  });

  it('tells nobody but operators', async () => {
    expect(await problemOf(api(), '/v1/player-views')).toMatchObject({ status: 401, code: 'access.log-in-needed' });
  });
}
