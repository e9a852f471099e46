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
  season,
  seasonId,
  teamSeason,
  type DomainRecord,
} from '@fieldhouse/domain';
import {
  injuryReading,
  injuryStint,
  transactionNote,
  type PlayerRole,
  type StintChange,
} from '@fieldhouse/domain/baseball';
import type { DataSource } from 'typeorm';
import { gameOfPitches, linesOf, type PitchedGame } from './small-pitches.js';
import { plays } from './small-plays.js';

const runId = '01890f3c-5a2b-7c4d-9e1f-2a3b4c5d6e7f';

const seasonOf = (day: string) => seasonId('baseball', 'small', day.slice(0, 4));
const clubRef = 'retrosheet:ANA';
export const pat = { ref: 'mlbam:1', name: 'Pat Pitcher' };
export const bo = { ref: 'mlbam:2', name: 'Bo Batter' };
/** Nothing but a stint is known of him. */
const quin = { ref: 'mlbam:3', name: 'Quin Quiet' };

interface SmallStint {
  readonly person: { readonly ref: string; readonly name: string } | null;
  readonly role: PlayerRole | null;
  readonly from: string;
  readonly to: string | null;
  readonly text?: string;
}

/** Stints by the name under which tests ask for them. */
const stints = {
  shoulder: { person: pat, role: 'pitcher', from: '2015-08-01', to: '2015-09-01' },
  forearm: { person: pat, role: 'pitcher', from: '2016-06-10', to: '2016-07-01', text: 'Right forearm strain' },
  elbow: { person: pat, role: 'pitcher', from: '2016-08-10', to: '2016-08-20' },
  elbowAgain: { person: pat, role: 'pitcher', from: '2016-08-22', to: '2016-09-05' },
  open: { person: pat, role: 'pitcher', from: '2017-05-01', to: null },
  thumb: { person: bo, role: null, from: '2016-06-10', to: '2016-07-01' },
  quiet: { person: quin, role: 'batter', from: '2016-06-10', to: '2016-07-01' },
  nobody: { person: null, role: 'batter', from: '2016-06-10', to: '2016-07-01' },
} as const satisfies Readonly<Record<string, SmallStint>>;
export type SmallStintName = keyof typeof stints;

export const stintId = (name: SmallStintName): string => idOf('injury-stint', 'small', name);

/** What Pat threw to Bo, who saw nothing else. */
const games: readonly PitchedGame[] = [
  { day: '2016-03-10', ref: 'mlbam:90', pitches: 20, phase: 'preseason' },
  { day: '2016-05-10', ref: 'gameday:gid_1', pitches: 10, source: 'pitch-tables-pitchfx' },
  { day: '2016-05-20', ref: 'mlbam:100', pitches: 30 },
  { day: '2016-05-20', ref: 'gameday:gid_2', pitches: 30, source: 'pitch-tables-pitchfx' },
  { day: '2016-06-01', ref: 'mlbam:101', pitches: 40 },
  { day: '2016-06-09', ref: 'mlbam:102', pitches: 60 },
  // Told twice; the second source's are slower, so that it shows which was read.
  { day: '2016-06-09', ref: 'mlbam:102', pitches: 60, source: 'statcast-league', slower: 10 },
  { day: '2016-07-01', ref: 'mlbam:110', pitches: 45, slower: 1 },
  { day: '2016-07-10', ref: 'mlbam:111', pitches: 50, slower: 1 },
  { day: '2016-08-05', ref: 'mlbam:112', pitches: 25, slower: 1 },
  { day: '2016-09-06', ref: 'mlbam:120', pitches: 15 },
  { day: '2016-10-08', ref: 'mlbam:130', pitches: 33, phase: 'playoffs' },
  { day: '2017-04-10', ref: 'mlbam:200', pitches: 20 },
];

const noteRef = (name: string) => `note-${name}`;

