import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import { idOf } from '@fieldhouse/domain';
import { recordedPersonRef } from '@fieldhouse/source-recorded-tracking';
import { afterAll, describe, expect, it } from '@jest/globals';
import { samplesOf } from '../recordings/recording.fixture.js';
import { pairedWithHearts } from './paired.js';
import { writePeople } from './people-file.js';
import { readSet } from './sets.js';

const scratch = mkdtempSync(join(tmpdir(), 'fieldhouse-sets-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** A folder with files of a few lines; those that end in `.gz` are packed. */
function folderOf(files: Readonly<Record<string, readonly string[]>>): string {
  const folder = mkdtempSync(join(scratch, 'set-'));
  for (const [name, lines] of Object.entries(files)) {
    const text = `${lines.join('\n')}\n`;
    writeFileSync(join(folder, name), name.endsWith('.gz') ? gzipSync(text) : text);
  }
  return folder;
}

const told = async (folder: string, part?: string) => {
  const recording = await readSet(folder, part);
  const samples = await samplesOf(recording);
  return { recording, samples, names: recording.athletes.map(({ name }) => name) };
};
const rounded = (values: readonly (number | null)[]) => values.map((value) => value && Math.round(value * 100) / 100);

const runner = folderOf({
  '2013-06-01-183220.csv.gz': [
    't_ms,session,lat,lon,alt_m,distance_m,speed_mps,cadence,hr_bpm',
    '1370107940000,2013-06-01-183220,50.8209922,-1.7036257,83.4,1.26,0.885,60,56',
    '1370107941000,2013-06-01-183220,50.8210078,-1.7036102,83.8,3.3,1.209,63,61',
    '1370107942000,2013-06-01-183220,,,84.0,,1.801,70,0',
  ],
  '2013-06-02-072348.csv.gz': ['t_ms,lat,lon,distance_m,speed_mps,hr_bpm', '1370157828000,50.8,-1.7,0,2,120'],
});

describe('recorded sets', () => {
  it('[D22] ZXY: places from the middle of the pitch, the belts’ own speed and distance, people called after the set', async () => {
    const { recording, samples, names } = await told(
      folderOf({
        'tracking.csv.gz': [
          't_ms,player,x_m,y_m,heading_rad,direction_rad,energy,speed_mps,total_distance_m',
          '1383858313007,16,35.5,44,1.7,0.0,259.1,0.0,299.465',
          '1383858313010,12,52.5,34,2.2,1.1,249.5,0.73,239.433',
          '1383858313057,16,36.5,44,1.7,0.0,259.1,1.5,300',
        ],
      }),
    );
    expect(names).toEqual(['ZXY 16', 'ZXY 12']);
    expect(recording).toMatchObject({
      surface: 'football-pitch',
      metrics: ['x', 'y', 'speed', 'distance'],
      seconds: 0.05,
    });
    expect(samples.map(({ athlete, at }) => [athlete, at])).toEqual([
      [0, 0],
      [1, 3_000],
      [0, 50_000],
    ]);
    expect(samples.map(({ values }) => values)).toEqual([
      [-17, 10, 0, 299.465],
      [0, 0, 0.73, 239.433],
      [-16, 10, 1.5, 300],
    ]);
    expect(recording.remark).toContain('Alfheim');
    expect(recording.remark).toContain('terms');
    expect(recording.remark).not.toContain('PAIRED');
  });

  it('[D22] STATSports: metres on the set’s pitch, km/h as m/s, no heart rate of a column that is empty', async () => {
    const row = (time: number, lat: number, kmh: string) => `${time},66,IV,1,${lat},7.0389275,${kmh},0.0,0`;
    const header = 't_ms,player,position_de,elapsed_s,lat,lon,speed_kmh,accel_impulse,hr_bpm';
    const { recording, samples, names } = await told(
      folderOf({
        'U16_ID67.csv.gz': [header, row(1735733388050, 49.25174, '3.6')],
        'U16_ID66.csv.gz': [header, row(1735733388000, 49.25173, '18'), row(1735733388100, 49.25173, '')],
      }),
    );
    expect(names).toEqual(['STATSports 66', 'STATSports 67']);
    expect(recording.metrics).toEqual(['x', 'y', 'speed']);
    expect(samples.map(({ athlete, at, values }) => [athlete, at, values[2]])).toEqual([
      [0, 0, 5],
      [1, 50_000, 1],
      [0, 100_000, null],
    ]);
    const [x, y] = samples[0]!.values;
    expect(Math.abs(x!)).toBeLessThan(20);
    expect(Math.abs(y!)).toBeLessThan(20);
  });

  it('[D22] Catapult: latitude and longitude as metres between the corners of its pitch', async () => {
    const { samples, names } = await told(
      folderOf({
        'Dataset_B_Pitch.csv': [
          'longitude,latitude',
          '-9.12436877,41.72674194',
          '-9.123890745,41.72592757',
          '-9.123290669,41.72612579',
          '-9.12376968,41.72693916',
        ],
        'U18_ID2.csv.gz': ['t_ms,player,longitude,latitude', '1637341832600,U18_ID2,-9.123829961,41.726434115'],
      }),
    );
    expect(names).toEqual(['Catapult 2']);
    expect(Math.hypot(...(samples[0]!.values as [number, number]))).toBeLessThan(0.2);
  });

  it('[D22] hockey: feet as metres from the middle of the rink, frames as thirtieths of a second, one power play at a time', async () => {
    const header =
      'frame_id,period,track_id,team_id,team_name,jersey_number,x_ft,y_ft,video_shot,game_seconds,powerplay_id';
    const folder = folderOf({
      '2022-02-08_Canada_at_USA_P1_PP1.csv.gz': [
        header,
        '301,1,1,Light,Canada,6,200,85,1,377,1',
        '331,1,2,Dark,USA,35,100,42.5,2,376,1',
      ],
      '2022-02-08_Canada_at_USA_P1_PP2.csv.gz': [header, '5,1,1,Light,Canada,9,0,0,1,377,2'],
      '2022-02-08_Canada_at_USA_roster.csv.gz': ['player,jn,position,team', 'Somebody,6,Center,away'],
    });
    const { samples, names, recording } = await told(folder);
    expect(names).toEqual(['BDC Canada 6', 'BDC USA 35']);
    expect(samples.map(({ at, values }) => [at, ...rounded(values)])).toEqual([
      [0, 30.48, 12.95],
      [1_000_000, 0, 0],
    ]);
    expect(recording.title).toContain('P1_PP1');
    expect((await told(folder, 'PP2')).names).toEqual(['BDC Canada 9']);
    await expect(readSet(folder, 'PP7')).rejects.toThrow('P1_PP1.csv.gz, 2022-02-08_Canada_at_USA_P1_PP2.csv.gz');
  });

  it('[D22] TRACAB: frames of a Parquet file, nothing of whoever is not on', async () => {
    const folder = folderOf({ 'metadata.json': ['{"tracking_data_frame_rate": 25}'] });
    const database = await DuckDBInstance.create();
    const connection = await database.connect();
    await connection.run(
      `copy (select * from (values (2, 0.5, 1.0, 2.0, null, null, null, null), (1, 0.4, 1.5, 2.5, 3.0, 4.0, null, null))
         as t(frame, ball_x, home_1_x, home_1_y, away_14_x, away_14_y, home_3_x, home_3_y))
       to '${join(folder, 'tracking_data.parquet')}' (format parquet)`,
    );
    connection.closeSync();
    const { samples, names } = await told(folder);
    expect(names).toEqual(['TRACAB home 1', 'TRACAB away 14']);
    expect(samples).toEqual([
      { athlete: 0, at: 0, values: [1.5, 2.5] },
      { athlete: 1, at: 0, values: [3, 4] },
      { athlete: 0, at: 40_000, values: [1, 2] },
    ]);
  });

  it('[D22] the runner: metres from where the session began, heart rates; what was not measured stays missing', async () => {
    const { samples, names, recording } = await told(runner);
    expect(names).toEqual(['Runner 1']);
    expect(recording.metrics).toEqual(['x', 'y', 'speed', 'distance', 'heartRate']);
    expect(samples.map(({ values }) => rounded(values))).toEqual([
      [0, 0, 0.89, 1.26, 56],
      [1.09, 1.74, 1.21, 3.3, 61],
      [null, null, 1.8, null, null],
    ]);
  });

  it('[D22] paired with heart rates: one a second and athlete, and the remark says that it is no recording', async () => {
    const row = (time: number, player: number) => `${1383858313000 + time},${player},35,44,0,0,0,1,2`;
    const header = 't_ms,player,x_m,y_m,heading_rad,direction_rad,energy,speed_mps,total_distance_m';
    const zxy = folderOf({
      'tracking.csv.gz': [header, row(0, 5), row(50, 5), row(60, 6), row(1000, 5), row(2000, 5), row(3000, 5)],
    });
    const paired = await pairedWithHearts(await readSet(zxy), runner);
    const hearts = (await samplesOf(paired)).map(({ athlete, values }) => [athlete, values[4]]);
    expect(hearts).toEqual([
      [0, 56],
      [0, null],
      [1, 120],
      [0, 61],
      [0, null],
      [0, 56],
    ]);
    expect(paired.metrics).toEqual(['x', 'y', 'speed', 'distance', 'heartRate']);
    expect(paired.remark).toContain('PAIRED from two sources, not a recording');
    expect(paired.remark).toContain('another person');
    expect(paired.remark.length).toBeLessThan(1_000);
    await expect(pairedWithHearts(paired, runner)).rejects.toThrow('nothing to pair');
  });

  it('[D22] [X01] tell who is in them, part by part, for the source that makes people known', async () => {
    const into = join(scratch, 'people');
    const of = (...players: readonly number[]) => {
      const header = 't_ms,player,x_m,y_m,heading_rad,direction_rad,energy,speed_mps,total_distance_m';
      return readSet(
        folderOf({ 'tracking.csv.gz': [header, ...players.map((player) => `1,${player},1,1,0,0,0,0,0`)] }),
      );
    };
    const path = writePeople(into, 'ZXY', await of(5, 6));
    writePeople(into, 'ZXY', await of(6, 7));
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(['5', '6', '7'].map((code) => ({ set: 'ZXY', code })));
    expect((await of(5)).athletes[0]!.person).toBe(idOf('person', recordedPersonRef({ set: 'ZXY', code: '5' })));
  });

  it('[D22] that are none, or broken, are said to be', async () => {
    await expect(readSet(join(scratch, 'nowhere'))).rejects.toThrow('There is no folder');
    await expect(readSet(folderOf({ 'notes.txt': ['nothing'] }))).rejects.toThrow(
      'no set that can be replayed (ZXY, STATSports',
    );
    await expect(readSet(folderOf({ 'tracking.csv.gz': ['time,player'] }))).rejects.toThrow('has no column t_ms');
    const torn = folderOf({});
    writeFileSync(join(torn, 'tracking.csv.gz'), 'no gzip');
    await expect(readSet(torn)).rejects.toThrow('cannot be read');
  }, 120_000);
});

const data = fileURLToPath(new URL('../../../shared/data/sensors/', import.meta.url));
const real = existsSync(data) ? it : it.skip;

describe('the real sets', () => {
  real.each([
    ['zxy_tromso', 12, 132_000, 20],
    ['statsports_u16', 4, 178_058, 10],
    ['catapult_u18', 6, 205_517, 10],
    ['tracab_like_25hz', 22, 198_000, 25],
    ['tracker_hr', 1, 2_000, 1],
    ['hockey_bdc', 10, 7_024, 30],
  ] as const)(
    '[D22] %s: every row of everybody, in order of time, near the surface',
    async (set, people, rows, hertz) => {
      const { recording, samples } = await told(join(data, set));
      expect(recording.athletes.length).toBe(people);
      if (set !== 'tracker_hr') expect(samples.length).toBe(rows);
      expect(samples.length).toBeGreaterThan(hertz * 20);
      expect(samples.every(({ at }, i) => i === 0 || at >= samples[i - 1]!.at)).toBe(true);
      const far = samples.filter(({ values: [x, y] }) => x !== null && y !== null && Math.hypot(x!, y!) > 150).length;
      if (set !== 'tracker_hr') expect(far / samples.length).toBeLessThan(0.05);
    },
  );
});
