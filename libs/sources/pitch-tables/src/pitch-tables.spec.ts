import { describe, expect, it } from '@jest/globals';
import { seasonId, type DomainRecord } from '@fieldhouse/domain';
import { PermanentError, type Finding } from '@fieldhouse/plugin-kit';
import { createTestContext } from '@fieldhouse/plugin-kit/testing';
import { pitches } from './pitches.feed.js';
import { pitchTablesSettings } from './pitch-tables.settings.js';
import type { RawGame } from './raw-game.schema.js';
import { tableText } from './small-table.fixture.js';

async function read(text: string, change: object = {}) {
  const settings = pitchTablesSettings.parse({ folder: '/tables', ...change });
  const { ctx, lines } = createTestContext({ settings, files: { 'a.csv': text } });
  const games: RawGame[] = [];
  for (const slice of await pitches.slices(ctx, null))
    for await (const game of pitches.read(slice, ctx)) games.push(game);
  return { games, lines };
}
type Row = Readonly<Record<string, unknown>>;
const rowsOf = (kind: string, games: readonly RawGame[]): readonly Row[] =>
  games
    .flatMap((game) => [...pitches.translate(game)])
    .flatMap((out) => ('of' in out && (out as DomainRecord).of.kind === kind ? [out.row as Row] : []));
const findingsOf = (games: readonly RawGame[]) =>
  games.flatMap((game) => [...pitches.translate(game)]).filter((out): out is Finding => 'finding' in out);
const kershaw = { pitcherIds: ['Clayton Kershaw = 477132'] };

describe("an export of the StatsAPI's feed", () => {
  it('counts plate appearances from one, and does not believe its strikes', async () => {
    const { games } = await read(tableText('statsapi', {}));
    const [row] = rowsOf('pitch', games);
    expect(row).toMatchObject({
      source: 'pitch-tables-statsapi',
      tracking: 'statcast',
      gameRef: 'mlbam:823244',
      appearance: 1,
      number: 1,
      seasonId: seasonId('baseball', 'mlb', '2026'),
      localDate: '2026-03-25',
      phase: 'regular',
      half: 'bottom',
      pitcher: 'mlbam:657277',
      batter: 'mlbam:663757',
      balls: 1,
      strikes: null,
      outs: 2,
      type: 'SI',
      call: 'foul',
      zone: 2,
      exitSpeedMetresPerSecond: null,
      launchAngleDegrees: null,
    });
    expect(row!['speedMetresPerSecond']).toBeCloseTo(40.2336, 10);
    expect(row!['breakXMetres']).toBeCloseTo(-0.4572, 10);
  });

  it("tells a plate appearance's result once, though it stands on every pitch, and no pitch twice", async () => {
    const text = tableText(
      'statsapi',
      { events: 'home_run' },
      {
        pitch_number: '2',
        events: 'home_run',
        call_description: 'hit_into_play_score',
        hit_x: '100',
        hit_y: '50',
        trajectory: 'bunt_popup',
      },
      { events: 'home_run' },
      { at_bat_number: '1', events: 'caught_stealing_2b' },
      { at_bat_number: '2', events: 'levitation' },
    );
    const { games } = await read(text);
    expect(rowsOf('plate-appearance', games).map(({ appearance, result, text }) => [appearance, result, text])).toEqual(
      [[1, 'home-run', 'home_run']],
    );
    const told = rowsOf('pitch', games).map(({ appearance, number, call, fieldedX, battedBall }) => [
      appearance,
      number,
      call,
      fieldedX,
      battedBall,
    ]);
    expect(told).toEqual([
      [1, 1, 'foul', null, null],
      [1, 2, 'in-play', 100, 'pop-up'],
      [2, 1, 'foul', null, null],
      [3, 1, 'foul', null, null],
    ]);
    expect(findingsOf(games).map(({ finding }) => finding)).toEqual([
      'event "levitation" is none that is known: no plate appearance counts',
      '1 rows tell a pitch that a row above them tells',
    ]);
  });
});

