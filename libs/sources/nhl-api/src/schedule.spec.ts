import { describe, expect, it } from '@jest/globals';
import { schedule } from './schedule.feed.js';
import { asked, readAll } from './reading.fixture.js';
import { GAME, GOALIE, listed, scheduleOf, SKATER, smallSeason, visitors } from './small-answers.fixture.js';

const read = (games: readonly object[], settings: object = {}) =>
  readAll(schedule, asked({ ...smallSeason, 'v1/club-schedule-season/UTA/now': scheduleOf(...games) }, settings));

describe('schedules', () => {
  it('give a game once, from its home, with how it ended and who won it', async () => {
    const { rows } = await read([listed(GAME)]);
    expect(rows('game')).toMatchObject([
      {
        ref: `nhl:${GAME}`,
        home: 'nhl-franchise:40',
        away: 'nhl-franchise:1',
        homeScore: 3,
        awayScore: 2,
        status: 'final',
        phase: 'regular',
        localDate: '2025-10-08',
        startsAt: '2025-10-09T01:00:00Z',
      },
    ]);
    expect(rows('hockey-game')).toMatchObject([
      { ending: 'overtime', winningGoalie: `nhl:${GOALIE}`, winningScorer: `nhl:${SKATER}`, source: 'nhl-api' },
    ]);
    expect(rows('person').map(({ fullName }) => fullName)).toEqual(['A. Berg2', 'A. Berg1']);
  });

  it.each([
    ['OFF', 'OK', 'final'],
    ['FINAL', 'OK', 'final'],
    ['LIVE', 'OK', 'live'],
    ['CRIT', 'OK', 'live'],
    ['FUT', 'OK', 'scheduled'],
    ['PRE', 'OK', 'scheduled'],
    ['FUT', 'PPD', 'postponed'],
    ['FUT', 'CNCL', 'postponed'],
  ])('tell a game that is %s and %s as %s', async (gameState, gameScheduleState, status) => {
    const { rows } = await read([listed(GAME, { gameState, gameScheduleState })]);
    expect(rows('game')).toMatchObject([{ status }]);
    expect(rows('hockey-game')[0]!['ending'] === null).toBe(status !== 'final');
  });

  it('[B28] are of the kinds of games that are asked for, and of no other tournament', async () => {
    const all = [1, 2, 3, 20].map((gameType) => listed(GAME + gameType, { gameType }));
    const phases = async (settings?: object) => (await read(all, settings)).rows('game').map(({ phase }) => phase);
    expect(await phases()).toEqual(['regular', 'playoffs']);
    expect(await phases({ gameTypes: [1] })).toEqual(['preseason']);
  });

  it('leave out a guest that is no club of the league, and say so', async () => {
    const munich = { ...visitors, id: 7509, abbrev: 'MUN' };
    const { rows, findings } = await read([listed(GAME, { awayTeam: munich }), listed(GAME + 1)]);
    expect(rows('game')).toHaveLength(1);
    expect(findings).toEqual([{ finding: 'left out, for MUN is no club of the league', where: `game ${GAME}` }]);
  });
});
