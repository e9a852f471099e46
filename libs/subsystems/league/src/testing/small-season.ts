import { createRecordStore } from '@fieldhouse/database';
import {
  club,
  fact,
  foldName,
  game,
  idOf,
  league,
  leagueId,
  person,
  rosterSpell,
  season,
  seasonId,
  teamSeason,
  type DomainRecord,
  type LineKind,
} from '@fieldhouse/domain';
import {
  baseballStanding,
  battingGameLine,
  battingLine,
  battingValueSeasonLine,
  pitchingGameLine,
  pitchingLine,
  standingCounts,
} from '@fieldhouse/domain/baseball';
import type { DataSource } from 'typeorm';
import { writeSeasonLines } from './season-lines.js';

export const season2019 = seasonId('baseball', 'small', '2019');
const season2018 = seasonId('baseball', 'small', '2018');
/** Of these nothing is known but transactions: readers are not offered them. */
const seasonsOfTransactions = ['2021', '2017'] as const;
const runId = '01890f3c-5a2b-7c4d-9e1f-2a3b4c5d6e7f';

const id = (name: string) => `retrosheet:${name}`;
const people = [
  ['ann', 'Ann Able', '1991-08-07'],
  ['bea', 'Bea Baker', '1990-06-30'],
  ['cal', 'Cal Cole', null],
  ['dee', 'Dee Dunn', null],
  ['eve', 'Eve Estes', null],
  ['ruizj1', 'José Ruiz', '1995-01-01'],
  ['ruizj2', 'José Ruiz', '1985-01-01'],
  ['pit', 'Pit Stone', null],
  ['pim', 'Pim Salt', null],
  ['zoe', 'Zoe Never Played', null],
] as const;

const clubs = [
  ['ANA', 'Anaheim', 'Angels', 'AL', 'West'],
  ['BOS', 'Boston', 'Bees', 'AL', 'East'],
  ['CHN', 'Chicago', 'Cubs', 'NL', 'Central'],
] as const;

/** Away, score, home, score, date: A has played 2 games of 2019, B 4, C 2. */
const games = [
  ['g0', season2018, '2018-04-01', 'ANA', 1, 'CHN', 0],
  ['g1', season2019, '2019-04-01', 'ANA', 3, 'BOS', 5],
  ['g2', season2019, '2019-04-02', 'ANA', 4, 'BOS', 4],
  ['g3', season2019, '2019-04-03', 'CHN', 2, 'BOS', 1],
  ['g4', season2019, '2019-04-04', 'BOS', 0, 'CHN', 7],
] as const;
type GameId = (typeof games)[number][0];

const zeros = (line: LineKind) => Object.fromEntries(Object.keys(line.counts).map((name) => [name, 0]));

function lineOf(
  line: LineKind,
  gameId: GameId,
  who: string,
  forClub: string,
  counts: Record<string, number | null>,
  source = 'retrosheet',
): DomainRecord {
  const played = games.find(([name]) => name === gameId)!;
  return fact(line.game ?? battingGameLine, {
    game: id(gameId),
    person: id(who),
    club: id(forClub),
    source,
    seasonId: played[1],
    phase: 'regular',
    localDate: played[2],
    ...zeros(line),
    games: 1,
    ...counts,
  } as never);
}
const bat = (
  gameId: GameId,
  who: string,
  forClub: string,
  [plateAppearances, atBats, hits]: readonly [number, number, number],
  more: Record<string, number | null> = {},
  source?: string,
) =>
  lineOf(
    battingLine,
    gameId,
    who,
    forClub,
    { plateAppearances, atBats, hits, walks: plateAppearances - atBats, ...more },
    source,
  );
const pitch = (gameId: GameId, who: string, forClub: string, outs: number, more: Record<string, number>) =>
  lineOf(pitchingLine, gameId, who, forClub, { outs, ...more });

