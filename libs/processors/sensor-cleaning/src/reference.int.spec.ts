import { beforeAll, describe, expect, it } from '@jest/globals';
import { distanceOf, geoFrame, standardGravity } from '@fieldhouse/domain/tracking';
import { referenceData } from '@fieldhouse/plugin-kit/testing';
import { cleaned, readingAt, sumOf, type Reading } from './reading.fixture.js';

const sensors = referenceData('sensors');
const title = (text: string) => `${text}${sensors.reason}`;
const whereData = sensors.present ? it : it.skip;
/** As the processor's default. */
const gapSeconds = 2;

interface Told {
  readonly at: number;
  readonly x: number;
  readonly y: number;
  /** m/s, the device's own. */
  readonly speed: number;
  /** The device's own sum, m; null where it sends none. */
  readonly total: number | null;
}
type Track = readonly [name: string, told: readonly Told[]];

function zxyTracks(): readonly Track[] {
  const tracks = new Map<string, Told[]>();
  for (const row of sensors.table('zxy_tromso/tracking.csv.gz')) {
    const track = tracks.get(row('player')) ?? [];
    tracks.set(row('player'), track);
    const [x, y, speed, total] = ['x_m', 'y_m', 'speed_mps', 'total_distance_m'].map((name) => Number(row(name)));
    track.push({ at: Number(row('t_ms')) * 1000, x: x!, y: y!, speed: speed!, total: total! });
  }
  return [...tracks];
}

function statsportsTrack(player: number): Track {
  let frame: ReturnType<typeof geoFrame> | undefined;
  const told = [...sensors.table(`statsports_u16/U16_ID${player}.csv.gz`)].map((row) => {
    const [latitude, longitude] = [Number(row('lat')), Number(row('lon'))];
    frame ??= geoFrame({ originLatitude: latitude, originLongitude: longitude, bearingDegrees: 0 });
    const at = Math.round(Number(row('t_ms')) * 1000);
    return { at, ...frame.toSurface(latitude, longitude), speed: Number(row('speed_kmh')) / 3.6, total: null };
  });
  return [`${player}`, told];
}

const readingsOf = (told: readonly Told[], sent: (one: Told) => Partial<Reading>) =>
  told.map((one, sequence) => {
    const localDate = new Date(one.at / 1000).toISOString().slice(0, 10);
    return readingAt(0, { sequence, atMicroseconds: one.at, localDate, ...sent(one) });
  });
const positionsOnly = (told: readonly Told[]) => cleaned(readingsOf(told, ({ x, y }) => ({ x, y })));

/** The device's own distance where nothing is missing: its sum's growth, or its speed times time. */
function ownDistance(told: readonly Told[]): number {
  if (told.every(({ total }) => total === null)) return distanceOf(told, gapSeconds) ?? 0;
  return sumOf(
    told.map(({ at, total }, i) => {
      const before = told[i - 1];
      return before === undefined || at - before.at > gapSeconds * 1e6 ? 0 : total! - before.total!;
    }),
  );
}

const median = (values: readonly number[]) => {
  const sorted = values.toSorted((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.floor(sorted.length / 2)]!) / 2;
};
interface Judged {
  readonly name: string;
  readonly told: readonly Told[];
  /** Of positions alone. */
  readonly metres: number;
  readonly jumps: number;
}

function judged([name, told]: Track): Judged {
  const { clean, quarantined } = positionsOnly(told);
  const jumps = quarantined.filter(({ metric, reason }) => metric === 'x' && reason === 'jump').length;
  return { name, told, metres: sumOf(clean.map(({ metres }) => metres)), jumps };
}

/** Percent that the way of the positions is off the device's own, of those who moved. */
const errors = (tracks: readonly Judged[]) =>
  tracks
    .map(({ told, metres }) => [metres, ownDistance(told)] as const)
    .filter(([, own]) => own > 50)
    .map(([ours, own]) => 100 * (ours / own - 1));

