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
  goaltendingGameLine,
  goaltendingLine,
  hockeyGame,
  hockeyStanding,
  skatingGameLine,
  skatingLine,
  skatingSeasonLine,
} from '@fieldhouse/domain/hockey';
import type { DataSource } from 'typeorm';
import { writeSeasonLines } from './season-lines.js';

const runId = '01890f3c-5a2b-7c4d-9e1f-2a3b4c5d6e7f';
const labels = ['2022-23', '2023-24', '2024-25', '2025-26'] as const;
type Label = (typeof labels)[number];
const seasonOf = (label: Label) => seasonId('hockey', 'pond', label);
const played = seasonOf('2024-25');

const id = (name: string) => `pond:${name.toLowerCase().replaceAll(' ', '-')}`;
export const personId = (name: string): string => idOf('person', id(name));
export const clubId = (abbreviation: string): string => idOf('club', id(abbreviation));

const clubs = [
  ['HAR', 'Harbor', 'Herons', 'Eastern', 'Atlantic'],
  ['KET', 'Kettle', 'Kings', 'Eastern', 'Metropolitan'],
  ['NOR', 'Norwood', 'Narwhals', 'Western', 'Central'],
  ['PIN', 'Pine', 'Pilots', 'Western', 'Central'],
] as const;
type Abbreviation = (typeof clubs)[number][0];

/** Away, score, home, score: H and K have played six games of 2024-25, N and P three. */
const games = [
  ['h1', '2024-10-08', 'HAR', 4, 'KET', 1],
  ['h2', '2024-10-10', 'KET', 2, 'HAR', 3],
  ['h3', '2024-10-12', 'HAR', 2, 'KET', 5],
  ['h4', '2024-10-14', 'KET', 1, 'HAR', 4],
  ['h5', '2024-10-16', 'HAR', 3, 'KET', 2],
  ['h6', '2024-10-18', 'KET', 6, 'HAR', 2],
  ['n1', '2024-10-08', 'NOR', 0, 'PIN', 1],
  ['n2', '2024-10-10', 'PIN', 2, 'NOR', 1],
  ['n3', '2024-10-12', 'NOR', 3, 'PIN', 1],
] as const;

const people = [
  'Mia Frost',
  'Ivo Lund',
  'Sable Kähkönen',
  'Otto Glas',
  'Lev Long',
  'Kai Frost',
  'Goro Net',
  'Nia Away',
] as const;
type Name = (typeof people)[number];

/** Nobody is listed of N in 2024-25: its roster was not told. */
const spells: readonly (readonly [Label, Name, Abbreviation, string, string])[] = [
  ['2024-25', 'Lev Long', 'HAR', '9', 'C'],
  ['2024-25', 'Mia Frost', 'HAR', '19', 'C'],
  ['2024-25', 'Otto Glas', 'HAR', '35', 'G'],
  ['2024-25', 'Kai Frost', 'HAR', '61', 'L'],
  ['2024-25', 'Goro Net', 'HAR', '70', 'G'],
  ['2024-25', 'Ivo Lund', 'KET', '8', 'D'],
  ['2024-25', 'Sable Kähkönen', 'KET', '4', 'D'],
  ['2024-25', 'Nia Away', 'PIN', '11', 'R'],
  ['2025-26', 'Mia Frost', 'HAR', '19', 'C'],
];

const lineOf = (line: LineKind, ref: string, who: Name, forClub: Abbreviation, counts: Record<string, number | null>) =>
  fact(line.game ?? skatingGameLine, {
    game: id(ref),
    person: id(who),
    club: id(forClub),
    source: 'nhl-api',
    seasonId: played,
    phase: 'regular',
    localDate: games.find(([name]) => name === ref)![1],
    ...Object.fromEntries(Object.keys(line.counts).map((name) => [name, 0])),
    games: 1,
    ...counts,
  } as never);
const skate = (ref: string, who: Name, forClub: Abbreviation, goals: number, assists: number, shots: number) =>
  lineOf(skatingLine, ref, who, forClub, { goals, assists, points: goals + assists, shots, secondsOnIce: 1200 });
const inNet = (ref: string, shotsAgainst: number, goalsAgainst: number) =>
  lineOf(goaltendingLine, ref, 'Otto Glas', 'HAR', { shotsAgainst, goalsAgainst, secondsOnIce: 3600, gamesStarted: 1 });

const gameLines: readonly DomainRecord[] = [
  // Ten goals of 66 shots.
  ...([2, 2, 2, 2, 1, 1] as const).map((goals, at) => skate(`h${at + 1}`, 'Mia Frost', 'HAR', goals, 0, 11)),
  skate('h1', 'Ivo Lund', 'HAR', 0, 1, 2),
  skate('h3', 'Ivo Lund', 'KET', 1, 1, 3),
  skate('h4', 'Ivo Lund', 'KET', 0, 1, 1),
  skate('h6', 'Sable Kähkönen', 'KET', 2, 1, 4),
  skate('n3', 'Nia Away', 'PIN', 0, 0, 0),
  ...([1, 2, 5, 1, 2, 6] as const).map((goals, at) => inNet(`h${at + 1}`, 30, goals)),
];