const gameLines: readonly DomainRecord[] = [
  bat('g0', 'ann', 'ANA', [4, 4, 0]),
  bat('g1', 'ann', 'ANA', [4, 4, 2]),
  // The same game by a source that is believed less: it must count nowhere.
  bat('g1', 'ann', 'ANA', [9, 9, 9], {}, 'z-archive'),
  bat('g2', 'ann', 'ANA', [4, 3, 1], { homeRuns: 1 }),
  ...(['g1', 'g2', 'g3', 'g4'] as const).map((each) => bat(each, 'bea', 'BOS', [4, 4, 1])),
  bat('g1', 'cal', 'ANA', [3, 3, 3]),
  bat('g3', 'cal', 'CHN', [3, 2, 1]),
  bat('g1', 'dee', 'BOS', [2, 2, 2]),
  ...(['g1', 'g2', 'g3', 'g4'] as const).map((each) => bat(each, 'eve', 'BOS', [4, 4, 1], { sacrificeFlies: null })),
  bat('g1', 'ruizj1', 'ANA', [3, 3, 1]),
  bat('g2', 'ruizj1', 'ANA', [3, 3, 1]),
  bat('g3', 'ruizj2', 'CHN', [3, 3, 1]),
  bat('g4', 'ruizj2', 'CHN', [3, 3, 1]),
  pitch('g1', 'pit', 'BOS', 27, { earnedRuns: 3, hits: 6, walks: 1, strikeouts: 9, wins: 1 }),
  pitch('g4', 'pim', 'CHN', 27, { earnedRuns: 0, hits: 2, walks: 0, strikeouts: 12, wins: 1 }),
  // A pitcher in a league with the designated hitter: he has a batting line with nothing in it.
  bat('g1', 'pit', 'BOS', [0, 0, 0]),
];

const facts: readonly DomainRecord[] = [
  fact(league, { sport: 'baseball', key: 'small', name: 'Small League', fictional: true }),
  // Of a sport that the program under test does not know: it must show nowhere.
  fact(league, { sport: 'curling', key: 'stones', name: 'Stones', fictional: true }),
  ...(['2018', '2019', ...seasonsOfTransactions] as const).map((label) =>
    fact(season, {
      leagueId: leagueId('baseball', 'small'),
      label,
      firstDay: null,
      lastDay: null,
      remark: label === '2019' ? 'Only its first days.' : null,
    }),
  ),
  fact(season, {
    leagueId: leagueId('curling', 'stones'),
    label: '2019',
    firstDay: null,
    lastDay: null,
    remark: null,
  }),
  ...clubs.map(([ref, city, nickname]) => fact(club, { ref: id(ref), sport: 'baseball', name: `${city} ${nickname}` })),
  ...clubs.flatMap(([ref, city, nickname, conference, division]) =>
    [season2018, season2019].map((seasonOf) =>
      fact(teamSeason, {
        club: id(ref),
        seasonId: seasonOf,
        city,
        nickname: ref === 'ANA' && seasonOf === season2018 ? 'Halos' : nickname,
        abbreviation: ref,
        conference,
        division,
        colour: null,
      }),
    ),
  ),
  ...people.map(([ref, fullName, birthDate]) =>
    fact(person, {
      ref: id(ref),
      fullName,
      firstName: fullName.split(' ')[0]!,
      lastName: fullName.split(' ').at(-1)!,
      searchName: foldName(fullName),
      nameAuthority: 1,
      birthDate,
      birthPlace: null,
      heightMetres: null,
      massKilograms: null,
      bats: 'R',
      throws: 'R',
      shoots: null,
    }),
  ),
  fact(rosterSpell, {
    person: id('ann'),
    club: id('ANA'),
    seasonId: season2019,
    fromDate: '2019-03-28',
    toDate: null,
    number: '27',
    position: 'CF',
    list: 'active',
  }),
  ...games.map(([ref, seasonOf, localDate, away, awayScore, home, homeScore]) =>
    fact(game, {
      ref: id(ref),
      leagueId: leagueId('baseball', 'small'),
      seasonId: seasonOf,
      phase: 'regular',
      localDate,
      numberOfDay: '0',
      startsAt: null,
      venue: null,
      home: id(home),
      away: id(away),
      homeScore,
      awayScore,
      status: 'final',
      attendance: null,
      durationMinutes: null,
    }),
  ),
  ...(
    [
      ['BOS', 1, 0, 1, 2, 1],
      ['ANA', 1, 0, 0, 1, 1],
      ['CHN', 1, 0, 2, 0, 0],
    ] as const
  ).map(([ref, place, gamesBehind, wins, losses, ties]) =>
    fact(baseballStanding, {
      ...(Object.fromEntries(
        Object.entries(baseballStanding.columns)
          .filter(([, column]) => column.type === 'int')
          .map(([name]) => [name, 0]),
      ) as Record<keyof typeof standingCounts, number>),
      streak: 0,
      seasonId: season2019,
      phase: 'regular',
      club: id(ref),
      place,
      gamesBehind,
      wins,
      losses,
      ties,
      games: wins + losses + ties,
      oneRunWins: null,
    }),
  ),
];

