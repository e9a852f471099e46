import { metresPerFoot } from '@fieldhouse/domain';
import { describe, expect, it } from '@jest/globals';
import { details } from './details.feed.js';
import { asked, readAll } from './reading.fixture.js';
import {
  boxScoreOf,
  GAME,
  GOALIE,
  goalieInBox,
  listed,
  playOf,
  playsOf,
  scheduleOf,
  SKATER,
  skaterInBox,
  smallSeason,
  TRADED,
} from './small-answers.fixture.js';

const box = `v1/gamecenter/${GAME}/boxscore`;
const plays = `v1/gamecenter/${GAME}/play-by-play`;
const read = (change: object = {}, settings: object = {}) =>
  readAll(details, asked({ ...smallSeason, ...change }, settings));

describe('a box score', () => {
  it('has everybody who was dressed; whoever sat all game has no game of his own', async () => {
    const benched = skaterInBox(TRADED, { toi: '00:00' });
    const spare = goalieInBox(TRADED + 1, {
      toi: '00:00',
      starter: false,
      decision: undefined,
      saveShotsAgainst: '0/0',
    });
    const { rows } = await read({
      [box]: boxScoreOf({ forwards: [skaterInBox(SKATER), benched], goalies: [goalieInBox(GOALIE), spare] }),
    });
    expect(rows('skater-box-line')).toMatchObject([
      {
        person: `nhl:${SKATER}`,
        club: 'nhl-franchise:40',
        hits: 3,
        takeaways: 2,
        faceoffShare: 0.5,
        source: 'nhl-api',
      },
      { person: `nhl:${TRADED}`, secondsOnIce: 0 },
    ]);
    expect(rows('skating-game-line')).toMatchObject([
      {
        person: `nhl:${SKATER}`,
        source: 'nhl-api-box',
        goals: 1,
        powerPlayPoints: null,
        gameWinningGoals: null,
        secondsOnIce: 1051,
      },
    ]);
    expect(rows('goalie-box-line').map(({ started, decision }) => [started, decision])).toEqual([
      [true, 'W'],
      [false, null],
    ]);
    expect(rows('goaltending-game-line')).toMatchObject([
      {
        source: 'nhl-api-box',
        wins: 1,
        gamesStarted: 1,
        shotsAgainst: 28,
        goalsAgainst: 2,
        shutouts: null,
        secondsOnIce: 3785,
      },
    ]);
  });

  it('may be missing where the plays are there, and the other way round; both is said', async () => {
    const withoutBox = await read({ [box]: undefined });
    expect([withoutBox.rows('hockey-play').length, withoutBox.rows('skater-box-line').length]).toEqual([2, 0]);
    expect(withoutBox.findings).toEqual([{ finding: `there is no box score of game ${GAME}`, where: box }]);
    const withoutPlays = await read({ [plays]: undefined });
    expect([withoutPlays.rows('hockey-play').length, withoutPlays.rows('skater-box-line').length]).toEqual([0, 1]);
    expect(withoutPlays.findings).toEqual([{ finding: `there is no play-by-play of game ${GAME}`, where: plays }]);
  });
});

