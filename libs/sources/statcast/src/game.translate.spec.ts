import { describe, expect, it } from '@jest/globals';
import { seasonId, type DomainRecord } from '@fieldhouse/domain';
import { SkipRecordError, type Finding } from '@fieldhouse/plugin-kit';
import { aboutGame, translateGame } from './game.translate.js';
import type { RawGame } from './raw-game.schema.js';
import { savantColumns, savantRow, type Pitch } from './small-table.fixture.js';

const game = (...pitches: readonly Pitch[]): RawGame => ({
  league: { key: 'mlb', name: 'Major League Baseball', fictional: false },
  issuer: 'mlbam',
  source: 'statcast-league',
  table: '2019-04-01',
  game: '565000',
  columns: [...savantColumns],
  rows: pitches.map((pitch, at) => ({ number: at + 2, text: savantRow(pitch) })),
});

type Row = Readonly<Record<string, unknown>>;
const rowsOf = (kind: string, raw: RawGame): readonly Row[] =>
  [...translateGame(raw)].flatMap((out) =>
    'of' in out && (out as DomainRecord).of.kind === kind ? [out.row as Row] : [],
  );
const pitchOf = (pitch: Pitch) => rowsOf('pitch', game(pitch))[0]!;
const findingsOf = (raw: RawGame) => [...translateGame(raw)].filter((out): out is Finding => 'finding' in out);
const inPlay: Pitch = {
  type: 'X',
  description: 'hit_into_play',
  launch_speed: '100',
  launch_angle: '25',
  hc_x: '130.5',
  hc_y: '80.25',
  hit_distance_sc: '400',
  bb_type: 'fly_ball',
};

describe('a pitch of Statcast', () => {
  it('is told in metres and metres a second, from the catcher, with the count before it', () => {
    const row = pitchOf({ balls: '3', strikes: '2' });
    expect(row).toMatchObject({
      source: 'statcast-league',
      gameRef: 'mlbam:565000',
      appearance: 1,
      number: 1,
      seasonId: seasonId('baseball', 'mlb', '2019'),
      phase: 'regular',
      localDate: '2019-04-01',
      inning: 1,
      half: 'top',
      pitcher: 'mlbam:519242',
      batter: 'mlbam:545361',
      pitcherHand: 'L',
      batterHand: 'R',
      tracking: 'statcast',
      balls: 3,
      strikes: 2,
      outs: 1,
      type: 'FF',
      call: 'ball',
      zone: 11,
    });
    expect(row['speedMetresPerSecond']).toBeCloseTo(42.4688, 10);
    expect([row['plateXMetres'], row['plateZMetres']]).toEqual([-0.1524, 0.9144000000000001]);
    expect(row['breakZMetres']).toBeCloseTo(0.381, 10);
  });

  it('has an exit speed and a place only where it was in play: fouls are measured too', () => {
    const batted = [
      'exitSpeedMetresPerSecond',
      'launchAngleDegrees',
      'distanceMetres',
      'fieldedX',
      'fieldedY',
      'battedBall',
    ];
    const hit = pitchOf(inPlay);
    expect(batted.map((name) => hit[name])).toEqual([44.704, 25, 121.92, 130.5, 80.25, 'fly-ball']);
    const foul = pitchOf({ ...inPlay, type: 'S', description: 'foul' });
    expect(batted.map((name) => foul[name])).toEqual(batted.map(() => null));
    for (const description of ['hit_into_play_no_out', 'hit_into_play_score', 'ball'])
      expect(pitchOf({ ...inPlay, description })['call']).toBe('in-play');
  });

  it('has no type where the table is empty or says "null", and keeps a code that nobody knows yet', () => {
    expect(['', 'null', 'XQ'].map((pitch_type) => pitchOf({ pitch_type })['type'])).toEqual([null, null, 'XQ']);
  });

  it('leaves out a value that cannot be, and says so', () => {
    const raw = game({ balls: '4', pitch_type: '2019-04-01', release_speed: 'fast', zone: '15' });
    const [row] = rowsOf('pitch', raw);
    expect([row!['balls'], row!['type'], row!['speedMetresPerSecond'], row!['zone']]).toEqual([null, null, null, null]);
    expect(findingsOf(raw)).toEqual([
      {
        finding:
          'left out, for it is no such value: zone "15", balls "4", pitch_type "2019-04-01", release_speed "fast"',
        where: '2019-04-01 row 2',
      },
    ]);
  });

  it('is of a phase of the season', () => {
    const phases = ['R', 'F', 'W', 'S', 'E', 'A'].map((game_type) => pitchOf({ game_type })['phase']);
    expect(phases).toEqual(['regular', 'playoffs', 'playoffs', 'preseason', 'preseason', 'all-star']);
  });
});

