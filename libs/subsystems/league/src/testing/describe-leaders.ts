import { leagueRoutes } from '@fieldhouse/contracts';
import { baseball } from '@fieldhouse/domain/baseball';
import { expect, it } from '@jest/globals';
import { answerOf, problemOf, type PagesApi } from '@fieldhouse/read-model/testing';

const base = '/v1/leagues/small/seasons/2019';

export function describeLeaders(api: () => PagesApi): void {
  const board = (rest: string) => answerOf(api(), leagueRoutes.leaders, `${base}/leaders/${rest}`);

  it('[E01] ranks a rate among the qualified, ties sharing a place', async () => {
    const { rows, qualified, qualifier, poolSize, metric } = await board('batting-average');
    expect(rows.map((row) => [row.rank, row.person.name, row.value])).toEqual([
      [1, 'Cal Cole', 4 / 5],
      [2, 'Ann Able', 3 / 7],
      [3, 'José Ruiz', 1 / 3],
      [3, 'José Ruiz', 1 / 3],
      [5, 'Bea Baker', 1 / 4],
      [5, 'Eve Estes', 1 / 4],
    ]);
    expect([qualified, poolSize, metric.abbreviation]).toEqual([true, 6, 'AVG']);
    expect(qualifier).toBe('3.1 plate appearances a team game: 6 to 12 (by club) plate appearances or more');
  });

  it('gives the percentile by mid-rank in the pool, the low ones too', async () => {
    const { rows } = await board('batting-average');
    expect(rows.map((row) => Math.round(row.percentile * 10) / 10)).toEqual([91.7, 75, 50, 50, 16.7, 16.7]);
  });

  it('[E01] shows everybody where the qualifier is put aside, small samples marked', async () => {
    const { rows, qualified, poolSize } = await board('batting-average?qualified=false');
    expect([qualified, poolSize]).toEqual([false, 7]);
    expect(rows[0]).toMatchObject({ rank: 1, person: { name: 'Dee Dunn' }, value: 1, sample: 2, small: true });
  });

  it('[E01] asks no qualifier of a count', async () => {
    const { rows, qualified, qualifier } = await board('hits?qualified=true');
    expect([qualified, qualifier]).toEqual([null, null]);
    expect(rows.map((row) => [row.rank, row.person.name, row.value])).toEqual([
      [1, 'Bea Baker', 4],
      [1, 'Cal Cole', 4],
      [1, 'Eve Estes', 4],
      [4, 'Ann Able', 3],
      [5, 'Dee Dunn', 2],
      [5, 'José Ruiz', 2],
      [5, 'José Ruiz', 2],
    ]);
  });

  it('shows the clubs of a traded player, the last one first, and the other columns of the line', async () => {
    const { rows, columns } = await board('batting-average?limit=1');
    expect(rows[0]!.clubs.map(({ abbreviation }) => abbreviation)).toEqual(['CHN', 'ANA']);
    expect(rows[0]!.values).toMatchObject({ 'plate-appearances': 6, hits: 4, 'walk-rate': 1 / 6 });
    expect(columns.map(({ id }) => id)).toEqual(Object.keys(rows[0]!.values));
  });

  it('[E15] leaves out who lacks a count that the metric needs', async () => {
    const { rows } = await board('on-base-average');
    expect(rows.map((row) => row.person.name)).not.toContain('Eve Estes');
  });

  it('puts the lowest first where lower is better', async () => {
    const { rows } = await board('earned-run-average?qualified=false');
    expect(rows.map((row) => [row.person.name, row.value])).toEqual([
      ['Pim Salt', 0],
      ['Pit Stone', 3],
    ]);
    expect(rows[0]!.percentile).toBe(75);
  });

  it('[E11] ranks by what the supplement of the lines counts, and leaves out whom it does not know', async () => {
    const { rows, columns } = await board('weighted-on-base-average');
    expect(rows.map((row) => [row.rank, row.person.name, row.value, row.sample])).toEqual([
      [1, 'Ann Able', 3.5 / 8, 8],
      [2, 'Cal Cole', 2 / 6, 6],
    ]);
    expect(rows[1]!.values).toMatchObject({
      hits: 4,
      'weighted-runs-created-plus': 50,
      'weighted-runs-above-average': -0.5,
      'run-expectancy-added': -0.5,
    });
    expect(columns.map(({ id }) => id)).toContain('weighted-runs-created-plus');
    const all = await board('hits?limit=500');
    const bea = all.rows.find((row) => row.person.name === 'Bea Baker')!;
    expect([bea.value, bea.values['weighted-on-base-average']]).toEqual([4, null]);
  });

  it("ranks a club's players by what they did for it", async () => {
    const { clubs } = await answerOf(api(), leagueRoutes.season, base);
    const cubs = clubs.find(({ abbreviation }) => abbreviation === 'CHN')!;
    const { rows } = await board(`hits?club=${cubs.id}`);
    expect(rows.map((row) => [row.person.name, row.value])).toEqual([
      ['José Ruiz', 2],
      ['Cal Cole', 1],
    ]);
  });

  it('[E01] has a board of every metric of players, in every season', async () => {
    for (const season of ['2018', '2019']) {
      for (const { id, line } of baseball.metrics.filter((metric) => metric.line !== 'standing')) {
        const path = `/v1/leagues/small/seasons/${season}/leaders/${id}?limit=2`;
        const { metric } = await answerOf(api(), leagueRoutes.leaders, path);
        expect([metric.id, line]).toEqual([id, line]);
      }
    }
  });

  it('gives the same number to the last bit wherever it is computed', async () => {
    for (const [line, first] of [
      ['batting', 'plate-appearances'],
      ['pitching', 'innings-pitched'],
    ] as const) {
      const { rows } = await board(first);
      for (const { id, kind } of baseball.metrics.filter((metric) => metric.line === line && metric.id !== first)) {
        const ranked = await board(`${id}${kind === 'rate' ? '?qualified=false' : ''}`);
        const values = new Map(rows.map((row) => [row.person.id, row.values[id]]));
        for (const row of ranked.rows.filter(({ person }) => values.get(person.id) !== undefined)) {
          expect([id, row.value]).toEqual([id, values.get(row.person.id)]);
        }
      }
    }
  });

  it('pages through a board with ties without a gap or a repeat', async () => {
    const whole = await board('hits');
    const paged: string[] = [];
    let cursor = '';
    do {
      const { rows, page, poolSize } = await board(`hits?limit=2${cursor}`);
      paged.push(...rows.map((row) => `${row.rank} ${row.person.id}`));
      expect([page.total, poolSize]).toEqual([7, 7]);
      cursor = page.nextCursor === null ? '' : `&cursor=${page.nextCursor}`;
    } while (cursor !== '');
    expect(paged).toEqual(whole.rows.map((row) => `${row.rank} ${row.person.id}`));
  });

  it('shows the first five of every leader card', async () => {
    const { cards } = await answerOf(api(), leagueRoutes.leaderCards, `${base}/leader-cards`);
    expect(cards.map(({ metric }) => metric.id)).toEqual(baseball.leaderCards);
    expect(cards[0]!.rows.map((row) => row.person.name)).toEqual([
      'Cal Cole',
      'Ann Able',
      'José Ruiz',
      'José Ruiz',
      'Bea Baker',
    ]);
    expect(cards[0]!.rows[0]!.clubs.map(({ abbreviation }) => abbreviation)).toEqual(['CHN', 'ANA']);
    expect(cards.find(({ metric }) => metric.id === 'pitching-strikeouts')!.rows[0]).toMatchObject({
      person: { name: 'Pim Salt' },
      value: 12,
      clubs: [{ abbreviation: 'CHN' }],
    });
  });

  it('[E07] gives a board as CSV with the columns of the registry', async () => {
    const { status, body } = await api().get(`${base}/leaders/batting-average.csv?limit=2`);
    const [header, first] = body.split('\r\n');
    expect(status).toBe(200);
    expect(header).toMatch(/^rank,person,personId,clubs,value,percentile,sample,small,G,PA,AB/);
    expect(first).toMatch(/^1,Cal Cole,[0-9a-f-]{36},Chicago Cubs; Anaheim Angels,0\.8,/);
  });

  it('answers an unknown metric, one of clubs and a wrong filter plainly', async () => {
    expect(await problemOf(api(), `${base}/leaders/homeruns`)).toMatchObject({
      status: 404,
      code: 'league.unknown-metric',
      detail: expect.stringContaining('home-runs'),
    });
    expect(await problemOf(api(), `${base}/leaders/club-wins`)).toMatchObject({
      status: 400,
      code: 'league.metric-of-clubs',
    });
    expect(await problemOf(api(), `${base}/leaders/hits?limit=0`)).toMatchObject({ status: 400 });
    expect(await problemOf(api(), `${base}/leaders/hits?qualified=perhaps`)).toMatchObject({ status: 400 });
    expect(await problemOf(api(), `${base}/leaders/hits?cursor=eyJ9`)).toMatchObject({
      status: 400,
      code: 'league.bad-cursor',
    });
    expect(await problemOf(api(), `${base}/leaders/hits?club=01890000-0000-7000-8000-000000000009`)).toMatchObject({
      status: 404,
      code: 'league.unknown-club',
    });
  });

  it('sends no more than a fixed few statements an answer', async () => {
    await board('doubles');
    api().statements();
    // Two of each are the look at the watermarks.
    for (const [path, most] of [
      [`${base}/leaders/triples?limit=1`, 5],
      [`${base}/leaders/triples?limit=500`, 5],
      [`${base}/leader-cards?phase=playoffs`, 6],
    ] as const) {
      await api().get(path);
      expect([path, api().statements() <= most]).toEqual([path, true]);
    }
  });
}
