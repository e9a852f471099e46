import type { injuryRoutes, RouteOutput } from '@fieldhouse/contracts';
import { testDatabase } from '@fieldhouse/database/testing';
import { metresPerSecondPerMileAnHour, sampleOf, sidesOf, windowAround, type SeriesWindow } from '@fieldhouse/domain';
import { fieldPlace, sprayDegrees } from '@fieldhouse/domain/baseball';
import type { PagesApi } from '@fieldhouse/read-model/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startBaseballApi } from '../../testing/baseball-api.js';
import { springStint, truth, truthRecords, truthStintId, type TruthRow } from '../../testing/recorded-pitches.js';
import { haveRecordedData, reason } from '../../testing/recorded-stints.js';
import { writeRecords } from '../../testing/small-injuries.js';
import { linesOf } from '../../testing/small-pitches.js';
import { absenceOf, InjuryHistories } from '../stints/injury-histories.js';
import { ToldStintsQuery } from '../stints/told-stints.query.js';
import { InjuryWindowsModule } from './injury-windows.module.js';
import { PitchWindowQuery } from './pitch-window.query.js';
import { PitchesQuery, type StoredPitch } from './pitches.query.js';
import { pitchSeries } from './series-choice.js';

type PitchWindow = RouteOutput<typeof injuryRoutes.pitchWindow>;
type Side = 'before' | 'after';

