import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { InputRow } from '@fieldhouse/plugin-kit';

const repository = fileURLToPath(new URL('../../../../', import.meta.url));
const data = process.env['FIELDHOUSE_DATA'] ?? join(repository, '../shared/data');
const reference = join(data, 'baseball/reference');

/** Whether the reference lies beside the repository; tests that need it are skipped, with that reason, where not. */
export const haveReference = existsSync(reference);
export const reason = haveReference ? '' : ' (skipped: no data beside the repository)';

export const seasonId = '01890f3c-5a2b-7c4d-9e1f-2a3b4c5d6e7f';

/** A row's field by its column's name. */
type Row = (column: string) => string;

/** What the reference says of the seasons 2019 and 2020. */
export interface ReferenceSeason {
  readonly year: number;
  readonly half_innings_used: number;
  readonly RE24: Readonly<Record<string, readonly number[]>>;
  readonly N: Readonly<Record<string, readonly number[]>>;
  readonly run_values: Readonly<Record<string, number>>;
  readonly n: Readonly<Record<string, number>>;
  readonly lgOBP: number;
  readonly wOBAscale: number;
  readonly wOBA_weights: Readonly<Record<string, number>>;
  readonly R_PA: number;
  readonly lgERA: number;
  readonly FIP_const: number;
  readonly AVG_SLG: readonly [number, number];
}

export function referenceOf(year: number): ReferenceSeason {
  const text = readFileSync(join(reference, 're24_and_constants_from_chadwick.json'), 'utf8');
  return (JSON.parse(text) as readonly ReferenceSeason[]).find((season) => season.year === year)!;
}

/** A season as the engine would hand it over, from the events and lines that Chadwick's tools tell. */
export function* referenceSeason(year: number): Generator<InputRow> {
  const row = (of: string, values: object) => ({ of, row: { seasonId, phase: 'regular', ...values } }) as InputRow;
  for (const game of rowsOf(`cwgame_${year}_full.csv.gz`))
    yield row('game', { id: game('GAME_ID'), away: game('AWAY_TEAM_ID'), home: game('HOME_TEAM_ID') });
  for (const line of rowsOf(`batting_lines_chadwick_${year}.csv`)) yield row('batting-season-line', battingOf(line));
  for (const line of rowsOf(`pitching_lines_chadwick_${year}.csv`)) yield row('pitching-season-line', pitchingOf(line));
  for (const event of rowsOf(`cwevent_${year}_full.csv.gz`)) yield row('baseball-event', eventOf(event));
}

function* rowsOf(file: string): Generator<Row> {
  const bytes = readFileSync(join(reference, file));
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('latin1').replaceAll('"', '');
  const [head = '', ...lines] = text.split(/\r?\n/);
  const places = new Map(head.split(',').map((column, at) => [column, at]));
  for (const line of lines) {
    if (line === '') continue;
    const fields = line.split(',');
    yield (column) => fields[places.get(column) ?? -1] ?? '';
  }
}

const who = (line: Row) => ({ person: line('retroID'), clubOrTotal: line('team') });
const numbers = <Name extends string>(row: Row, columns: Readonly<Record<Name, string>>) =>
  Object.fromEntries(Object.entries<string>(columns).map(([name, column]) => [name, Number(row(column))]));

const battingOf = (line: Row) => ({
  ...who(line),
  ...numbers(line, {
    plateAppearances: 'PA',
    atBats: 'AB',
    hits: 'H',
    doubles: '2B',
    triples: '3B',
    homeRuns: 'HR',
    walks: 'BB',
    intentionalWalks: 'IBB',
    hitByPitch: 'HBP',
    sacrificeFlies: 'SF',
  }),
});

const pitchingOf = (line: Row) => ({
  ...who(line),
  ...numbers(line, {
    outs: 'IPouts',
    battersFaced: 'BFP',
    earnedRuns: 'ER',
    homeRuns: 'HR',
    walks: 'BB',
    hitBatters: 'HBP',
    strikeouts: 'SO',
  }),
});

/** By Chadwick's number of the event. */
const types: Readonly<Record<string, string>> = {
  2: 'generic-out',
  3: 'strikeout',
  4: 'stolen-base',
  5: 'defensive-indifference',
  6: 'caught-stealing',
  8: 'pickoff',
  9: 'wild-pitch',
  10: 'passed-ball',
  11: 'balk',
  12: 'other-advance',
  13: 'foul-error',
  14: 'walk',
  15: 'intentional-walk',
  16: 'hit-by-pitch',
  17: 'interference',
  18: 'error',
  19: 'fielders-choice',
  20: 'single',
  21: 'double',
  22: 'triple',
  23: 'home-run',
};

const eventOf = (event: Row) => ({
  game: event('GAME_ID'),
  source: 'retrosheet',
  half: event('BAT_HOME_ID') === '0' ? 'top' : 'bottom',
  type: types[event('EVENT_CD')],
  ...numbers(event, {
    inning: 'INN_CT',
    outsBefore: 'OUTS_CT',
    outs: 'EVENT_OUTS_CT',
    runs: 'EVENT_RUNS_CT',
    basesAfter: 'END_BASES_CD',
  }),
  onFirst: event('BASE1_RUN_ID') || null,
  onSecond: event('BASE2_RUN_ID') || null,
  onThird: event('BASE3_RUN_ID') || null,
  responsibleBatter: event('RESP_BAT_ID'),
  responsiblePitcher: event('RESP_PIT_ID'),
  plateAppearance: event('BAT_EVENT_FL') === 'T',
  atBat: event('AB_FL') === 'T',
  sacrificeFly: event('SF_FL') === 'T',
  stealing: runners(event, 'SB'),
  caughtStealing: runners(event, 'CS'),
  pickedOff: runners(event, 'PK'),
});

const runners = (event: Row, mark: string) =>
  [1, 2, 3].reduce((sum, base) => sum + (event(`RUN${base}_${mark}_FL`) === 'T' ? 1 << (base - 1) : 0), 0);