function stintRecords(name: SmallStintName): readonly DomainRecord[] {
  const stint: SmallStint = stints[name];
  const own = { stint: stintId(name), seasonId: seasonOf(stint.from) };
  const text = stint.text ?? '';
  const placed: StintChange = {
    date: stint.from,
    action: 'placed',
    listDays: 15,
    text,
    noteSource: 'small-notes',
    noteRef: noteRef(name),
  };
  const activated: StintChange = {
    ...placed,
    date: stint.to ?? '',
    action: 'activated',
    listDays: null,
    text: '',
    noteRef: 'gone',
  };
  return [
    fact(transactionNote, {
      source: 'small-notes',
      ref: noteRef(name),
      seasonId: own.seasonId,
      localDate: stint.from,
      effectiveDate: null,
      typeCode: null,
      text: `Angels placed ${stint.person?.name ?? 'Sam Same'} on the 15-day disabled list. ${text}`,
      person: null,
      club: null,
      playerName: null,
      clubName: null,
    }),
    fact(injuryStint, {
      ...own,
      source: 'small-notes',
      person: stint.person?.ref ?? null,
      playerName: stint.person?.name ?? 'Sam Same',
      nameState: stint.person === null ? 'ambiguous' : 'resolved',
      club: clubRef,
      clubName: 'Angels',
      position: null,
      role: stint.role,
      listDays: 15,
      noticeDate: stint.from,
      startDate: stint.from,
      retroactiveDate: null,
      retroactiveImpossible: false,
      endDate: stint.to,
      endReason: stint.to === null ? null : 'activated',
      text,
      changes: stint.to === null ? [placed] : [placed, activated],
    }),
    fact(injuryReading, {
      ...own,
      side: text === '' ? null : 'right',
      part: text === '' ? null : 'forearm',
      area: text === '' ? 'unknown' : 'forearm',
      injuryKind: text === '' ? 'none' : 'strain',
      areas: text === '' ? [] : ['forearm'],
    }),
  ];
}

const records: readonly DomainRecord[] = [
  fact(league, { sport: 'baseball', key: 'small', name: 'Small League', fictional: true }),
  ...['2015', '2016', '2017'].map((label) =>
    fact(season, { leagueId: leagueId('baseball', 'small'), label, firstDay: null, lastDay: null, remark: null }),
  ),
  ...[clubRef, 'retrosheet:BOS'].map((ref) => fact(club, { ref, sport: 'baseball', name: ref.slice(-3) })),
  fact(teamSeason, {
    club: clubRef,
    seasonId: seasonOf('2016'),
    city: 'Anaheim',
    nickname: 'Angels',
    abbreviation: 'ANA',
    conference: null,
    division: null,
    colour: '#ba0021',
  }),
  ...[pat, bo, quin].map(({ ref, name }) =>
    fact(person, {
      ref,
      fullName: name,
      firstName: null,
      lastName: name.split(' ')[1]!,
      searchName: foldName(name),
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
  ...(Object.keys(stints) as SmallStintName[]).flatMap(stintRecords),
  ...games.flatMap((each) => gameOfPitches(each, pat.ref, bo.ref)),
  ...linesOf(games.flatMap((each) => gameOfPitches(each, pat.ref, bo.ref))),
  ...plays(game, { pitcher: pat.ref, batter: bo.ref, home: 'retrosheet:BOS', away: clubRef }),
];

/** Writes a pitcher and a batter with stints, and what they did to each other around them. */
export async function writeSmallInjuries(dataSource: DataSource): Promise<void> {
  await writeRecords(dataSource, records);
}

export async function writeRecords(dataSource: DataSource, written: Iterable<DomainRecord>): Promise<void> {
  const store = createRecordStore(dataSource);
  await dataSource.transaction(async (manager) => {
    const { refused } = await store.write(manager, written, runId);
    if (refused.length > 0) throw new Error(`refused: ${refused.map((row) => row.reason).join('; ')}`);
  });
}

/** The id that a person got. */
export async function personId(dataSource: DataSource, { ref }: { readonly ref: string }): Promise<string> {
  const [found] = await dataSource.getRepository('person').findBy({ ref });
  return String((found as { readonly id: string } | undefined)?.id);
}

/** Says, as an import does at its end, that the data of a season have changed. */
export async function markData(dataSource: DataSource, dataset: string, label: string): Promise<void> {
  await dataSource.getRepository('watermark').save({
    dataset,
    partitionKey: seasonId('baseball', 'small', label),
    source: 'small',
    at: new Date(),
    gamesTo: null,
    runId,
  });
}
