/*
 * A small season in the API's own shapes: two clubs, three players, one of whom was traded. The people are invented.
 */

const text = (value: string, more: object = {}) => ({ default: value, ...more });
export const SKATER = 8_400_001;
export const GOALIE = 8_400_002;
export const TRADED = 8_400_003;
export const GAME = 2025_020_001;

const team = (id: number, franchiseId: number | null, fullName: string, triCode: string) => ({
  id,
  franchiseId,
  fullName,
  leagueId: 133,
  rawTricode: triCode,
  triCode,
});
export const teamsBody = {
  data: [
    team(33, 28, 'Winnipeg Jets (1979)', 'WIN'),
    team(53, 28, 'Arizona Coyotes', 'ARI'),
    team(8, 1, 'Montréal Canadiens', 'MTL'),
    team(70, null, 'To be determined', 'TBD'),
    team(99, null, 'NHL', 'NHL'),
    team(52, 35, 'Winnipeg Jets', 'WPG'),
    team(59, 40, 'Utah Hockey Club', 'UTA'),
    team(68, 40, 'Utah Mammoth', 'UTA'),
  ],
  total: 8,
};

export const standing = (code: string, place: string, nickname: string, change: object = {}) => ({
  seasonId: 20252026,
  conferenceName: 'Western',
  divisionName: 'Central',
  placeName: text(place),
  teamName: text(`${place} ${nickname}`, { fr: `${nickname} de ${place}` }),
  teamCommonName: text(nickname),
  teamAbbrev: text(code),
  gamesPlayed: 1,
  ...change,
});
const montreal = standing('MTL', 'Montréal', 'Canadiens', { conferenceName: 'Eastern', divisionName: 'Atlantic' });
export const standingsBody = {
  wildCardIndicator: true,
  standings: [standing('UTA', 'Utah', 'Mammoth'), montreal],
};
export const standingsThen = {
  standings: [{ ...montreal, seasonId: 20242025 }],
};

export const onRoster = (id: number, positionCode: string, change: object = {}) => ({
  id,
  headshot: `https://assets.nhle.com/mugs/nhl/20252026/UTA/${id}.png`,
  firstName: text('Ansel'),
  lastName: text(`Berg${id % 10}`, { sv: `Bärg${id % 10}` }),
  sweaterNumber: 10 + (id % 10),
  positionCode,
  shootsCatches: 'L',
  heightInInches: 73,
  weightInPounds: 194,
  heightInCentimeters: 185,
  weightInKilograms: 88,
  birthDate: '1999-08-11',
  birthCity: text('Skelleftea', { sv: 'Skellefteå' }),
  birthCountry: 'SWE',
  ...change,
});
export const rosterOf = (...rows: readonly { readonly positionCode: string }[]) => ({
  forwards: rows.filter(({ positionCode }) => 'CLR'.includes(positionCode)),
  defensemen: rows.filter(({ positionCode }) => positionCode === 'D'),
  goalies: rows.filter(({ positionCode }) => positionCode === 'G'),
});