describe('a game of Statcast', () => {
  it('tells a plate appearance once, from its last pitch, whatever the order of the rows', () => {
    const raw = game(
      { at_bat_number: '2', pitch_number: '1', events: 'single', des: 'Trout singles. ', batter: '7' },
      { pitch_number: '2', events: 'strikeout', des: '' },
      { pitch_number: '1' },
    );
    const told = rowsOf('plate-appearance', raw).map(({ appearance, result, text, batter }) => [
      appearance,
      result,
      text,
      batter,
    ]);
    expect(told).toEqual([
      [2, 'single', 'Trout singles.', 'mlbam:7'],
      [1, 'strikeout', 'strikeout', 'mlbam:545361'],
    ]);
  });

  it('counts no plate appearance where the inning ended on the bases, and notes an event that is not known', () => {
    const raw = game(
      { events: 'caught_stealing_2b' },
      { at_bat_number: '2', events: 'truncated_pa' },
      { at_bat_number: '3', events: 'abducted' },
    );
    expect(rowsOf('plate-appearance', raw)).toEqual([]);
    expect(findingsOf(raw).map(({ finding }) => finding)).toEqual([
      'event "abducted" is none that is known: no plate appearance counts',
    ]);
  });

  it('names each player once, by number, so that pitches of unknown men are not lost', () => {
    const persons = rowsOf('person', game({}, { pitch_number: '2' }, { at_bat_number: '2', batter: '592332' }));
    expect(persons.map(({ ref, fullName, nameAuthority }) => [ref, fullName, nameAuthority])).toEqual([
      ['mlbam:519242', 'Player 519242', 0],
      ['mlbam:545361', 'Player 545361', 0],
      ['mlbam:592332', 'Player 592332', 0],
    ]);
  });

  it('counts a pitch that stands twice once', () => {
    const raw = game({}, {}, { pitch_number: '2' });
    expect(rowsOf('pitch', raw)).toHaveLength(2);
    expect(findingsOf(raw)).toEqual([
      { finding: '1 rows tell a pitch that a row above them tells', where: '2019-04-01: game 565000' },
    ]);
  });

  it.each<[string, Pitch]>([
    ['game_pk "" is no id of a game', { game_pk: '' }],
    ['game_date "2019-02-30" is no date', { game_date: '2019-02-30' }],
    ['at_bat_number "first" is no number', { at_bat_number: 'first' }],
    ['pitch_number "0" is no number', { pitch_number: '0' }],
    ['pitcher "" and batter', { pitcher: '' }],
    ['description "levitates" is none that is known', { description: 'levitates' }],
    ['game_type "Q" is none that is known', { game_type: 'Q' }],
  ])('refuses a row that is no pitch: %s', (reason, change) => {
    const translate = () => [...translateGame(game(change))];
    expect(translate).toThrow(SkipRecordError);
    expect(translate).toThrow(reason);
  });

  it('is called by its clubs and its day', () => {
    expect(aboutGame(game({}))).toEqual({
      seasonId: seasonId('baseball', 'mlb', '2019'),
      label: 'LAA at BOS, 2019-04-01',
    });
    expect(aboutGame({ ...game({ game_pk: '' }), game: null })).toEqual({
      seasonId: null,
      label: 'row 2 of 2019-04-01',
    });
  });
});
