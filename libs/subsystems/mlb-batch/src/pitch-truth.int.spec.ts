import { beforeAll, describe, expect, it } from '@jest/globals';
import { metresPerSecondPerMileAnHour as mph, type DomainRecord, type RecordOf } from '@fieldhouse/domain';
import { pitch } from '@fieldhouse/domain/baseball';
import { csvRows, type BatchFeed, type Source } from '@fieldhouse/plugin-kit';
import { createTestContext } from '@fieldhouse/plugin-kit/testing';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { mlbInstallations } from './installations.js';
import { pitchTables, statcast } from './plugins.js';

const data = process.env['FIELDHOUSE_DATA'] ?? fileURLToPath(new URL('../../../../../shared/data', import.meta.url));
const where = existsSync(`${data}/pitches/truth`) ? describe : describe.skip;

/** Those of the players whom the truth is about. */
const tables = /(manaea|beachy|stanton|kershaw_clayton)_.*\.csv\.gz$|league_2026\/pitches_.*\.csv\.gz$/;

type Pitch = RecordOf<typeof pitch>;
type Truth = Readonly<Record<string, string>>;

/**
 * Figures that others computed of real players before and after an injury, beside the same cut of our rows: everything that
 * a window is made of, but for the finding of the window itself.
 */
where('the pitches of real players (needs the folder of FIELDHOUSE_DATA)', () => {
  let windows: readonly Truth[] = [];
  let zones: readonly Truth[] = [];
  let balls: readonly Truth[] = [];
  let players: ReadonlySet<string> = new Set();
  let rows: readonly Pitch[] = [];

  beforeAll(async () => {
    windows = table('pitcher_windows_150.csv');
    zones = table('pitcher_windows_150_zone_counts.csv');
    balls = table('batter_windows_25.csv');
    players = new Set([...windows, ...balls].map(({ mlbam }) => `mlbam:${mlbam}`));
    rows = [
      ...(await pitchesOf(statcast, 'statcast-players', 'pitches/statcast_players')),
      ...(await pitchesOf(pitchTables, 'pitch-tables', 'pitches')),
    ].sort(
      (a, b) =>
        compared(a.localDate, b.localDate) ||
        compared(a.gameRef, b.gameRef) ||
        a.appearance - b.appearance ||
        a.number - b.number,
    );
  }, 300_000);

  it('give the types, shares and speeds of every window of 150 pitches that was computed elsewhere', () => {
    expect(windows.length).toBeGreaterThan(80);
    for (const truth of windows) {
      const window = windowOf(truth);
      const ofType = window.filter(
        ({ type }) => truth['pitch_type'] === 'ALL' || (type ?? 'NULL') === truth['pitch_type'],
      );
      const speeds = ofType.flatMap(({ speedMetresPerSecond: speed }) => (speed === null ? [] : [speed / mph]));
      const games = window.map(({ localDate }) => localDate);
      const subject = `${truth['stint']} ${truth['side']} ${truth['pitch_type']}`;
      expect([subject, ofType.length, speeds.length, games[0], games.at(-1)]).toEqual([
        subject,
        Number(truth['n']),
        Number(truth['n_speed']),
        truth['first_game'],
        truth['last_game'],
      ]);
      expect([subject, near(ofType.length / window.length, truth['share'])]).toEqual([subject, true]);
      expect([subject, near(mean(speeds), truth['mean_speed'])]).toEqual([subject, true]);
    }
  });

  it('lie in the zones that were counted elsewhere', () => {
    const counted = new Map<string, number>();
    const stints = new Map(windows.map((truth) => [`${truth['stint']} ${truth['side']}`, truth]));
    for (const [name, truth] of stints)
      for (const { zone } of windowOf(truth)) {
        const key = `${name} ${zone ?? 'NULL'}`;
        counted.set(key, (counted.get(key) ?? 0) + 1);
      }
    const told = zones.map(({ stint, side, zone, n }) => [`${stint} ${side} ${zone}`, Number(n)] as const);
    const known = new Set(zones.map(({ stint, side }) => `${stint} ${side}`));
    expect(new Map([...counted].filter(([key]) => known.has(key.slice(0, key.lastIndexOf(' ')))))).toEqual(
      new Map(told),
    );
  });

  it('were fielded where it was computed elsewhere, and hit as hard', () => {
    expect(balls).toHaveLength(10);
    for (const truth of balls) {
      const hit = cut(
        rows.filter(
          (row) =>
            row.batter === `mlbam:${truth['mlbam']}` &&
            row.call === 'in-play' &&
            row.fieldedX !== null &&
            row.fieldedY !== null,
        ),
        truth,
      );
      const angles = hit.map(
        ({ fieldedX, fieldedY }) => (Math.atan2(fieldedX! - 125.42, 198.27 - fieldedY!) * 180) / Math.PI,
      );
      const speeds = hit.flatMap(({ exitSpeedMetresPerSecond: speed }) => (speed === null ? [] : [speed / mph]));
      const launched = hit.flatMap(({ launchAngleDegrees: angle }) => (angle === null ? [] : [angle]));
      const left = angles.filter((angle) => angle < -15).length;
      const right = angles.filter((angle) => angle > 15).length;
      const subject = `${truth['stint']} ${truth['side']}`;
      expect([subject, hit.length, left, hit.length - left - right, right, speeds.length]).toEqual([
        subject,
        ...['window', 'left', 'center', 'right', 'n_launch_speed'].map((name) => Number(truth[name])),
      ]);
      expect([
        subject,
        near(mean(hit.map((row) => row.fieldedX!)), truth['mean_hc_x']),
        near(mean(hit.map((row) => row.fieldedY!)), truth['mean_hc_y']),
        near(mean(angles), truth['mean_spray_deg']),
        near(mean(speeds), truth['mean_launch_speed']),
        near(mean(launched), truth['mean_launch_angle']),
      ]).toEqual([subject, true, true, true, true, true]);
    }
  });

  /** The pitches of the players whom the truth is about, as the replay's installation reads them. */
  async function pitchesOf(source: Source, id: string, folder: string): Promise<readonly Pitch[]> {
    const installation = mlbInstallations({ replayFolder: data }).find((one) => (one.id ?? one.source) === id)!;
    const files = Object.fromEntries(
      readdirSync(`${data}/${folder}`, { recursive: true, encoding: 'utf8' })
        .filter((name) => tables.test(name))
        .map((name) => [name, readFileSync(`${data}/${folder}/${name}`)]),
    );
    const { ctx } = createTestContext({ settings: source.settings.parse(installation.settings), files });
    const feed = source.feeds[0] as BatchFeed;
    const found: Pitch[] = [];
    for (const slice of await feed.slices(ctx, null))
      for await (const raw of feed.read(slice, ctx))
        for (const out of feed.translate(raw))
          if ('of' in out && out.of.kind === pitch.kind) {
            const { row } = out as DomainRecord<typeof pitch>;
            if (players.has(row.pitcher) || players.has(row.batter ?? '')) found.push(row);
          }
    return found;
  }

  const windowOf = (truth: Truth) =>
    cut(
      rows.filter((row) => row.pitcher === `mlbam:${truth['mlbam']}`),
      truth,
    );

  /** The last before the start, or the first from the return on, of the source that the truth was computed of. */
  function cut(ofPlayer: readonly Pitch[], truth: Truth): readonly Pitch[] {
    const name = truth['source'] ?? '';
    const source = name.startsWith('pitchfx')
      ? 'pitch-tables-pitchfx'
      : /2026/.test(truth['stint'] ?? '')
        ? 'pitch-tables-statsapi'
        : 'statcast-players';
    const own = ofPlayer.filter((row) => row.source === source && row.phase === 'regular');
    const n = Number(truth['window']);
    return truth['side'] === 'before'
      ? own.filter(({ localDate }) => localDate < truth['start_used']!).slice(-n)
      : own.filter(({ localDate }) => localDate >= truth['activated']!).slice(0, n);
  }

  function table(name: string): readonly Truth[] {
    const [head = [], ...lines] = csvRows(readFileSync(`${data}/pitches/truth/${name}`, 'utf8'));
    return lines.map((fields) => Object.fromEntries(head.map((column, at) => [column, fields[at] ?? ''])));
  }
});

const compared = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
/** Equal to the four decimals that were written. */
const near = (value: number, written: string | undefined) =>
  written === '' ? Number.isNaN(value) : Math.abs(value - Number(written)) <= 0.5e-4 + 1e-9;