export const skaterTotal = (season: number, teamName: string, change: object = {}) => ({
  season,
  gameTypeId: 2,
  leagueAbbrev: 'NHL',
  sequence: 1,
  teamName: text(teamName),
  teamCommonName: text(teamName.split(' ').at(-1)!),
  teamPlaceNameWithPreposition: text(teamName.split(' ')[0]!),
  gamesPlayed: 2,
  goals: 1,
  assists: 2,
  points: 3,
  plusMinus: -1,
  pim: 2,
  powerPlayGoals: 1,
  powerPlayPoints: 2,
  shorthandedGoals: 0,
  shorthandedPoints: 0,
  gameWinningGoals: 1,
  otGoals: 0,
  shots: 6,
  shootingPctg: 0.166667,
  avgToi: '17:31',
  faceoffWinningPctg: 0.5,
  ...change,
});
export const goalieTotal = (season: number, teamName: string, change: object = {}) => ({
  season,
  gameTypeId: 2,
  leagueAbbrev: 'NHL',
  sequence: 1,
  teamName: text(teamName),
  gamesPlayed: 57,
  gamesStarted: 56,
  wins: 30,
  losses: 20,
  otLosses: 6,
  goals: 0,
  assists: 1,
  pim: 2,
  shotsAgainst: 1500,
  goalsAgainst: 140,
  goalsAgainstAvg: 2.45,
  savePctg: 0.906667,
  shutouts: 3,
  timeOnIce: '3423:35',
  ...change,
});
/** A player's page without all that may be missing. */
export const landingOf = (id: number, position: string, seasonTotals: readonly object[], change: object = {}) => ({
  playerId: id,
  isActive: true,
  position,
  firstName: text('Ansel'),
  lastName: text(`Berg${id % 10}`),
  headshot: `https://assets.nhle.com/mugs/nhl/20252026/UTA/${id}.png`,
  heightInInches: 73,
  weightInPounds: 194,
  birthDate: '1999-08-11',
  birthCity: text('Skelleftea'),
  birthCountry: 'SWE',
  shootsCatches: 'L',
  seasonTotals,
  ...change,
});

const side = (id: number, abbrev: string, place: string, nickname: string, score: number) => ({
  id,
  abbrev,
  commonName: text(nickname),
  placeName: text(place),
  score,
});
export const utah = side(68, 'UTA', 'Utah', 'Mammoth', 3);
export const visitors = side(8, 'MTL', 'Montréal', 'Canadiens', 2);
export const listed = (id: number, change: object = {}) => ({
  id,
  season: 20252026,
  gameType: 2,
  gameDate: '2025-10-08',
  venue: text('Delta Center'),
  startTimeUTC: '2025-10-09T01:00:00Z',
  gameState: 'OFF',
  gameScheduleState: 'OK',
  homeTeam: utah,
  awayTeam: visitors,
  gameOutcome: { lastPeriodType: 'OT' },
  winningGoalie: { playerId: GOALIE, firstInitial: text('A.'), lastName: text('Berg2') },
  winningGoalScorer: { playerId: SKATER, firstInitial: text('A.'), lastName: text('Berg1') },
  ...change,
});
export const scheduleOf = (...games: readonly object[]) => ({ currentSeason: 20252026, games });

export const skaterGame = (change: object = {}) => ({
  gameId: GAME,
  teamAbbrev: 'UTA',
  homeRoadFlag: 'H',
  gameDate: '2025-10-08',
  opponentAbbrev: 'MTL',
  goals: 1,
  assists: 1,
  points: 2,
  plusMinus: -1,
  powerPlayGoals: 1,
  powerPlayPoints: 1,
  gameWinningGoals: 1,
  otGoals: 1,
  shots: 4,
  shifts: 22,
  shorthandedGoals: 0,
  shorthandedPoints: 0,
  pim: 2,
  toi: '17:31',
  ...change,
});
export const goalieGame = (change: object = {}) => ({
  gameId: GAME,
  teamAbbrev: 'UTA',
  homeRoadFlag: 'H',
  gameDate: '2025-10-08',
  opponentAbbrev: 'MTL',
  goals: 0,
  assists: 0,
  gamesStarted: 1,
  decision: 'W',
  shotsAgainst: 28,
  goalsAgainst: 2,
  savePctg: 0.928571,
  shutouts: 0,
  pim: 0,
  toi: '63:05',
  ...change,
});
export const logOf = (season: number, kinds: readonly number[], ...gameLog: readonly object[]) => ({
  seasonId: season,
  gameTypeId: kinds[0],
  playerStatsSeasons: [{ season, gameTypes: kinds }],
  gameLog,
});