describe('cleaning, against what devices say', () => {
  let zxy: readonly Judged[] = [];
  let statsports: readonly Judged[] = [];
  beforeAll(() => {
    if (!sensors.present) return;
    zxy = zxyTracks().map(judged);
    statsports = [66, 67, 68, 72].map((player) => judged(statsportsTrack(player)));
  }, 240_000);

  whereData(
    title("[T12] total distance from ZXY positions is within 3 % of the device's own, in the median of ten players"),
    () => {
      const off = errors(zxy);
      expect(off).toHaveLength(10);
      expect(median(off.map(Math.abs))).toBeLessThan(3);
      // Whoever wonders whether the filter was changed sees it here.
      expect(median(off)).toBeCloseTo(-0.8, 0);
    },
    240_000,
  );

  whereData(
    title("[T12] total distance from STATSports positions is within 3 % of the device's own, in the median of four"),
    () => {
      const off = errors(statsports);
      expect(off).toHaveLength(4);
      expect(median(off.map(Math.abs))).toBeLessThan(3);
      expect(median(off)).toBeCloseTo(-1, 0);
    },
    240_000,
  );

  whereData(
    title("[T12] the device's own speed is used wherever it is sent"),
    () => {
      for (const { told } of [...zxy, ...statsports]) {
        const { clean, quarantined } = cleaned(readingsOf(told, ({ x, y, speed }) => ({ x, y, speed })));
        expect(quarantined.filter(({ metric }) => metric === 'speed')).toEqual([]);
        expect(clean.map(({ speed }) => speed)).toEqual(told.map(({ speed }) => speed));
      }
    },
    240_000,
  );

  whereData(
    title(
      '[D04] who mostly stands does not walk by noise: 13 % over the own distance, where raw positions are 66 % over it',
    ),
    () => {
      const still = statsports.filter(({ name }) => name === '66');
      expect(errors(still)[0]).toBeLessThan(15);
    },
  );

  whereData(
    title('[D04] of positions alone, repeated and with jumps up to 66 m/s, come ways and speeds of players (Catapult)'),
    () => {
      for (const player of [1, 2, 3, 4, 5, 6]) {
        let frame: ReturnType<typeof geoFrame> | undefined;
        const told = [...sensors.table(`catapult_u18/U18_ID${player}.csv.gz`)].map((row) => {
          const [latitude, longitude] = [Number(row('latitude')), Number(row('longitude'))];
          frame ??= geoFrame({ originLatitude: latitude, originLongitude: longitude, bearingDegrees: 0 });
          const at = Number(row('t_ms')) * 1000;
          return { at, ...frame.toSurface(latitude, longitude), speed: 0, total: null };
        });
        const { clean, quarantined } = positionsOnly(told);
        expect([player, quarantined.some(({ reason }) => reason === 'jump')]).toEqual([player, true]);
        const kilometres = sumOf(clean.map(({ metres }) => metres)) / 1000;
        const fastest = clean.reduce((most, { speed }) => Math.max(most, speed ?? 0), 0);
        expect([player, kilometres > 2, kilometres < 3, fastest > 4.5, fastest < 9]).toEqual([
          player,
          true,
          true,
          true,
          true,
        ]);
      }
    },
    240_000,
  );

  whereData(title('[D04] the jumps of ZXY are found, and parked tags do not move'), () => {
    expect(zxy.filter(({ jumps }) => jumps > 0)).toHaveLength(5);
    const parked = zxy.filter(({ told }) => told.every(({ speed }) => speed === 0));
    expect(parked.map(({ name, metres }) => [name, metres]).sort()).toEqual([
      ['1', 0],
      ['3', 0],
    ]);
  });

  whereData(title('[D04] heart rates of a runner up to 225 a minute are spikes, and are kept'), () => {
    const session = '2013-06-09-165756';
    const rows = [...sensors.table(`tracker_hr/${session}.csv.gz`)].map((row, sequence) =>
      readingAt(0, {
        sequence,
        atMicroseconds: Number(row('t_ms')) * 1000,
        localDate: session.slice(0, 10),
        heartRate: row('hr_bpm') === '' ? null : Number(row('hr_bpm')),
      }),
    );
    const { clean, quarantined, late } = cleaned(rows);
    const sent = rows.filter(({ row }) => (row as unknown as Reading).heartRate !== null).length;
    // The watch wrote some seconds twice.
    expect(clean.length + quarantined.length + late).toBe(sent);
    expect(clean.length / sent).toBeGreaterThan(0.95);
  });

  whereData(
    title('[T13] [L08] PlayerLoad of 25 minutes of running at 100 Hz, at the hip, is 513.6 AU'),
    () => {
      const rows = [...sensors.table('acc_running_100hz/acc.csv.gz')]
        .filter((row) => row('location') === 'left_hip')
        .map((row, sequence) => {
          const [x, y, z] = ['ax_g', 'ay_g', 'az_g'].map((axis) => Number(row(axis)) * standardGravity);
          return readingAt(0, {
            sequence,
            atMicroseconds: Number(row('t_ms')) * 1000,
            localDate: '2018-10-25',
            accelerationX: x!,
            accelerationY: y!,
            accelerationZ: z!,
          });
        });
      expect(rows).toHaveLength(150_000);
      expect(sumOf(cleaned(rows).clean.map(({ playerLoad }) => playerLoad))).toBeCloseTo(513.6, 1);
    },
    240_000,
  );
});
