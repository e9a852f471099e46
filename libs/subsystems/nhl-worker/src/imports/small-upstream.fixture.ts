import { answers, startUpstream, type UpstreamServer } from '@fieldhouse/pipeline/testing';

/*
 * Two clubs of the NHL, a skater and a goalie each, one game between them; in the API's own shapes, with invented people.
 */

const season = 20252026;
const game = 2025_020_001;
const text = (value: string) => ({ default: value });

export const clubs = [
  { code: 'MTL', id: 8, franchise: 1, place: 'Montréal', nickname: 'Canadiens', skater: 8_400_001, goalie: 8_400_002 },
  { code: 'WPG', id: 52, franchise: 35, place: 'Winnipeg', nickname: 'Jets', skater: 8_400_003, goalie: 8_400_004 },
] as const;
type Club = (typeof clubs)[number];

const people = clubs.flatMap((club) => [
  { ...club, player: club.skater, position: 'C' },
  { ...club, player: club.goalie, position: 'G' },
]);

const facts = (player: number) => ({
  firstName: text('Ansel'),
  lastName: text(`Berg${player % 10}`),
  shootsCatches: 'L',
  heightInInches: 73,
  weightInPounds: 194,
  birthDate: '1999-08-11',
  birthCity: text('Skelleftea'),
  birthCountry: 'SWE',
});
const rosterRow = (id: number, positionCode: string) => ({ id, sweaterNumber: id % 100, positionCode, ...facts(id) });
const side = ({ id, code, place, nickname }: Club, score: number) => ({
  id,
  abbrev: code,
  placeName: text(place),
  commonName: text(nickname),
  score,
});
const schedule = {
  currentSeason: season,
  games: [
    {
      id: game,
      season,
      gameType: 2,
      gameDate: '2025-10-08',
      venue: text('Bell Centre'),
      startTimeUTC: '2025-10-08T23:00:00Z',
      gameState: 'OFF',
      gameScheduleState: 'OK',
      homeTeam: side(clubs[0], 3),
      awayTeam: side(clubs[1], 2),
      gameOutcome: { lastPeriodType: 'REG' },
    },
  ],
};
const inGame = (code: string) => ({
  gameId: game,
  teamAbbrev: code,
  homeRoadFlag: code === 'MTL' ? 'H' : 'R',
  gameDate: '2025-10-08',
  opponentAbbrev: code === 'MTL' ? 'WPG' : 'MTL',
  pim: 0,
  toi: '17:31',
});
const skating = (goals: number) => ({
  goals,
  assists: 0,
  points: goals,
  plusMinus: 0,
  powerPlayGoals: 0,
  powerPlayPoints: 0,
  gameWinningGoals: 0,
  otGoals: 0,
  shots: 4,
  shifts: 22,
  shorthandedGoals: 0,
  shorthandedPoints: 0,
});
const goaltending = {
  goals: 0,
  assists: 0,
  gamesStarted: 1,
  decision: 'W',
  shotsAgainst: 28,
  goalsAgainst: 2,
  savePctg: 0.928571,
  shutouts: 0,
};

function answersWith(goals: number): ReadonlyMap<string, unknown> {
  const data = clubs.map(({ id, franchise, place, nickname, code }) => ({
    id,
    franchiseId: franchise,
    fullName: `${place} ${nickname}`,
    triCode: code,
  }));
  const standings = clubs.map(({ code, place, nickname }) => ({
    seasonId: season,
    conferenceName: 'Eastern',
    divisionName: 'Atlantic',
    placeName: text(place),
    teamName: text(`${place} ${nickname}`),
    teamCommonName: text(nickname),
    teamAbbrev: text(code),
  }));
  return new Map<string, unknown>([
    ['/stats/rest/en/team', { data, total: data.length }],
    ['/v1/standings/now', { standings }],
    ...clubs.flatMap(({ code, skater, goalie }): [string, unknown][] => [
      [
        `/v1/roster/${code}/current`,
        { forwards: [rosterRow(skater, 'C')], defensemen: [], goalies: [rosterRow(goalie, 'G')] },
      ],
      [`/v1/club-schedule-season/${code}/now`, schedule],
      [
        `/v1/club-stats/${code}/${season}/2`,
        { season, gameType: 2, skaters: [{ playerId: skater }], goalies: [{ playerId: goalie }] },
      ],
    ]),
    ...people.flatMap(({ player, position, code }): [string, unknown][] => [
      [
        `/v1/player/${player}/landing`,
        { playerId: player, isActive: true, position, ...facts(player), seasonTotals: [] },
      ],
      [
        `/v1/player/${player}/game-log/${season}/2`,
        {
          seasonId: season,
          gameTypeId: 2,
          playerStatsSeasons: [{ season, gameTypes: [2] }],
          gameLog: [{ ...inGame(code), ...(position === 'G' ? goaltending : skating(goals)) }],
        },
      ],
    ]),
  ]);
}

export interface SmallUpstream {
  readonly server: UpstreamServer;
  /** Where the hosts that the source asks are played. */
  readonly upstreams: ReadonlyMap<string, string>;
  /** Paths without query, in the order in which they were asked, since the last look. */
  newRequests(): readonly string[];
  /** Goals that each skater shot in the game, from now on. */
  goals: number;
  /** Paths that are answered with a status and no more. */
  failing: { readonly paths: RegExp; readonly status: number } | null;
}

export async function startSmallUpstream(): Promise<SmallUpstream> {
  const world: Pick<SmallUpstream, 'goals' | 'failing'> = { goals: 1, failing: null };
  const pathOf = (path: string | undefined) => new URL(path ?? '/', 'http://upstream').pathname;
  const server = await startUpstream((request, response) => {
    const path = pathOf(request.url);
    if (world.failing?.paths.test(path) === true) return answers.status(world.failing.status)(request, response);
    const body = answersWith(world.goals).get(path);
    return body === undefined ? answers.status(404)(request, response) : answers.json(body)(request, response);
  });
  let looked = 0;
  return Object.assign(world, {
    server,
    upstreams: new Map(['api-web.nhle.com', 'api.nhle.com'].map((host) => [host, server.origin])),
    newRequests() {
      const since = server.requests.slice(looked);
      looked = server.requests.length;
      return since.map(({ path }) => pathOf(path));
    },
  });
}