(haveRecordedData ? describe : describe.skip)(`windows over recorded pitches${reason}`, () => {
  let api: PagesApi;
  beforeAll(async () => {
    const { dataSource } = await testDatabase();
    const records = await truthRecords();
    await writeRecords(dataSource, records);
    await writeRecords(
      dataSource,
      linesOf(records.filter(({ of: { kind } }) => kind === 'pitch' || kind === 'plate-appearance')),
    );
    api = await startBaseballApi(dataSource, InjuryWindowsModule);
  }, 300_000);
  afterAll(() => api?.close());

  const windowOf = (stint: string) =>
    api.answer<PitchWindow>(`/v1/injuries/stints/${truthStintId(stint)}/pitches?n=150`);
  const pitchesOf = async (stint: string) =>
    (await api.part(PitchWindowQuery).window(truthStintId(stint), { n: 150, offSeason: 'false' })).window;
  /** The series that the windows of a stint are cut from, whole. */
  const seriesOf = async (stint: string) => {
    const { row } = (await api.part(ToldStintsQuery).byId(truthStintId(stint)))!;
    const history = await api.part(InjuryHistories).of(row.person!.id);
    const at = absenceOf(history, row.id);
    const player = { history, at, role: row.role!, offSeason: false };
    const { days, tracking } = pitchSeries(player);
    const { from, to } = { from: row.startDate, to: row.endDate! };
    const sideOf = ({ localDate }: { readonly localDate: string }, side: Side) =>
      side === 'before' ? localDate < from : localDate >= to;
    return {
      days,
      sideOf,
      sides: sidesOf(history.absences, at),
      tracking: tracking!,
      role: row.role!,
      person: row.person!.id,
    };
  };
  const four = (value: number | null) => (value === null ? '' : String(Number(value.toFixed(4))));

  it('[A30] hold the pitches of the table of truth, type by type', async () => {
    const rows = truth('pitcher_windows_150.csv');
    const ours = await Promise.all(
      rows.map(async ({ stint, side: half, pitch_type: type }) => {
        const side = half as Side;
        const [told, window, series] = await Promise.all([windowOf(stint!), pitchesOf(stint!), seriesOf(stint!)]);
        const pitches = window[side].filter((pitch) => type === 'ALL' || (pitch.type ?? 'NULL') === type);
        const speeds = sampleOf(pitches.flatMap(({ speedMetresPerSecond }) => speedMetresPerSecond ?? []).map(mph));
        const available = series.days
          .filter((day) => series.sideOf(day, side) && isOfTable(stint!, day))
          .reduce((sum, day) => sum + day.events, 0);
        const selected = told.selection.find((row) => row.type === (type === 'NULL' ? 'unknown' : type));
        expect(selected?.[side] ?? pitches.length).toBe(pitches.length);
        expect(selected?.[`${side}Speed`] ?? speeds.mean ?? 0).toBeCloseTo(speeds.mean ?? 0, 9);
        return figures({
          stint,
          side,
          available,
          window: told[side].events,
          first_game: told[side].firstDate,
          last_game: told[side].lastDate,
          games: told[side].games,
          pitch_type: type,
          n: pitches.length,
          share: four(pitches.length / told[side].events),
          n_speed: speeds.size,
          mean_speed: four(speeds.mean),
        });
      }),
    );
    expect(ours).toEqual(rows.map((row) => figures(pick(row, Object.keys(ours[0]!)))));
  });

  it('hold as many pitches of each zone as the table of truth says', async () => {
    const rows = truth('pitcher_windows_150_zone_counts.csv');
    const counted = new Map<string, string>();
    for (const stint of new Set(rows.map((row) => row['stint']!))) {
      const window = await pitchesOf(stint);
      for (const side of ['before', 'after'] as const) {
        for (const { zone } of window[side]) {
          const key = `${stint} ${side} ${zone ?? 'NULL'}`;
          counted.set(key, String(Number(counted.get(key) ?? 0) + 1));
        }
      }
    }
    const told = rows.map((row) => [`${row['stint']} ${row['side']} ${row['zone'] || 'NULL'}`, row['n']] as const);
    expect([...counted].sort()).toEqual([...told].sort());
  });

  it('[A30] [A41] hold the balls in play of the table of truth, their places and speeds', async () => {
    const rows = truth('batter_windows_25.csv');
    const ours = await Promise.all(
      rows.map(async ({ stint, side: half }) => {
        const side = half as Side;
        const { days, sides, sideOf, person, role, tracking } = await seriesOf(stint!);
        const pitches = await api.part(PitchesQuery).of(person, role, tracking, days);
        const balls = pitches.filter(
          ({ call, fieldedX, fieldedY }) => call === 'in-play' && fieldedX !== null && fieldedY !== null,
        );
        const window: SeriesWindow<StoredPitch> = windowAround(balls, sides, 25);
        const own = window[side];
        const angles = own.map(({ fieldedX, fieldedY }) => sprayDegrees(fieldPlace(fieldedX!, fieldedY!)));
        const speeds = own.flatMap(({ exitSpeedMetresPerSecond }) => exitSpeedMetresPerSecond ?? []).map(mph);
        const mean = (values: readonly number[]) => four(sampleOf(values).mean);
        return figures({
          stint,
          side,
          available: balls.filter((ball) => sideOf(ball, side) && isOfTable(stint!, ball)).length,
          window: own.length,
          first_game: own[0]?.localDate,
          last_game: own.at(-1)?.localDate,
          mean_hc_x: mean(own.map(({ fieldedX }) => fieldedX!)),
          mean_hc_y: mean(own.map(({ fieldedY }) => fieldedY!)),
          mean_spray_deg: mean(angles),
          left: angles.filter((angle) => angle < -15).length,
          center: angles.filter((angle) => angle >= -15 && angle < 15).length,
          right: angles.filter((angle) => angle >= 15).length,
          n_launch_speed: speeds.length,
          mean_launch_speed: mean(speeds),
          mean_launch_angle: mean(own.flatMap(({ launchAngleDegrees }) => launchAngleDegrees ?? [])),
        });
      }),
    );
    expect(ours).toEqual(rows.map((row) => figures(pick(row, Object.keys(ours[0]!)))));
  });

  it('take Kershaw 2016 from PITCHf/x and not from the few games that Statcast tells', async () => {
    const { told, limit } = await windowOf('kershaw-2016');
    expect(told).toMatchObject({ source: 'pitch-tables-pitchfx', tracking: 'pitchfx' });
    expect(told.leftOut[0]).toMatch(/pitches that Statcast measured/);
    expect(limit).toMatchObject({ before: 1671, after: 391 });
  });

  it('[A27] take the stints of Beachy 2012 and 2013 for one absence', async () => {
    const { limit, remarks } = await windowOf('beachy-2012');
    expect(remarks.join(' ')).toMatch(/between his stints of 17 June 2012 and 22 March 2013/);
    expect(limit.before).toBe(4027 - 1007);
    expect((await windowOf(springStint)).limit).toEqual(limit);
  });
});

/** In the years of the table that truth was counted from; other tables tell of other years. */
function isOfTable(stint: string, { localDate }: { readonly localDate: string }): boolean {
  if (stint.endsWith('2026')) return localDate >= '2026';
  return stint.startsWith('stanton') ? localDate >= '2015' && localDate < '2018' : localDate < '2021';
}
const mph = (metresPerSecond: number) => metresPerSecond / metresPerSecondPerMileAnHour;
const pick = (row: TruthRow, names: readonly string[]) => Object.fromEntries(names.map((name) => [name, row[name]]));
/** As the tables write them. */
const figures = (row: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, /^-?\d+(\.\d+)?$/.test(String(value)) ? Number(value) : value]),
  );