/** What Ann and Cal were worth; that of the others is not known. */
const values: readonly DomainRecord[] = (
  [
    ['ann', idOf('club', id('ANA')), 8, 3.5, 1.25],
    ['ann', 'total', 8, 3.5, 1.25],
    ['cal', 'total', 6, 2, -0.5],
  ] as const
).map(([who, clubOrTotal, plateAppearances, weightedOnBaseSum, runsAboveAverage]) =>
  fact(battingValueSeasonLine, {
    person: id(who),
    seasonId: season2019,
    phase: 'regular',
    clubOrTotal,
    plateAppearances,
    weightedOnBaseSum,
    weightedOnBaseChances: plateAppearances,
    runsAboveAverage,
    runsCreated: runsAboveAverage + 1,
    leagueRuns: 1,
    expectedRunsAdded: runsAboveAverage,
  }),
);

/** Writes a league of a few days: a traded player, a tie, equal averages, one name twice, a missing count, a game told twice. */
export async function writeSmallSeason(dataSource: DataSource): Promise<void> {
  const store = createRecordStore(dataSource);
  await dataSource.transaction(async (manager) => {
    const { refused } = await store.write(manager, [...facts, ...gameLines, ...values], runId);
    if (refused.length > 0) throw new Error(`refused: ${refused.map((row) => row.reason).join('; ')}`);
  });
  for (const seasonOf of [season2018, season2019]) {
    await writeSeasonLines(dataSource, { ...battingLine, game: battingGameLine }, seasonOf, runId);
    await writeSeasonLines(dataSource, { ...pitchingLine, game: pitchingGameLine }, seasonOf, runId);
  }
  await writeMarks(dataSource);
}

async function writeMarks(dataSource: DataSource): Promise<void> {
  const insert = (statement: string) => dataSource.query(statement);
  await insert(`insert into installation (id, source, title, notice, licence)
    values ('retrosheet', 'retrosheet', 'Retrosheet', 'The information used here was obtained free of charge.', 'free')`);
  await insert(`insert into watermark (dataset, partition_key, source, at, games_to, run_id) values
    ('${battingGameLine.kind}', '${season2019}', 'retrosheet', '2026-11-01 10:00:00', '2019-04-04', '${runId}'),
    ('${pitchingGameLine.kind}', '${season2019}', 'retrosheet', '2026-11-01 11:00:00', '2019-04-04', '${runId}'),
    ('batting-season-line', '${season2019}', 'batting-lines', '2026-11-01 12:00:00', '2019-04-04', '${runId}')`);
  await insert(`insert into installation (id, source, title, notice, licence)
    values ('notes', 'transaction-notes', 'Transactions', 'Sentences as published.', 'free')`);
  const partitions = seasonsOfTransactions.map((label) => seasonId('baseball', 'small', label));
  await insert(`insert into watermark (dataset, partition_key, source, at, run_id) values
    ${partitions.map((each) => `('transaction-note', '${each}', 'notes', '2026-11-01 13:00:00', '${runId}')`).join(', ')}`);
  await insert(`insert into reject (id, run_id, installation, feed, slice, record_key, position, season_id, label, reason, payload, at, state)
    values ('01890f3c-5a2b-7c4d-9e1f-2a3b4c5d6e80', '${runId}', 'retrosheet', 'season-events', '2019', 'k', 0, '${season2019}',
      'BOS 5 April 2019', 'impossible play', '{}', '2026-11-01 10:00:00', 'open')`);
}