const gameHead = {
  id: GAME,
  season: 20252026,
  gameType: 2,
  gameDate: '2025-10-08',
  homeTeam: utah,
  awayTeam: visitors,
};
const inBox = (playerId: number, position: string, change: object = {}) => ({
  playerId,
  sweaterNumber: 10 + (playerId % 10),
  name: text(`A. Berg${playerId % 10}`),
  position,
  pim: 2,
  toi: '17:31',
  ...change,
});
export const skaterInBox = (playerId: number, change: object = {}) =>
  inBox(playerId, 'C', {
    goals: 1,
    assists: 1,
    points: 2,
    plusMinus: -1,
    hits: 3,
    powerPlayGoals: 1,
    sog: 4,
    faceoffWinningPctg: 0.5,
    blockedShots: 1,
    shifts: 22,
    giveaways: 1,
    takeaways: 2,
    ...change,
  });
export const goalieInBox = (playerId: number, change: object = {}) =>
  inBox(playerId, 'G', {
    saveShotsAgainst: '26/28',
    savePctg: 0.928571,
    goalsAgainst: 2,
    starter: true,
    decision: 'W',
    pim: 0,
    toi: '63:05',
    ...change,
  });
export const boxScoreOf = (homeTeam: object = {}) => ({
  ...gameHead,
  playerByGameStats: {
    awayTeam: { forwards: [], defense: [], goalies: [] },
    homeTeam: { forwards: [skaterInBox(SKATER)], defense: [], goalies: [goalieInBox(GOALIE)], ...homeTeam },
  },
});
export const playOf = (sortOrder: number, typeDescKey: string, told: object, change: object = {}) => ({
  eventId: sortOrder,
  periodDescriptor: { number: 1, periodType: 'REG', maxRegulationPeriods: 3 },
  timeInPeriod: '01:56',
  situationCode: '1551',
  homeTeamDefendingSide: 'left',
  typeDescKey,
  sortOrder,
  details: told,
  ...change,
});
export const playsOf = (...plays: readonly object[]) => ({
  ...gameHead,
  plays,
  rosterSpots: [
    { teamId: 68, playerId: SKATER, firstName: text('Ansel'), lastName: text('Berg1') },
    { teamId: 68, playerId: GOALIE, firstName: text('Ansel'), lastName: text('Berg2') },
  ],
});

/** Every answer about the small season, by path. */
export const smallSeason: Readonly<Record<string, unknown>> = {
  'stats/rest/en/team': teamsBody,
  'v1/standings/now': standingsBody,
  'v1/roster/UTA/current': rosterOf(onRoster(SKATER, 'C'), onRoster(GOALIE, 'G')),
  'v1/roster/MTL/current': rosterOf(onRoster(TRADED, 'D')),
  [`v1/player/${SKATER}/landing`]: landingOf(SKATER, 'C', [
    skaterTotal(20232024, 'Arizona Coyotes'),
    skaterTotal(20252026, 'Utah Mammoth'),
  ]),
  [`v1/player/${GOALIE}/landing`]: landingOf(GOALIE, 'G', [goalieTotal(20242025, 'Utah Hockey Club')]),
  [`v1/player/${TRADED}/landing`]: landingOf(TRADED, 'D', []),
  'v1/club-schedule-season/UTA/now': scheduleOf(listed(GAME), listed(GAME + 1, { gameState: 'FUT' })),
  'v1/club-schedule-season/MTL/now': scheduleOf(listed(GAME)),
  [`v1/player/${SKATER}/game-log/20252026/2`]: logOf(20252026, [2], skaterGame()),
  [`v1/player/${GOALIE}/game-log/20252026/2`]: logOf(20252026, [2], goalieGame()),
  [`v1/gamecenter/${GAME}/boxscore`]: boxScoreOf(),
  [`v1/gamecenter/${GAME}/play-by-play`]: playsOf(
    playOf(8, 'faceoff', { eventOwnerTeamId: 68, winningPlayerId: SKATER, xCoord: 0, yCoord: 0 }),
    playOf(9, 'shot-on-goal', {
      eventOwnerTeamId: 8,
      shootingPlayerId: TRADED,
      goalieInNetId: GOALIE,
      xCoord: -78,
      yCoord: 34,
    }),
  ),
};
