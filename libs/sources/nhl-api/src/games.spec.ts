import { describe, expect, it } from '@jest/globals';
import { games } from './games.feed.js';
import { asked, readAll } from './reading.fixture.js';
import { GAME, GOALIE, goalieGame, logOf, SKATER, skaterGame, smallSeason } from './small-answers.fixture.js';

const log = (player: number, kind = 2) => `v1/player/${player}/game-log/20252026/${kind}`;
const read = (change: object = {}, settings: object = {}) =>
  readAll(games, asked({ ...smallSeason, ...change }, settings));

describe('game logs', () => {
  it('give a skater his line, under the club that he played for', async () => {
    const { rows } = await read({
      [log(SKATER)]: logOf(20252026, [2], skaterGame({ teamAbbrev: 'MTL', opponentAbbrev: 'UTA', homeRoadFlag: 'R' })),
    });
    expect(rows('skating-game-line')).toMatchObject([
      {
        game: `nhl:${GAME}`,
        person: `nhl:${SKATER}`,
        club: 'nhl-franchise:1',
        source: 'nhl-api',
        phase: 'regular',
        localDate: '2025-10-08',
        games: 1,
        goals: 1,
        plusMinus: -1,
        overtimeGoals: 1,
        shifts: 22,
        secondsOnIce: 17 * 60 + 31,
      },
    ]);
    expect(rows('game')[0]).toMatchObject({ home: 'nhl-franchise:40', away: 'nhl-franchise:1', numberOfDay: '0' });
  });

  it.each([
    ['W', 1, 0, 0],
    ['L', 0, 1, 0],
    ['O', 0, 0, 1],
    [undefined, 0, 0, 0],
  ])('give a goalie his line, whatever his decision (%s)', async (decision, wins, losses, overtimeLosses) => {
    const { rows } = await read({ [log(GOALIE)]: logOf(20252026, [2], goalieGame({ decision })) });
    expect(rows('goaltending-game-line')).toMatchObject([
      {
        person: `nhl:${GOALIE}`,
        wins,
        losses,
        overtimeLosses,
        gamesStarted: 1,
        shotsAgainst: 28,
        secondsOnIce: 63 * 60 + 5,
      },
    ]);
  });

  it('[B18] need no save percentage where nobody shot, and no count that upstream leaves out', async () => {
    const { savePctg: _, ...bare } = goalieGame({ shotsAgainst: 0, goalsAgainst: 0, decision: undefined });
    const { rows, rejected } = await read({
      [log(GOALIE)]: logOf(20252026, [2], bare),
      [log(SKATER)]: logOf(20252026, [2], skaterGame({ shifts: undefined, pim: undefined })),
    });
    expect(rows('goaltending-game-line')).toMatchObject([{ shotsAgainst: 0 }]);
    expect(rows('skating-game-line')).toMatchObject([{ shifts: null, penaltyMinutes: null }]);
    expect(rejected).toEqual([]);
  });

  it('[B25] [B26] give the same line again, and a corrected one in its place', async () => {
    const key = ({ game, person, club, source }: Readonly<Record<string, unknown>>) => [game, person, club, source];
    const first = (await read()).rows('skating-game-line');
    expect((await read()).rows('skating-game-line')).toEqual(first);
    const corrected = await read({ [log(SKATER)]: logOf(20252026, [2], skaterGame({ assists: 0, points: 1 })) });
    const [line] = corrected.rows('skating-game-line');
    expect(key(line!)).toEqual(key(first[0]!));
    expect([first[0]!['assists'], line!['assists']]).toEqual([1, 0]);
  });

  it('that are not there, or empty, are no fault', async () => {
    const { rows, rejected, findings } = await read({ [log(SKATER)]: undefined, [log(GOALIE)]: logOf(20252026, [2]) });
    expect([rows('game'), rejected, findings]).toEqual([[], [], []]);
  });

  it('[B28] are of the kinds that are asked for; the playoffs of those alone who played there', async () => {
    const playoffs = logOf(20252026, [2, 3], skaterGame({ gameId: 2025_030_111 }));
    const answers = {
      ...smallSeason,
      [log(SKATER)]: logOf(20252026, [2, 3], skaterGame()),
      [log(SKATER, 3)]: playoffs,
      [log(SKATER, 1)]: logOf(20252026, [1, 2, 3], skaterGame({ gameId: 2025_010_001 })),
    };
    const context = asked(answers);
    const { rows } = await readAll(games, context);
    expect(rows('skating-game-line').map(({ phase }) => phase)).toEqual(['regular', 'playoffs']);
    const logs = context.http.addresses.filter((address) => address.includes('game-log'));
    // The defenseman has no log: he might have one of the playoffs.
    expect(logs.filter((address) => address.includes(String(GOALIE)))).toEqual([`${log(GOALIE)}.json`]);
    const preseason = await readAll(games, asked(answers, { gameTypes: [1] }));
    expect(preseason.rows('skating-game-line').map(({ phase }) => phase)).toEqual(['preseason']);
  });

  it('leave out a game against a club that is none of the league, and say so', async () => {
    const { rows, findings } = await read({
      [log(SKATER)]: logOf(20252026, [2], skaterGame({ opponentAbbrev: 'MUN' })),
    });
    expect(rows('skating-game-line')).toEqual([]);
    expect(findings).toEqual([{ finding: 'left out, for MUN is no club of the league', where: `game ${GAME}` }]);
  });

  it('reject a row that cannot be read, and keep the others', async () => {
    const { rows, rejected } = await read({
      [log(SKATER)]: logOf(20252026, [2], skaterGame({ toi: 'long' }), skaterGame({ gameId: GAME + 1 })),
    });
    expect([rows('skating-game-line').length, rejected.length]).toEqual([1, 1]);
  });
});
