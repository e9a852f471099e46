import { createRecordStore } from '@fieldhouse/database';
import {
  club,
  fact,
  foldName,
  idOf,
  league,
  leagueId,
  person,
  season,
  seasonId,
  type DomainRecord,
  type RecordOf,
} from '@fieldhouse/domain';
import { injuryReading, injuryStint, pitchGameLine, stintArea, type BodyArea } from '@fieldhouse/domain/baseball';
import type { DataSource } from 'typeorm';

const runId = '01890f3c-5a2b-7c4d-9e1f-2a3b4c5d6e70';
const yearOf = (label: string) => seasonId('baseball', 'small', label);
const refOf = (name: string) => `retrosheet:${name.toLowerCase().replace(' ', '-')}`;

const people = ['Ann Able', 'Abe Arm', 'José Ace', 'Bea Baker', 'Bob Bull'];

interface SmallStint {
  readonly who: string | null;
  readonly name?: string;
  readonly role?: 'pitcher' | 'batter';
  readonly start: string;
  readonly end: string | null;
  readonly text: string;
  readonly areas: readonly BodyArea[];
  readonly kind?: string;
  readonly club?: null;
}

/** Stints of two seasons: areas within others, an open one, one of a name that nobody has. */
const stints: readonly SmallStint[] = [
  { who: 'Bob Bull', start: '2018-05-01', end: '2018-05-21', text: 'Right elbow strain', areas: ['elbow'] },
  { who: 'Bob Bull', start: '2019-04-10', end: '2019-05-10', text: 'Left calf strain', areas: ['lower-leg'] },
  {
    who: 'Ann Able',
    role: 'batter',
    start: '2019-05-01',
    end: '2019-05-11',
    text: 'Right knee and quad soreness',
    areas: ['knee', 'upper-leg'],
    kind: 'soreness',
  },
  { who: 'José Ace', start: '2019-06-01', end: null, text: '', areas: [] },
  {
    who: null,
    name: 'D. J. Nobody',
    start: '2019-06-02',
    end: '2019-06-12',
    text: 'Flu',
    areas: ['illness'],
    club: null,
  },
];

function recordsOf(stint: SmallStint): DomainRecord[] {
  const { who, start, end, text, areas, kind = 'strain', role = 'pitcher' } = stint;
  const id = idOf('injury-stint', 'small', start);
  const season = yearOf(start.slice(0, 4));
  return [
    fact(injuryStint, {
      stint: id,
      source: 'small',
      seasonId: season,
      person: who === null ? null : refOf(who),
      playerName: stint.name ?? who ?? '',
      nameState: who === null ? 'unknown' : 'known',
      club: stint.club === null ? null : 'retrosheet:BOS',
      clubName: stint.club === null ? null : 'Boston Bees',
      position: role === 'pitcher' ? 'RHP' : 'SS',
      role,
      listDays: 10,
      noticeDate: start,
      startDate: start,
      retroactiveDate: null,
      retroactiveImpossible: false,
      endDate: end,
      endReason: end === null ? null : 'activated',
      text,
      changes: [],
    }),
    fact(injuryReading, {
      stint: id,
      seasonId: season,
      side: null,
      part: null,
      area: areas[0] ?? 'unknown',
      injuryKind: text === '' ? 'none' : kind,
      areas,
    }),
    ...areas.map((area) => fact(stintArea, { stint: id, seasonId: season, area })),
  ];
}

const noCounts = {
  swings: 0,
  misses: 0,
  inPlay: 0,
  zoned: 0,
  inZone: 0,
  exitSpeedSum: 0,
  exitSpeeds: 0,
  plateAppearances: 0,
  atBats: 0,
  singles: 0,
  doubles: 0,
  triples: 0,
  homeRuns: 0,
  walks: 0,
  intentionalWalks: 0,
  strikeouts: 0,
  sacrificeHits: 0,
  sacrificeFlies: 0,
  hitByPitch: 0,
};

/** A start of fifty fastballs. */
export function smallStart(who: string, localDate: string, milesAnHour: number, source = 'statcast'): DomainRecord {
  const row: RecordOf<typeof pitchGameLine> = {
    person: refOf(who),
    role: 'pitcher',
    gameRef: `mlbam:${localDate}`,
    source,
    tracking: 'statcast',
    seasonId: yearOf(localDate.slice(0, 4)),
    phase: 'regular',
    localDate,
    pitches: 50,
    ...noCounts,
    fastballs: 50,
    fastballSpeeds: 50,
    fastballSpeedSum: 50 * milesAnHour * 0.44704,
  };
  return fact(pitchGameLine, row);
}

const personOf = (fullName: string) =>
  fact(person, {
    ref: refOf(fullName),
    fullName,
    firstName: fullName.split(' ')[0] ?? null,
    lastName: fullName.split(' ')[1] ?? fullName,
    searchName: foldName(fullName),
    nameAuthority: 2,
    birthDate: null,
    birthPlace: null,
    heightMetres: null,
    massKilograms: null,
    bats: null,
    throws: null,
    shoots: null,
  });

/** Writes the stints, who they are of, and `more`. */
export async function writeSmallStints(dataSource: DataSource, more: readonly DomainRecord[]): Promise<void> {
  const sport = 'baseball';
  const records = [
    fact(league, { sport, key: 'small', name: 'Small League', fictional: false }),
    ...['2018', '2019'].map((label) =>
      fact(season, { leagueId: leagueId(sport, 'small'), label, firstDay: null, lastDay: null, remark: null }),
    ),
    fact(club, { ref: 'retrosheet:BOS', sport, name: 'Boston Bees' }),
    ...people.map(personOf),
    ...stints.flatMap(recordsOf),
    ...more,
  ];
  await dataSource.transaction(async (manager) => {
    const { refused } = await createRecordStore(dataSource).write(manager, records, runId);
    if (refused.length > 0) throw new Error(`refused: ${refused.map((row) => row.reason).join('; ')}`);
  });
}