/** Of past seasons only what the league publishes is known. */
const published = (label: Label, counts: Record<string, number>) =>
  [idOf('club', id('KET')), 'total'].map((clubOrTotal) =>
    fact(skatingSeasonLine, {
      person: id('Lev Long'),
      seasonId: seasonOf(label),
      phase: 'regular',
      clubOrTotal,
      ...Object.fromEntries(Object.keys(skatingLine.counts).map((name) => [name, null])),
      ...counts,
    } as never),
  );

type StandingCount = Exclude<keyof typeof hockeyStanding.columns, 'seasonId' | 'phase' | 'club'>;
const standing = (ref: Abbreviation, place: number, leaguePlace: number, wins: number, losses: number) =>
  fact(hockeyStanding, {
    ...(Object.fromEntries(
      Object.entries(hockeyStanding.columns).flatMap(([name, { type }]) => (type === 'int' ? [[name, 0]] : [])),
    ) as Record<StandingCount, number>),
    seasonId: played,
    phase: 'regular',
    club: id(ref),
    place,
    leaguePlace,
    wins,
    losses,
    games: wins + losses,
    points: 2 * wins,
  });

const named = (
  label: Label,
  ref: Abbreviation,
  city: string,
  nickname: string,
  conference: string | null,
  division: string | null,
) =>
  fact(teamSeason, {
    club: id(ref),
    seasonId: seasonOf(label),
    city,
    nickname,
    abbreviation: ref,
    conference,
    division,
    colour: null,
  });

const facts: readonly DomainRecord[] = [
  fact(league, { sport: 'hockey', key: 'pond', name: 'Pond League', fictional: true }),
  ...labels.map((label) =>
    fact(season, { leagueId: leagueId('hockey', 'pond'), label, firstDay: null, lastDay: null, remark: null }),
  ),
  ...clubs.map(([ref, city, nickname]) => fact(club, { ref: id(ref), sport: 'hockey', name: `${city} ${nickname}` })),
  ...clubs.flatMap(([ref, city, nickname, conference, division]) =>
    (['2024-25', '2025-26'] as const).map((label) => named(label, ref, city, nickname, conference, division)),
  ),
  // The seasons before are known from careers alone, some of their clubs by name.
  named('2022-23', 'HAR', 'Harbor', 'Hens', null, null),
  named('2022-23', 'KET', 'Kettle', 'Kettles', null, null),
  ...people.map((fullName) =>
    fact(person, {
      ref: id(fullName),
      fullName,
      firstName: fullName.split(' ')[0]!,
      lastName: fullName.split(' ')[1]!,
      searchName: foldName(fullName),
      nameAuthority: 1,
      birthDate: null,
      birthPlace: null,
      heightMetres: null,
      massKilograms: null,
      bats: null,
      throws: null,
      shoots: 'L',
    }),
  ),
  ...spells.map(([label, who, forClub, number, position]) =>
    fact(rosterSpell, {
      person: id(who),
      club: id(forClub),
      seasonId: seasonOf(label),
      fromDate: `${label.slice(0, 4)}-10-01`,
      toDate: null,
      number,
      position,
      list: 'active',
    }),
  ),
  ...games.map(([ref, localDate, away, awayScore, home, homeScore]) =>
    fact(game, {
      ref: id(ref),
      leagueId: leagueId('hockey', 'pond'),
      seasonId: played,
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
      ['h1', 'regulation'],
      ['h2', 'shootout'],
      ['h3', 'regulation'],
      ['h4', 'regulation'],
      ['h6', 'overtime'],
    ] as const
  ).map(([ref, ending]) =>
    fact(hockeyGame, {
      game: id(ref),
      source: 'nhl-api',
      seasonId: played,
      ending,
      winningGoalie: null,
      winningScorer: null,
    }),
  ),
  ...published('2022-23', { games: 400, goals: 200, assists: 400, points: 600, shots: 1500 }),
  ...published('2023-24', { games: 245, goals: 135, assists: 247, points: 382, shots: 900 }),
  standing('HAR', 1, 1, 4, 2),
  standing('KET', 1, 3, 2, 4),
  standing('PIN', 1, 2, 2, 1),
  standing('NOR', 2, 4, 1, 2),
];

/**
 * Writes a league of a few days of hockey: a traded player, one whose long career nobody has games of, two on a roster
 * without a game, a season to come.
 */
export async function writeSmallHockey(dataSource: DataSource): Promise<void> {
  const store = createRecordStore(dataSource);
  await dataSource.transaction(async (manager) => {
    const { refused } = await store.write(manager, [...facts, ...gameLines], runId);
    if (refused.length > 0) throw new Error(`refused: ${refused.map((row) => row.reason).join('; ')}`);
  });
  await writeSeasonLines(dataSource, { ...skatingLine, game: skatingGameLine }, played, runId);
  await writeSeasonLines(dataSource, { ...goaltendingLine, game: goaltendingGameLine }, played, runId);
  await dataSource.query(`insert into installation (id, source, title, notice, licence)
    values ('pond', 'nhl-api', 'Pond', 'Invented.', 'free')`);
  await dataSource.query(`insert into watermark (dataset, partition_key, source, at, games_to, run_id)
    values ('game', '${played}', 'pond', '2026-11-01 09:00:00', '2024-10-18', '${runId}')`);
}
