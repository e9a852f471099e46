import { describe, expect, it } from '@jest/globals';
import { pitch, plateAppearance } from '@fieldhouse/domain/baseball';
import type { RecordKind } from '@fieldhouse/domain';
import type { InputRow } from '@fieldhouse/plugin-kit';
import { createTestContext, describeProcessor } from '@fieldhouse/plugin-kit/testing';
import { pitchLines } from './pitch-lines.processor.js';

const { ctx } = createTestContext({ settings: {} });
const nulls = (kind: RecordKind) => Object.fromEntries(Object.keys(kind.columns).map((name) => [name, null]));
const told = {
  source: 'statcast',
  gameRef: 'mlbam:1',
  appearance: 1,
  seasonId: '01890f3c-5a2b-7c4d-9e1f-2a3b4c5d6e7f',
  phase: 'regular',
  localDate: '2019-05-01',
  pitcher: 'pia',
  batter: 'ben',
};
const thrown = (change: object) =>
  ({
    of: 'pitch',
    row: { ...nulls(pitch), ...told, tracking: 'statcast', number: 1, call: 'ball', ...change },
  }) as InputRow;
const ended = (result: string, change: object = {}) =>
  ({ of: 'plate-appearance', row: { ...nulls(plateAppearance), ...told, result, ...change } }) as InputRow;

function run(rows: readonly InputRow[]) {
  const { state } = pitchLines.process(rows, pitchLines.initial({}), ctx);
  return pitchLines.finish(state, ctx).out.map((record) => record.row as Record<string, unknown>);
}
const line = (rows: readonly InputRow[], person = 'pia') => run(rows).find((row) => row['person'] === person)!;
const picked = (row: Readonly<Record<string, unknown>>, ...names: string[]) => names.map((name) => row[name]);

const game = [
  thrown({ zone: 5, type: 'FF', speedMetresPerSecond: 40, call: 'called-strike' }),
  thrown({ number: 2, zone: 14, type: 'SI', call: 'swinging-strike' }),
  thrown({ number: 3, type: 'FC', speedMetresPerSecond: 42, call: 'foul-tip', zone: 9 }),
  thrown({ number: 4, type: 'CU', speedMetresPerSecond: 30, call: 'in-play', exitSpeedMetresPerSecond: 45 }),
  thrown({ appearance: 2, batter: 'bob', call: 'in-play', zone: 11 }),
  ended('double'),
  ended('sacrifice-fly', { appearance: 2, batter: 'bob' }),
];

describe('pitch-lines', () => {
  it('counts what a pitcher threw: swings, misses, zone, and the speed of his fastballs', () => {
    const row = line(game);
    expect(picked(row, 'role', 'pitches', 'swings', 'misses', 'inPlay', 'zoned', 'inZone')).toEqual([
      'pitcher',
      5,
      4,
      1,
      2,
      4,
      2,
    ]);
    expect(picked(row, 'fastballs', 'fastballSpeeds', 'fastballSpeedSum', 'exitSpeeds', 'exitSpeedSum')).toEqual([
      3, 2, 82, 1, 45,
    ]);
  });

  it('counts plate appearances for the batter, and for the pitcher all that he faced', () => {
    const names = ['role', 'pitches', 'plateAppearances', 'atBats', 'doubles', 'sacrificeFlies'];
    expect(picked(line(game, 'ben'), ...names)).toEqual(['batter', 4, 1, 1, 1, 0]);
    expect(picked(line(game, 'bob'), ...names)).toEqual(['batter', 1, 1, 0, 0, 1]);
    expect(picked(line(game), ...names)).toEqual(['pitcher', 5, 2, 1, 1, 1]);
  });

  it('keeps sources and games apart, and a man who pitches and bats', () => {
    const rows = run([
      thrown({}),
      thrown({ source: 'statcast-league' }),
      thrown({ gameRef: 'mlbam:2', localDate: '2019-05-02' }),
      thrown({ gameRef: 'mlbam:2', localDate: '2019-05-02', pitcher: 'ben', batter: 'pia' }),
    ]);
    expect(rows.map((row) => picked(row, 'gameRef', 'source', 'role', 'person', 'pitches'))).toEqual([
      ['mlbam:1', 'statcast', 'pitcher', 'pia', 1],
      ['mlbam:1', 'statcast', 'batter', 'ben', 1],
      ['mlbam:1', 'statcast-league', 'pitcher', 'pia', 1],
      ['mlbam:1', 'statcast-league', 'batter', 'ben', 1],
      ['mlbam:2', 'statcast', 'pitcher', 'pia', 1],
      ['mlbam:2', 'statcast', 'batter', 'ben', 1],
      ['mlbam:2', 'statcast', 'pitcher', 'ben', 1],
      ['mlbam:2', 'statcast', 'batter', 'pia', 1],
    ]);
  });

  it('has no line of a batter whom nobody names, and one of a man who was walked without a pitch', () => {
    const rows = run([thrown({ batter: null, tracking: 'pitchfx' }), ended('intentional-walk', { appearance: 2 })]);
    expect(rows.map((row) => picked(row, 'role', 'person', 'tracking', 'pitches', 'intentionalWalks'))).toEqual([
      ['pitcher', 'pia', 'pitchfx', 1, 1],
      ['batter', 'ben', 'pitchfx', 0, 1],
    ]);
  });

  it('puts out nothing for a season without pitches', () => {
    expect(run([])).toEqual([]);
  });
});

describeProcessor(pitchLines, {
  folder: import.meta.url,
  partitions: [
    [
      ...game,
      thrown({ gameRef: 'mlbam:2', source: 'statcast', speedMetresPerSecond: 41.123456, type: 'FF' }),
      thrown({ gameRef: 'mlbam:2', source: 'statcast', number: 2, speedMetresPerSecond: 0.1, type: 'FF' }),
      ended('walk', { gameRef: 'mlbam:2' }),
      ended('single', { gameRef: 'mlbam:3', batter: 'bob' }),
    ].sort((one, other) => (one.of < other.of ? -1 : one.of > other.of ? 1 : 0)),
  ],
});
