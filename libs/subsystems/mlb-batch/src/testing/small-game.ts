import { createRecordStore } from '@fieldhouse/database';
import {
  appearance,
  club,
  fact,
  foldName,
  game,
  league,
  leagueId,
  person,
  season,
  seasonId,
  teamSeason,
  type DomainRecord,
  type LineKind,
  type RecordOf,
} from '@fieldhouse/domain';
import { baseballEvent, baseballGame, battingGameLine, battingLine, pitchingLine } from '@fieldhouse/domain/baseball';
import type { DataSource } from 'typeorm';

const runId = '01890f3c-5a2b-7c4d-9e1f-2a3b4c5d6e7f';
const season2019 = seasonId('baseball', 'small', '2019');
const id = (name: string) => `retrosheet:${name}`;
const people = ['Ann Able', 'Abe Arm', 'Amy Ace', 'Bea Baker', 'Bob Bull', 'Ben Bench'];
const refOf = (name: string) => id(name.toLowerCase().replace(' ', '-'));

const clubs = [
  ['ANA', 'Anaheim', 'Angels'],
  ['BOS', 'Boston', 'Bees'],
] as const;

const gameOf = (ref: string, localDate: string, more: Partial<RecordOf<typeof game>> = {}) =>
  fact(game, {
    ref: id(ref),
    leagueId: leagueId('baseball', 'small'),
    seasonId: season2019,
    phase: 'regular',
    localDate,
    numberOfDay: '0',
    startsAt: null,
    venue: null,
    home: id('BOS'),
    away: id('ANA'),
    homeScore: 1,
    awayScore: 2,
    status: 'final',
    attendance: 12_345,
    durationMinutes: null,
    ...more,
  });

const told = (source: string, innings: number) =>
  fact(baseballGame, {
    game: id('told'),
    source,
    seasonId: season2019,
    awayLine: [0, 2],
    homeLine: [1, null],
    awayHits: 3,
    homeHits: 1,
    awayErrors: 0,
    homeErrors: null,
    awayLeftOnBase: null,
    homeLeftOnBase: null,
    innings,
    scheduledInnings: 9,
    winningPitcher: refOf('Abe Arm'),
    losingPitcher: refOf('Bob Bull'),
    savingPitcher: null,
    designatedHitter: true,
    night: null,
    temperatureCelsius: null,
  });

function lineOf(line: LineKind, who: string, forClub: string, counts: Record<string, number>): DomainRecord {
  return fact(line.game ?? battingGameLine, {
    game: id('told'),
    person: refOf(who),
    club: id(forClub),
    source: 'retrosheet',
    seasonId: season2019,
    phase: 'regular',
    localDate: '2019-04-01',
    ...Object.fromEntries(Object.keys(line.counts).map((name) => [name, 0])),
    ...counts,
  } as never);
}

const inGame = (who: string, forClub: string, battingOrder: number | null, started: boolean, positions: string) =>
  fact(appearance, {
    game: id('told'),
    person: refOf(who),
    source: 'retrosheet',
    club: id(forClub),
    started,
    positions,
    battingOrder,
  });

const event = (sequence: number, more: Partial<RecordOf<typeof baseballEvent>>) =>
  fact(baseballEvent, {
    game: id('told'),
    source: 'retrosheet',
    sequence,
    seasonId: season2019,
    inning: 1,
    half: 'top',
    outsBefore: 0,
    awayScoreBefore: 0,
    homeScoreBefore: 0,
    balls: null,
    strikes: null,
    pitches: null,
    batter: refOf('Ann Able'),
    responsibleBatter: refOf('Ann Able'),
    pitcher: refOf('Bob Bull'),
    responsiblePitcher: refOf('Bob Bull'),
    batterHand: null,
    pitcherHand: null,
    onFirst: null,
    onSecond: null,
    onThird: null,
    text: 'S7/L',
    type: 'single',
    plateAppearance: true,
    atBat: true,
    hitBases: 1,
    sacrificeHit: false,
    sacrificeFly: false,
    runs: 0,
    runsBattedIn: 0,
    outs: 0,
    wildPitch: false,
    passedBall: false,
    batterDestination: 1,
    firstDestination: null,
    secondDestination: null,
    thirdDestination: null,
    battedBall: 'line-drive',
    battedBallLocation: '7',
    fielder: 7,
    battingOrder: 1,
    pinchHitter: false,
    doublePlay: false,
    triplePlay: false,
    groundedIntoDoublePlay: false,
    errors: 0,
    stealing: 0,
    caughtStealing: 0,
    pickedOff: 0,
    basesAfter: 0,
    ...more,
  });

