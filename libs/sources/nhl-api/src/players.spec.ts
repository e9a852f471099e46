import { seasonId } from '@fieldhouse/domain';
import { describe, expect, it } from '@jest/globals';
import { players } from './players.feed.js';
import { asked, readAll } from './reading.fixture.js';
import { GOALIE, goalieTotal, landingOf, SKATER, skaterTotal, smallSeason, TRADED } from './small-answers.fixture.js';

const page = `v1/player/${SKATER}/landing`;
const read = (change: object = {}, settings: object = {}) =>
  readAll(players, asked({ ...smallSeason, ...change }, settings));
const told = (...totals: readonly object[]) => read({ [page]: landingOf(SKATER, 'C', totals) });
const of = (label: string) => seasonId('hockey', 'nhl', label);

describe("players' pages", () => {
  it('tell what a skater did with each club in each season of the league', async () => {
    const { rows, findings, complete } = await told(
      skaterTotal(20232024, 'Arizona Coyotes'),
      skaterTotal(20242025, 'Utah Hockey Club', { gameTypeId: 3 }),
      skaterTotal(20242025, 'Canada', { leagueAbbrev: '4 Nations' }),
      skaterTotal(20242025, 'Team Europe', { gameTypeId: 6 }),
    );
    expect(rows('published-skating')).toMatchObject([
      {
        club: 'nhl-franchise:28',
        seasonId: of('2023-24'),
        phase: 'regular',
        position: 'C',
        games: 2,
        points: 3,
        overtimeGoals: 0,
        shifts: null,
        secondsOnIce: null,
      },
      { club: 'nhl-franchise:40', seasonId: of('2024-25'), phase: 'playoffs' },
    ]);
    expect(findings).toEqual([]);
    expect(complete).toContainEqual(['published-skating', { person: `nhl:${SKATER}` }]);
  });

  it('[B25] keep the stints of a player who came back apart, the same each time', async () => {
    const stints = [1, 2, 3].map((sequence) =>
      skaterTotal(20152016, sequence === 2 ? 'Arizona Coyotes' : 'Montréal Canadiens', { sequence }),
    );
    const first = await told(...stints);
    expect(first.rows('published-skating').map(({ club, sequence }) => [club, sequence])).toEqual([
      ['nhl-franchise:1', 1],
      ['nhl-franchise:28', 2],
      ['nhl-franchise:1', 3],
    ]);
    expect((await told(...stints)).rows('published-skating')).toEqual(first.rows('published-skating'));
  });

  it('tell of goalies what is theirs: decisions, shots against, and minutes over sixty', async () => {
    const { rows } = await read();
    expect(rows('published-goaltending')).toMatchObject([
      {
        person: `nhl:${GOALIE}`,
        games: 57,
        gamesStarted: 56,
        wins: 30,
        losses: 20,
        overtimeLosses: 6,
        shotsAgainst: 1500,
        secondsOnIce: 3423 * 60 + 35,
      },
    ]);
    const ties = await read({
      [`v1/player/${GOALIE}/landing`]: landingOf(GOALIE, 'G', [
        goalieTotal(20032004, 'Montreal Canadiens', { otLosses: undefined, ties: 4 }),
      ]),
    });
    expect(ties.rows('published-goaltending')).toMatchObject([{ club: 'nhl-franchise:1', overtimeLosses: null }]);
  });

  it('[B18] need no totals, no last games, no town and no number', async () => {
    const bare = { playerId: TRADED, firstName: { default: 'Ansel' }, lastName: { default: 'Berg3' } };
    const { rows, rejected, findings } = await read({ [`v1/player/${TRADED}/landing`]: bare });
    expect(rows('person').find(({ ref }) => ref === `nhl:${TRADED}`)).toMatchObject({
      birthPlace: null,
      birthDate: null,
      heightMetres: null,
      massKilograms: null,
      shoots: null,
    });
    expect([rejected, findings]).toEqual([[], []]);
  });

  it('that are not there are said, and cost the others nothing', async () => {
    const { rows, findings } = await read({ [page]: undefined });
    expect(rows('person').map(({ ref }) => ref)).toEqual([`nhl:${GOALIE}`, `nhl:${TRADED}`]);
    expect(findings).toEqual([{ finding: `there is no page of player ${SKATER}`, where: page }]);
  });

  it('say of a team that nobody knows that it is left out, and take nothing out then', async () => {
    const { rows, findings, complete } = await told(
      skaterTotal(20252026, 'Utah Mammoth'),
      skaterTotal(19501951, 'Seattle Metropolitans'),
    );
    expect(rows('published-skating')).toHaveLength(1);
    expect(findings.map(({ finding }) => finding).join()).toContain('"Seattle Metropolitans" is no team of the league');
    expect(complete.map(([, where]) => where['person'])).not.toContain(`nhl:${SKATER}`);
  });

  it('mean by a name that came back the club of their time', async () => {
    const { rows } = await told(skaterTotal(19901991, 'Winnipeg Jets'), skaterTotal(20122013, 'Winnipeg Jets'));
    expect(rows('published-skating').map(({ club }) => club)).toEqual(['nhl-franchise:28', 'nhl-franchise:35']);
  });

  it('[B02] name clubs of past seasons, and none of a season whose rosters are read', async () => {
    const { rows } = await read();
    expect(rows('team-season').map(({ seasonId: id, nickname }) => [id, nickname])).toEqual([
      [of('2023-24'), 'Coyotes'],
      [of('2024-25'), 'Club'],
    ]);
    const named = await read({}, { seasons: ['2023-24'] });
    expect(named.rows('team-season').map(({ seasonId: id }) => id)).toEqual([of('2024-25')]);
  });

  it('are those of everybody who played for a club the first time, and then of its roster', async () => {
    const traded = 8_400_009;
    const context = asked({
      ...smallSeason,
      'v1/club-stats/MTL/20252026/2': { skaters: [{ playerId: TRADED }, { playerId: traded }], goalies: [] },
      [`v1/player/${traded}/landing`]: landingOf(traded, 'D', []),
    });
    const ids = async (cursor: Parameters<typeof players.slices>[1]) => {
      const found: string[] = [];
      for (const slice of await players.slices(context.ctx, cursor))
        for await (const raw of players.read(slice, context.ctx)) found.push(players.key(raw));
      return found;
    };
    expect(await ids(null)).toEqual([SKATER, GOALIE, TRADED, traded].map(String));
    const slices = await players.slices(context.ctx, null);
    const done = slices.reduce<Parameters<typeof players.slices>[1]>(
      (cursor, slice) => players.advance(cursor, slice),
      null,
    );
    expect(await ids(done)).toEqual([SKATER, GOALIE, TRADED].map(String));
  });
});
