import {
  club,
  fact,
  idOf,
  league,
  leagueId,
  season,
  seasonId,
  type DomainRecord,
  type RecordOf,
} from '@fieldhouse/domain';
import { injuryStint, pitch, plateAppearance, type PlayerRole } from '@fieldhouse/domain/baseball';
import { csvRows, type BatchFeed, type Source } from '@fieldhouse/plugin-kit';
import { createTestContext } from '@fieldhouse/plugin-kit/testing';
import { pitchTables } from '@fieldhouse/source-pitch-tables';
import { statcast } from '@fieldhouse/source-statcast';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordedData } from './recorded-stints.js';

export type TruthRow = Readonly<Record<string, string>>;

/** A table of `pitches/truth`. */
export function truth(name: string): readonly TruthRow[] {
  const [columns = [], ...rows] = csvRows(readFileSync(join(recordedData, 'pitches/truth', name), 'utf8'));
  return rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at] ?? ''])));
}

/** Beachy's second one of the same injury; the table of truth tells the first. */
export const springStint = 'beachy-2013-spring';

export const truthStintId = (stint: string): string => idOf('injury-stint', 'truth', stint);

interface Recording {
  readonly source: Source;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly files: readonly string[];
}

/** The tables in which the players of truth stand, and others that tell some of the same games. */
const recordings: readonly Recording[] = [
  {
    source: statcast,
    settings: { folder: '/players', sourceName: 'statcast-players' },
    files: [
      'statcast_players/manaea_sean_2016-2020.csv.gz',
      'statcast_players/beachy_brandon_2010-2015.csv.gz',
      'statcast_players/hutchison_drew_2012-2018.csv.gz',
      'statcast_players/stanton_giancarlo_batter_2015-2017.csv.gz',
      'statcast_players/kershaw_cole_bauer_wheeler_2020.csv.gz',
    ],
  },
  {
    source: statcast,
    settings: { folder: '/league', sourceName: 'statcast-league' },
    files: ['statcast_league/statcast_2016-10.csv.gz'],
  },
  {
    source: pitchTables,
    settings: { folder: '/tables', pitcherIds: ['Clayton Kershaw = 477132'] },
    files: [
      'pitchfx/kershaw_clayton_2016.csv.gz',
      ...['03', '04', '05', '06'].map((month) => `league_2026/pitches_2026-${month}.csv.gz`),
    ],
  },
];

/** Every recorded pitch and plate appearance of the players of truth, who took part in them, and their stints. */
export async function truthRecords(): Promise<readonly DomainRecord[]> {
  const players = new Set([...truth('pitcher_windows_150.csv'), ...truth('batter_windows_25.csv')].map(refOf));
  // PITCHf/x names its only pitcher.
  const namesOne = new RegExp([...players, 'Kershaw'].map((ref) => ref.replace('mlbam:', '')).join('|'));
  const told: DomainRecord[] = [];
  const others = new Map<string, DomainRecord>();
  for (const recording of recordings) {
    for await (const record of recordsOf(recording, namesOne)) {
      if (record.of.kind === pitch.kind || record.of.kind === plateAppearance.kind) {
        const { pitcher, batter } = record.row as RecordOf<typeof plateAppearance>;
        if (players.has(pitcher) || (batter !== null && players.has(batter))) told.push(record);
      } else {
        others.set(
          JSON.stringify([record.of.kind, ...record.of.key.map((name) => (record.row as TruthRow)[name])]),
          record,
        );
      }
    }
  }
  return [...others.values(), ...told, ...stintRecords()];
}

const refOf = ({ mlbam }: TruthRow) => `mlbam:${mlbam}`;

async function* recordsOf({ source, settings, files }: Recording, wanted: RegExp) {
  const feed = source.feeds[0] as BatchFeed;
  const { ctx } = createTestContext({
    settings: source.settings.parse(settings),
    files: Object.fromEntries(files.map((path) => [path, readFileSync(join(recordedData, 'pitches', path))])),
  });
  for (const slice of await feed.slices(ctx, null)) {
    for await (const raw of feed.read(slice, ctx)) {
      if (!wanted.test(JSON.stringify(raw))) continue;
      for (const one of feed.translate(raw)) if ('of' in one) yield one;
    }
  }
}

function stintRecords(): readonly DomainRecord[] {
  const stints = new Map<string, DomainRecord>();
  const tables = [
    { role: 'pitcher', rows: truth('pitcher_windows_150.csv') },
    { role: 'batter', rows: truth('batter_windows_25.csv') },
  ] as const;
  for (const { role, rows } of tables) {
    for (const row of rows) stints.set(row['stint']!, stintOf(row, role, row['start_used']!, row['activated']!));
  }
  const beachy = tables[0].rows.find(({ stint }) => stint === 'beachy-2012')!;
  stints.set(springStint, stintOf({ ...beachy, stint: springStint }, 'pitcher', '2013-03-22', '2013-07-29'));
  return [
    fact(league, { sport: 'baseball', key: 'mlb', name: 'Major League Baseball', fictional: false }),
    ...['2011', '2012', '2013', '2016', '2017', '2026'].map((label) =>
      fact(season, { leagueId: leagueId('baseball', 'mlb'), label, firstDay: null, lastDay: null, remark: null }),
    ),
    fact(club, { ref: 'retrosheet:XXX', sport: 'baseball', name: 'Their club' }),
    ...stints.values(),
  ];
}

function stintOf(row: TruthRow, role: PlayerRole, startDate: string, endDate: string): DomainRecord {
  return fact(injuryStint, {
    stint: truthStintId(row['stint']!),
    source: 'truth',
    seasonId: seasonId('baseball', 'mlb', startDate.slice(0, 4)),
    person: refOf(row),
    playerName: row['player']!,
    nameState: 'known',
    club: null,
    clubName: null,
    position: null,
    role,
    listDays: 15,
    noticeDate: startDate,
    startDate,
    retroactiveDate: null,
    retroactiveImpossible: false,
    endDate,
    endReason: 'activated',
    text: '',
    changes: [],
  });
}