describe('plays', () => {
  const told = async (...list: readonly object[]) => (await read({ [plays]: playsOf(...list) })).rows('hockey-play');
  const shot = (owner: number, change: object = {}) =>
    playOf(
      1,
      'shot-on-goal',
      {
        eventOwnerTeamId: owner,
        shootingPlayerId: SKATER,
        goalieInNetId: GOALIE,
        xCoord: -78,
        yCoord: 34,
        shotType: 'wrist',
      },
      change,
    );

  it('lie in metres towards the net that their club attacks, whichever end that is', async () => {
    const places = async (owner: number, side: string | undefined) => {
      const [row] = await told(shot(owner, { homeTeamDefendingSide: side }));
      return [row!['x'], row!['y']];
    };
    const here = [-78 * metresPerFoot, 34 * metresPerFoot];
    const turned = [78 * metresPerFoot, -34 * metresPerFoot];
    expect(await places(68, 'left')).toEqual(here);
    expect(await places(8, 'left')).toEqual(turned);
    expect(await places(68, 'right')).toEqual(turned);
    expect(await places(8, 'right')).toEqual(here);
    expect(await places(68, undefined)).toEqual([null, null]);
  });

  it('tell of a blocked shot who shot, whose shot it was, and where it was blocked', async () => {
    const blocked = playOf(2, 'blocked-shot', {
      eventOwnerTeamId: 8,
      shootingPlayerId: TRADED,
      blockingPlayerId: SKATER,
      xCoord: -76,
      yCoord: -28,
      zoneCode: 'D',
      reason: 'blocked',
    });
    expect(await told(blocked)).toMatchObject([
      {
        club: 'nhl-franchise:1',
        person: `nhl:${TRADED}`,
        other: `nhl:${SKATER}`,
        goalie: null,
        x: 76 * metresPerFoot,
        detail: 'blocked',
      },
    ]);
  });

  it('tell of goals, penalties and face-offs who did what; of a bench penalty nobody sinned', async () => {
    const rows = await told(
      playOf(1, 'goal', {
        eventOwnerTeamId: 68,
        scoringPlayerId: SKATER,
        assist1PlayerId: GOALIE,
        assist2PlayerId: TRADED,
        awayScore: 0,
        homeScore: 1,
      }),
      playOf(2, 'penalty', {
        eventOwnerTeamId: 8,
        committedByPlayerId: TRADED,
        drawnByPlayerId: SKATER,
        descKey: 'hooking',
        duration: 2,
      }),
      playOf(3, 'penalty', { eventOwnerTeamId: 8, servedByPlayerId: TRADED, descKey: 'too-many-men', duration: 2 }),
      playOf(4, 'faceoff', {
        eventOwnerTeamId: 68,
        winningPlayerId: SKATER,
        losingPlayerId: TRADED,
        xCoord: 0,
        yCoord: 0,
      }),
      playOf(5, 'stoppage', { reason: 'offside' }),
      playOf(
        6,
        'goal',
        { eventOwnerTeamId: 68, scoringPlayerId: SKATER },
        { periodDescriptor: { number: 5, periodType: 'SO' } },
      ),
    );
    expect(rows).toMatchObject([
      {
        type: 'goal',
        person: `nhl:${SKATER}`,
        firstAssist: `nhl:${GOALIE}`,
        secondAssist: `nhl:${TRADED}`,
        goalie: null,
        homeScore: 1,
        seconds: 116,
        situation: '1551',
      },
      { type: 'penalty', person: `nhl:${TRADED}`, other: `nhl:${SKATER}`, detail: 'hooking', penaltyMinutes: 2 },
      { type: 'penalty', person: null, other: null, detail: 'too-many-men' },
      { type: 'faceoff', person: `nhl:${SKATER}`, other: `nhl:${TRADED}`, x: 0, y: 0 },
      { type: 'goal', period: 5, periodKind: 'shootout' },
    ]);
    expect(Object.is(rows[3]!['y'], -0)).toBe(false);
  });

  it('are told whole, so that one that upstream takes back goes', async () => {
    const { complete } = await read();
    expect(complete).toContainEqual(['hockey-play', { game: `nhl:${GAME}`, source: 'nhl-api' }]);
  });
});

describe('the games in detail', () => {
  const games = scheduleOf(
    listed(GAME),
    listed(GAME + 1, { gameDate: '2025-10-05' }),
    listed(GAME + 2, { gameState: 'FUT' }),
    listed(GAME + 3, { gameType: 1 }),
  );
  const ids = async (settings: object, done: Parameters<typeof details.slices>[1] = null) => {
    const context = asked({ ...smallSeason, 'v1/club-schedule-season/UTA/now': games }, settings);
    return (await details.slices(context.ctx, done)).map(({ game }) => game);
  };

  it('are the finished ones of the last days, the named ones and those of named seasons', async () => {
    expect(await ids({})).toEqual([GAME]);
    expect(await ids({ detailDays: 5 })).toEqual([GAME, GAME + 1]);
    expect(await ids({ detailDays: 0 })).toEqual([]);
    expect(await ids({ detailDays: 0, detailGames: ['2024030121'] })).toEqual([2024_030_121]);
    expect(await ids({ detailDays: 0, detailSeasons: ['2025-26'] })).toEqual([GAME, GAME + 1]);
  });

  it('are read once where they are named, and each night while they are of the last days', async () => {
    const settings = { detailSeasons: ['2025-26'], detailGames: ['2024030121'] };
    const context = asked({ ...smallSeason, 'v1/club-schedule-season/UTA/now': games }, settings);
    const slices = await details.slices(context.ctx, null);
    const done = slices.reduce<Parameters<typeof details.slices>[1]>(
      (cursor, slice) => details.advance(cursor, slice),
      null,
    );
    expect(slices).toHaveLength(3);
    expect(await ids(settings, done)).toEqual([GAME]);
  });
});
