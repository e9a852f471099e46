import { createRecordStore } from '@fieldhouse/database';
import {
  club,
  externalId,
  fact,
  game,
  idOf,
  league,
  leagueId,
  personMention,
  rosterSpell,
  season,
  seasonId,
  teamSeason,
  type DomainRecord,
  type RecordOf,
} from '@fieldhouse/domain';
import {
  goalieBoxLine,
  goalieRank,
  hockeyGame,
  hockeyPlay,
  skaterBoxLine,
  skaterGameScore,
  skaterRank,
} from '@fieldhouse/domain/hockey';
import type { DataSource } from 'typeorm';

const runId = '01890f3c-5a2b-7c4d-9e1f-2a3b4c5d6e7f';
const seasonOf = (label: string) => seasonId('hockey', 'pond', label);
const played = seasonOf('2024-25');

/** Name, upstream's number, number on the back. */
const people = [
  ['Ann Wing', 8470001],
  ['Abe Blue', 8470002],
  ['Amy Post', 8470003],
  ['Hal Wing', 8470011],
  ['Hev Line', 8470012],
  ['Hob Mask', 8470013],
] as const;
type Name = (typeof people)[number][0];
/** Franchise, upstream's number of the club, name. */
const clubs = [
  ['AWY', 40, 59, 'Away', 'Aces'],
  ['HOM', 38, 54, 'Home', 'Hawks'],
  ['OLD', 15, 34, 'Old', 'Owls'],
] as const;
type Abbreviation = (typeof clubs)[number][0];