describe('a table of PITCHf/x', () => {
  it('tells speed at 50 feet and break in inches, and takes day and game from their name', async () => {
    const { games } = await read(tableText('pitchrx', {}, { des: 'In play, run(s)', count: '0-1' }));
    const [first, second] = rowsOf('pitch', games);
    expect(first).toMatchObject({
      source: 'pitch-tables-pitchfx',
      tracking: 'pitchfx',
      gameRef: 'gameday:2011_03_31_detmlb_nyamlb_1',
      localDate: '2011-03-31',
      inning: 9,
      half: 'bottom',
      pitcher: 'mlbam:121250',
      appearance: 70,
      number: 1,
      balls: 3,
      strikes: 2,
      breakXMetres: -0.254,
      releaseXMetres: -0.6096,
    });
    expect(second).toMatchObject({ number: 2, call: 'in-play', balls: 0, strikes: 1 });
    expect(rowsOf('person', games).map(({ ref, fullName, nameAuthority }) => [ref, fullName, nameAuthority])).toEqual([
      ['mlbam:121250', 'Mariano Rivera', 1],
      ['mlbam:488671', 'Alex Avila', 1],
    ]);
  });

  it('that only names its pitchers takes their ids from the settings, and knows no batter', async () => {
    const { games } = await read(tableText('names', {}, { num: '8' }, { pitch_type: 'NA' }), kershaw);
    const told = rowsOf('pitch', games).map(({ pitcher, batter, batterHand, appearance, number, type }) => [
      pitcher,
      batter,
      batterHand,
      appearance,
      number,
      type,
    ]);
    expect(told).toEqual([
      ['mlbam:477132', null, 'L', 7, 1, 'FF'],
      ['mlbam:477132', null, 'L', 8, 1, 'FF'],
      ['mlbam:477132', null, 'L', 7, 2, null],
    ]);
    expect(rowsOf('plate-appearance', games)).toHaveLength(2);
  });

  it('keeps the pitches of a pitcher without an id together, to be rejected with what to do', async () => {
    const { games } = await read(
      tableText('names', {}, { pitcher_name: 'Zack Greinke' }, { num: '8', pitcher_name: 'Zack Greinke' }),
      kershaw,
    );
    expect(games.map(({ game, rows }) => [game, rows.length])).toEqual([
      [null, 2],
      ['2016_04_04_lanmlb_sdnmlb_1', 1],
    ]);
    expect(() => [...pitches.translate(games[0]!)]).toThrow(
      'the table gives no id of its pitcher Zack Greinke: add a line "Zack Greinke = <id>" to the setting "pitcherIds"',
    );
  });

  it('is of the play-offs from the day that the settings say', async () => {
    const days = ['gid_2011_09_28_a_b_1', 'gid_2011_09_30_a_b_1', 'gid_2012_10_01_a_b_1'];
    const text = tableText('pitchrx', ...days.map((gameday_link) => ({ gameday_link })));
    const phases = async (playoffsFrom: readonly string[]) =>
      rowsOf('pitch', (await read(text, { playoffsFrom })).games).map(({ phase }) => phase);
    expect(await phases(['2011-09-30'])).toEqual(['regular', 'playoffs', 'regular']);
    expect(await phases([])).toEqual(['regular', 'regular', 'regular']);
  });
});

describe('any table of pitches', () => {
  it('of no form that is known is refused: the error names the nearest and what is missing', async () => {
    const text = tableText('statsapi', {}).replace('at_bat_number', 'ab').replace('events', 'result');
    await expect(read(text)).rejects.toThrow(
      new PermanentError(
        'a.csv: no table of pitches that is known. The nearest form is statsapi-export ' +
          "(Export of the StatsAPI's game feed); for that it lacks the columns at_bat_number, events",
      ),
    );
    await expect(read('<html>')).rejects.toThrow('no table of pitches that is known');
  });

  it('may lack what was measured, which is told, and have columns that nobody knows', async () => {
    const text = tableText('statsapi', {})
      .replace('release_x,', 'rx,')
      .replace(/^(?=.)/gm, 'new_one,');
    const { games, lines } = await read(text);
    expect(rowsOf('pitch', games)[0]).toMatchObject({ releaseXMetres: null });
    expect(lines).toEqual(['["a.csv lacks columns; what they tell is not known",{"columns":["release_x"]}]']);
  });

  it.each([
    ['statsapi', { game_pk: '' }, '"" is no id of a game'],
    ['statsapi', { game_date: 'soon' }, '"soon" is no date'],
    ['statsapi', { at_bat_number: 'x' }, '"x" is no number of a plate appearance'],
    ['statsapi', { pitch_number: '' }, '"" is no number of a pitch'],
    ['statsapi', { batter_id: '' }, 'pitcher "657277" and batter "" must be ids of players'],
    ['statsapi', { call_description: 'x' }, 'call "x" is none that is known'],
    ['names', { gameday_link: 'gid_2016_02_30_a_b_1' }, 'is no game of Gameday'],
    ['names', { pitcher_name: '' }, 'nobody is named as its pitcher'],
  ] as const)('has a row that is no pitch rejected by itself (%s %o)', async (form, change, reason) => {
    const { games } = await read(tableText(form, {}, change), kershaw);
    expect(games.map(({ game, rows }) => [game === null, rows[0]!.number])).toEqual([
      [true, 3],
      [false, 2],
    ]);
    expect(() => [...pitches.translate(games[0]!)]).toThrow(reason);
  });

  it('leaves out a value that cannot be, and says so', async () => {
    const { games } = await read(tableText('statsapi', { zone: '20', balls: '4' }));
    expect(rowsOf('pitch', games)[0]).toMatchObject({ zone: null, balls: null });
    expect(findingsOf(games)).toEqual([
      { finding: 'left out, for it is no such value: zone "20", balls "4"', where: 'a.csv row 2' },
    ]);
  });
});
