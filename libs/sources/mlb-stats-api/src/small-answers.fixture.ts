/** Answers as upstream words them, small and invented. */

const team = (id: number, name: string) => ({ id, name, link: `/api/v1/teams/${id}` });
export const yankees = team(147, 'New York Yankees');
export const redSox = team(111, 'Boston Red Sox');
export const portland = team(546, 'Portland Sea Dogs');

export const transactionRow = (id: number, change: object = {}) => ({
  id,
  person: { id: 605_141, fullName: 'Mookie Betts', link: '/api/v1/people/605141' },
  toTeam: redSox,
  date: '2019-06-11',
  effectiveDate: '2019-06-11',
  resolutionDate: '2019-06-11',
  typeCode: 'SC',
  typeDesc: 'Status Change',
  description: 'Boston Red Sox activated RF Mookie Betts from the 10-day injured list.',
  ...change,
});

export const transactionsBody = (...transactions: readonly object[]) =>
  JSON.stringify({ copyright: 'Copyright 2026 MLB Advanced Media, L.P.', transactions });

export const teamsBody = JSON.stringify({
  teams: [
    {
      ...yankees,
      season: 2019,
      abbreviation: 'NYY',
      locationName: 'Bronx',
      teamName: 'Yankees',
      league: { id: 103, name: 'American League' },
      division: { id: 201, name: 'American League East' },
    },
    { ...redSox, season: 2019, abbreviation: 'BOS', locationName: 'Boston', teamName: 'Red Sox' },
  ],
});

export const scheduledRow = (gamePk: number, change: object = {}) => ({
  gamePk,
  gameType: 'R',
  season: '2019',
  gameDate: '2019-06-11T23:05:00Z',
  officialDate: '2019-06-11',
  status: { statusCode: 'F', detailedState: 'Final', startTimeTBD: false },
  teams: { away: { team: yankees, score: 5 }, home: { team: redSox, score: 4 } },
  doubleHeader: 'N',
  gameNumber: 1,
  ...change,
});

export const scheduleBody = (...games: readonly object[]) => scheduleOf({ '2019-06-11': games });

/** @param days games by the day that they are listed under */
export const scheduleOf = (days: Readonly<Record<string, readonly object[]>>) =>
  JSON.stringify({ totalItems: 1, dates: Object.entries(days).map(([date, games]) => ({ date, games })) });

const someone = (id: number, fullName: string, hand: string) => [
  `ID${id}`,
  { id, fullName, batSide: { code: hand }, pitchHand: { code: hand === 'S' ? 'R' : hand } },
];
const called = (pitchNumber: number, balls: number, strikes: number, change: object = {}) => ({
  isPitch: true,
  pitchNumber,
  type: 'pitch',
  details: { call: { code: 'B' }, description: 'Ball', type: { code: 'FF' } },
  count: { balls, strikes, outs: 0 },
  pitchData: {
    startSpeed: 95,
    strikeZoneTop: 3.5,
    strikeZoneBottom: 1.5,
    zone: 11,
    extension: 6,
    coordinates: { pX: -0.5, pZ: 3, x0: -2, z0: 6 },
    breaks: { breakHorizontal: -12, breakVerticalInduced: 15, spinRate: 2300 },
  },
  ...change,
});

export const pitching = { ace: 1, reliever: 2 } as const;
export const batting = { first: 11, pinch: 12, second: 13 } as const;

export const plateAppearanceOf = (atBatIndex: number, change: object = {}) => ({
  result: { type: 'atBat', eventType: 'walk', description: 'Al First walks.   ' },
  about: { atBatIndex, inning: 1, halfInning: 'top', isComplete: true },
  matchup: {
    batter: { id: batting.first },
    pitcher: { id: pitching.ace },
    batSide: { code: 'L' },
    pitchHand: { code: 'R' },
  },
  playEvents: [called(1, 1, 0), called(2, 2, 0), called(3, 3, 0), called(4, 4, 0)],
  ...change,
});
export { called as calledPitch };

const inBox = (id: number, battingOrder: string | undefined, position: string, stats: object) => [
  `ID${id}`,
  { person: { id }, battingOrder, allPositions: [{ abbreviation: position }], stats },
];

export function feedOf(gamePk: number, plays: readonly object[] = [plateAppearanceOf(0)], statusCode = 'F') {
  const { ace, reliever } = pitching;
  const { first, pinch, second } = batting;
  return {
    gamePk,
    gameData: {
      game: { type: 'R', season: '2019', doubleHeader: 'N', gameNumber: 1 },
      datetime: { officialDate: '2019-06-11', dateTime: '2019-06-11T23:05:00Z', dayNight: 'night' },
      status: { statusCode, detailedState: statusCode === 'F' ? 'Final' : 'In Progress' },
      teams: { away: yankees, home: redSox },
      players: Object.fromEntries([
        someone(ace, 'Abe Ace', 'R'),
        someone(reliever, 'Lou Left', 'L'),
        someone(first, 'Al First', 'S'),
        someone(pinch, 'Pip Pinch', 'R'),
        someone(second, 'Sid Second', 'L'),
      ]),
      weather: { temp: '68' },
      gameInfo: { attendance: 30_000, gameDurationMinutes: 180 },
    },
    liveData: {
      plays: { allPlays: plays },
      linescore: {
        scheduledInnings: 9,
        innings: [{ num: 1, away: { runs: 5 }, home: { runs: 4 } }],
        teams: {
          away: { runs: 5, hits: 7, errors: 0, leftOnBase: 6 },
          home: { runs: 4, hits: 6, errors: 1, leftOnBase: 5 },
        },
      },
      boxscore: {
        teams: {
          away: {
            batters: [first, pinch],
            pitchers: [],
            players: Object.fromEntries([
              inBox(first, '100', 'DH', { batting: { plateAppearances: 3, atBats: 2, hits: 1, baseOnBalls: 1 } }),
              inBox(pinch, '101', 'PH', { batting: { plateAppearances: 1, atBats: 1, hits: 0 } }),
            ]),
          },
          home: {
            batters: [second, ace, reliever],
            pitchers: [ace, reliever],
            players: Object.fromEntries([
              inBox(second, '300', 'SS', { batting: { plateAppearances: 4, atBats: 4, hits: 2 } }),
              inBox(ace, undefined, 'P', {
                batting: {},
                pitching: { gamesStarted: 1, outs: 18, hitBatsmen: 1, losses: 1 },
              }),
              inBox(reliever, undefined, 'P', { batting: {}, pitching: { gamesStarted: 0, inningsPitched: '2.1' } }),
            ]),
          },
        },
      },
      decisions: { loser: { id: ace } },
    },
  };
}