/** Records of a small league whose ids are an issuer's. */
function recordsOf(issuer: string) {
  const personRef = (name: Name) => externalId(issuer, String(people.find(([each]) => each === name)![1]));
  const franchise = (of: Abbreviation) =>
    externalId(`${issuer}-franchise`, String(clubs.find(([each]) => each === of)![1]));
  const gameRef = (name: string) => externalId(issuer, name);
  const maybe = (name: Name | null | undefined) => (name ? personRef(name) : null);

  const gameOf = (ref: string, localDate: string, more: Partial<RecordOf<typeof game>> = {}) =>
    fact(game, {
      ref: gameRef(ref),
      leagueId: leagueId('hockey', 'pond'),
      seasonId: played,
      phase: 'regular',
      localDate,
      numberOfDay: '0',
      startsAt: null,
      venue: null,
      home: franchise('HOM'),
      away: franchise('AWY'),
      homeScore: 3,
      awayScore: 2,
      status: 'final',
      attendance: null,
      durationMinutes: null,
      ...more,
    });

  type Play = Partial<
    Omit<RecordOf<typeof hockeyPlay>, 'person' | 'other' | 'firstAssist' | 'secondAssist' | 'goalie'>
  >;
  const play = (
    sequence: number,
    of: Abbreviation,
    type: string,
    told: Play & { readonly [Role in 'person' | 'other' | 'firstAssist' | 'secondAssist' | 'goalie']?: Name },
  ) =>
    fact(hockeyPlay, {
      game: gameRef('2024020001'),
      source: 'nhl-api',
      seasonId: played,
      sequence,
      period: 1,
      periodKind: 'regulation',
      seconds: 10 * sequence,
      x: null,
      y: null,
      shotType: null,
      situation: '1551',
      detail: null,
      penaltyMinutes: null,
      awayScore: null,
      homeScore: null,
      ...told,
      type,
      club: franchise(of),
      person: maybe(told.person),
      other: maybe(told.other),
      firstAssist: maybe(told.firstAssist),
      secondAssist: maybe(told.secondAssist),
      goalie: maybe(told.goalie),
    });
  const second = { period: 2 };
  const third = { period: 3 };
  const overtime = { period: 4, periodKind: 'overtime' };
  const shootout = { period: 5, periodKind: 'shootout', situation: '1010' };

  const plays: readonly DomainRecord[] = [
    play(1, 'AWY', 'goal', {
      person: 'Ann Wing',
      firstAssist: 'Abe Blue',
      secondAssist: 'Amy Post',
      goalie: 'Hob Mask',
      situation: '1541',
      shotType: 'wrist',
      x: 22.5,
      y: -1.25,
      awayScore: 1,
      homeScore: 0,
    }),
    play(2, 'HOM', 'shot-on-goal', { person: 'Hal Wing', goalie: 'Amy Post', x: 20, y: 3 }),
    play(3, 'HOM', 'faceoff', { person: 'Hal Wing', x: 0, y: 0 }),
    play(11, 'HOM', 'goal', {
      ...second,
      person: 'Hal Wing',
      situation: '1541',
      x: 25,
      y: 0,
      awayScore: 1,
      homeScore: 1,
    }),
    play(12, 'AWY', 'penalty', {
      ...second,
      person: 'Abe Blue',
      other: 'Hev Line',
      detail: 'roughing',
      penaltyMinutes: 2,
    }),
    play(13, 'HOM', 'penalty', { ...second, detail: 'too-many-men-on-the-ice', penaltyMinutes: 2 }),
    play(21, 'HOM', 'goal', { ...third, person: 'Hev Line', situation: '0651', awayScore: 1, homeScore: 2 }),
    play(22, 'AWY', 'goal', { ...third, person: 'Abe Blue', goalie: 'Hob Mask', situation: null, x: 24, y: 2 }),
    play(31, 'HOM', 'missed-shot', { ...overtime, person: 'Hev Line', x: 10, y: -4 }),
    play(32, 'AWY', 'blocked-shot', { ...overtime, person: 'Ann Wing', other: 'Hal Wing', x: 12, y: 5 }),
    play(41, 'HOM', 'goal', { ...shootout, person: 'Hal Wing', x: 26, y: 0 }),
    play(42, 'AWY', 'goal', { ...shootout, person: 'Ann Wing', x: 26, y: 0 }),
    play(43, 'HOM', 'goal', { ...shootout, person: 'Hev Line', x: 26, y: 1 }),
    play(44, 'AWY', 'shot-on-goal', { ...shootout, person: 'Abe Blue', x: 26, y: 1 }),
    // The same game by a source that is believed less: it must count nowhere.
    play(1, 'HOM', 'goal', { source: 'z-archive', person: 'Hal Wing' }),
  ];

  const skater = (who: Name, of: Abbreviation, goals: number, assists: number, secondsOnIce: number) =>
    fact(skaterBoxLine, {
      game: gameRef('2024020001'),
      person: personRef(who),
      club: franchise(of),
      source: 'nhl-api',
      seasonId: played,
      number: '19',
      position: 'L',
      goals,
      assists,
      points: goals + assists,
      plusMinus: 1,
      penaltyMinutes: 0,
      hits: 2,
      powerPlayGoals: 0,
      shots: goals + 1,
      blockedShots: 0,
      shifts: null,
      giveaways: 1,
      takeaways: 0,
      secondsOnIce,
      faceoffShare: goals === 0 ? null : 0.625,
    });
  const goalie = (who: Name, of: Abbreviation, shotsAgainst: number, goalsAgainst: number, decision: 'W' | 'O') =>
    fact(goalieBoxLine, {
      game: gameRef('2024020001'),
      person: personRef(who),
      club: franchise(of),
      source: 'nhl-api',
      seasonId: played,
      number: '35',
      started: true,
      decision,
      shotsAgainst,
      goalsAgainst,
      penaltyMinutes: 0,
      secondsOnIce: 3900,
    });
  const score = (measure: string, value: number) =>
    fact(skaterGameScore, {
      game: gameRef('2024020001'),
      person: personRef('Ann Wing'),
      club: franchise('AWY'),
      source: 'nhl-api',
      seasonId: played,
      measure,
      score: value,
    });

  const rank = (
    kind: typeof skaterRank | typeof goalieRank,
    who: Name,
    label: string,
    [metric, pool]: readonly [string, string],
    [value, poolSize, below, equal]: readonly [number, number, number, number],
    phase = 'regular',
  ) =>
    fact(kind, {
      person: personRef(who),
      seasonId: seasonOf(label),
      phase,
      metric,
      pool,
      value,
      poolSize,
      below,
      equal,
      percentile: (100 * (below + equal / 2)) / poolSize,
    });

  const records: readonly DomainRecord[] = [
    fact(league, { sport: 'hockey', key: 'pond', name: 'Pond League', fictional: issuer !== 'nhl' }),
    fact(league, { sport: 'baseball', key: 'small', name: 'Small League', fictional: true }),
    ...['2023-24', '2024-25'].map((label) =>
      fact(season, { leagueId: leagueId('hockey', 'pond'), label, firstDay: null, lastDay: null, remark: null }),
    ),
    fact(season, {
      leagueId: leagueId('baseball', 'small'),
      label: '2024',
      firstDay: null,
      lastDay: null,
      remark: null,
    }),
    ...clubs.map(([of, , , city, nickname]) =>
      fact(club, { ref: franchise(of), sport: 'hockey', name: `${city} ${nickname}` }),
    ),
    ...clubs.map(([of, , , city, nickname]) =>
      fact(teamSeason, {
        club: franchise(of),
        seasonId: played,
        city,
        nickname,
        abbreviation: of,
        conference: null,
        division: null,
        colour: null,
      }),
    ),
    ...people.map(([fullName]) => personMention(personRef(fullName), fullName)),
    fact(rosterSpell, {
      person: personRef('Ann Wing'),
      club: franchise('AWY'),
      seasonId: played,
      fromDate: '2024-10-01',
      toDate: null,
      number: '19',
      position: 'L',
      list: 'active',
    }),
    gameOf('2024020001', '2024-10-08'),
    gameOf('2024020002', '2024-10-09'),
    gameOf('2024020003', '2024-10-10', { status: 'scheduled', homeScore: null, awayScore: null }),
    gameOf('776001', '2024-07-01', {
      leagueId: leagueId('baseball', 'small'),
      seasonId: seasonId('baseball', 'small', '2024'),
    }),
    fact(hockeyGame, {
      game: gameRef('2024020001'),
      source: 'nhl-api',
      seasonId: played,
      ending: 'shootout',
      winningGoalie: personRef('Hob Mask'),
      winningScorer: personRef('Hev Line'),
    }),
    ...plays,
    skater('Ann Wing', 'AWY', 1, 0, 1100),
    skater('Abe Blue', 'AWY', 1, 1, 1300),
    skater('Hal Wing', 'HOM', 1, 0, 900),
    skater('Hev Line', 'HOM', 1, 0, 1000),
    goalie('Amy Post', 'AWY', 25, 1, 'O'),
    goalie('Hob Mask', 'HOM', 28, 2, 'W'),
    score('game-score', 1.35),
    score('individual-score', 1.1),
    rank(skaterRank, 'Ann Wing', '2023-24', ['points', 'skaters'], [10, 4, 1, 2]),
    rank(skaterRank, 'Ann Wing', '2024-25', ['goals', 'skaters'], [1, 4, 0, 4]),
    rank(skaterRank, 'Ann Wing', '2024-25', ['points', 'forwards'], [1, 3, 0, 3]),
    rank(skaterRank, 'Ann Wing', '2024-25', ['points', 'skaters'], [1, 4, 0, 3]),
    rank(skaterRank, 'Ann Wing', '2024-25', ['points', 'skaters'], [1, 2, 1, 1], 'playoffs'),
    rank(goalieRank, 'Hob Mask', '2024-25', ['save-percentage', 'goalies'], [26 / 28, 2, 0, 1]),
  ];
  const claims = clubs.map(([of, , team]) => ({
    kind: 'club' as const,
    ids: [franchise(of), externalId(issuer, String(team))],
    evidence: 'teams of a franchise',
  }));
  return { records, claims, gameRef, personRef, franchise };
}

/** Writes a league of three games: one told in full that went to a shootout, one of which only the score is known, one to come. */
export async function writeSmallGames(dataSource: DataSource, issuer = 'nhl') {
  const store = createRecordStore(dataSource);
  const { records, claims, gameRef, personRef, franchise } = recordsOf(issuer);
  await dataSource.transaction(async (manager) => {
    const { refused } = await store.write(manager, records, runId);
    if (refused.length > 0) throw new Error(`refused: ${refused.map((row) => row.reason).join('; ')}`);
    await store.claim(manager, claims, runId);
  });
  const references = await dataSource.query<{ id: string; ref: string }[]>(`select g.id, g.ref from game g`);
  const games = new Map(references.map(({ id, ref }) => [ref, id]));
  return {
    game: (name: string) => games.get(gameRef(name)) ?? '',
    person: (name: Name) => idOf('person', personRef(name)),
    club: (of: Abbreviation) => idOf('club', franchise(of)),
  };
}