const records: readonly DomainRecord[] = [
  fact(league, { sport: 'baseball', key: 'small', name: 'Small League', fictional: true }),
  fact(season, {
    leagueId: leagueId('baseball', 'small'),
    label: '2019',
    firstDay: null,
    lastDay: null,
    remark: null,
  }),
  ...clubs.map(([ref, city, nickname]) => fact(club, { ref: id(ref), sport: 'baseball', name: `${city} ${nickname}` })),
  ...clubs.map(([ref, city, nickname]) =>
    fact(teamSeason, {
      club: id(ref),
      seasonId: season2019,
      city,
      nickname,
      abbreviation: ref,
      conference: null,
      division: null,
      colour: null,
    }),
  ),
  ...people.map((fullName) =>
    fact(person, {
      ref: refOf(fullName),
      fullName,
      firstName: null,
      lastName: fullName.split(' ')[1]!,
      searchName: foldName(fullName),
      nameAuthority: 1,
      birthDate: null,
      birthPlace: null,
      heightMetres: null,
      massKilograms: null,
      bats: null,
      throws: null,
      shoots: null,
    }),
  ),
  gameOf('told', '2019-04-01'),
  gameOf('score-only', '2019-04-02'),
  gameOf('missing', '2019-04-03', { status: 'missing', homeScore: null, awayScore: null }),
  told('retrosheet', 2),
  // Believed less: nothing of it may be shown.
  told('z-archive', 99),
  inGame('Ann Able', 'ANA', 1, true, 'CF'),
  inGame('Amy Ace', 'ANA', 2, true, 'SS'),
  inGame('Abe Arm', 'ANA', null, true, 'P'),
  inGame('Bea Baker', 'BOS', 1, true, '1B'),
  inGame('Ben Bench', 'BOS', 1, false, 'PH'),
  inGame('Bob Bull', 'BOS', null, true, 'P'),
  lineOf(battingLine, 'Amy Ace', 'ANA', { plateAppearances: 4, atBats: 4, hits: 2, runsBattedIn: 2 }),
  lineOf(battingLine, 'Ann Able', 'ANA', { plateAppearances: 4, atBats: 3, hits: 1, walks: 1 }),
  lineOf(battingLine, 'Abe Arm', 'ANA', {}),
  lineOf(battingLine, 'Ben Bench', 'BOS', { plateAppearances: 1, atBats: 1 }),
  lineOf(battingLine, 'Bea Baker', 'BOS', { plateAppearances: 3, atBats: 3, hits: 1 }),
  lineOf(pitchingLine, 'Abe Arm', 'ANA', { outs: 6, hits: 1, runs: 1, earnedRuns: 1, battersFaced: 7 }),
  lineOf(pitchingLine, 'Bob Bull', 'BOS', { outs: 6, hits: 3, runs: 2, earnedRuns: 2, battersFaced: 9 }),
  event(1, {}),
  event(2, {
    batter: refOf('Amy Ace'),
    responsibleBatter: refOf('Amy Ace'),
    onFirst: refOf('Ann Able'),
    outsBefore: 1,
    balls: 3,
    strikes: 2,
    text: 'HR/78/F.1-H',
    type: 'home-run',
    hitBases: 4,
    runs: 2,
    runsBattedIn: 2,
    batterDestination: 4,
    firstDestination: 4,
    battedBall: 'fly-ball',
    battedBallLocation: '78',
    fielder: null,
  }),
  event(3, {
    inning: 1,
    half: 'bottom',
    awayScoreBefore: 2,
    batter: refOf('Bea Baker'),
    responsibleBatter: refOf('Bea Baker'),
    pitcher: refOf('Abe Arm'),
    responsiblePitcher: refOf('Abe Arm'),
    text: 'K',
    type: 'strikeout',
    hitBases: 0,
    outs: 1,
    batterDestination: 0,
    battedBall: null,
    battedBallLocation: null,
    fielder: null,
  }),
];

/** Writes three games: one told whole by two sources, one of which only the score is known, one that was rejected. */
export async function writeSmallGames(
  dataSource: DataSource,
): Promise<Readonly<Record<'told' | 'score-only' | 'missing', string>>> {
  const store = createRecordStore(dataSource);
  await dataSource.transaction(async (manager) => {
    const { refused } = await store.write(manager, records, runId);
    if (refused.length > 0) throw new Error(`refused: ${refused.map((row) => row.reason).join('; ')}`);
  });
  const rows = await dataSource.query<{ id: string; local_date: string }[]>(
    'select id, local_date from game order by local_date',
  );
  const [first, second, third] = rows.map((row) => row.id);
  return { told: first!, 'score-only': second!, missing: third! };
}
