import { createTestContext, type TestContext } from '@fieldhouse/plugin-kit/testing';
import { describe, expect, it } from '@jest/globals';
import { games } from './games.feed.js';
import type { RawGame } from './raw-game.schema.js';
import {
  batting,
  calledPitch,
  feedOf,
  pitching,
  plateAppearanceOf,
  scheduleBody,
  scheduledRow,
} from './small-answers.fixture.js';
import { statsApiSettings, type StatsApiSettings } from './stats-api.settings.js';

type Row = Readonly<Record<string, unknown>>;

const inFolder = (files: Readonly<Record<string, string>>, change: object = {}) =>
  createTestContext({ settings: statsApiSettings.parse({ folder: '/recorded', ...change }), files });

async function rawsOf({ ctx }: TestContext<StatsApiSettings>): Promise<RawGame[]> {
  const raws: RawGame[] = [];
  for (const slice of await games.slices(ctx, null)) for await (const raw of games.read(slice, ctx)) raws.push(raw);
  return raws;
}
async function told(...plays: readonly object[]) {
  const [raw] = await rawsOf(inFolder({ 'game/565000.json': JSON.stringify(feedOf(565_000, plays)) }));
  const outs = [...games.translate(games.raw.parse(raw))];
  return {
    rows: (kind: string): Row[] => outs.flatMap((out) => ('of' in out && out.of.kind === kind ? [out.row as Row] : [])),
    findings: outs.flatMap((out) => ('finding' in out ? [out.finding] : [])),
  };
}
const action = (eventType: string, change: object) => ({
  details: { eventType },
  count: { balls: 1, strikes: 2, outs: 0 },
  ...change,
});

describe('a pitch', () => {
  it('is told in metres and metres a second, from the catcher, with the count before it', async () => {
    const [first, , , last] = (await told(plateAppearanceOf(4))).rows('pitch');
    expect(first).toMatchObject({
      source: 'mlb-stats-api',
      gameRef: 'mlbam:565000',
      appearance: 5,
      number: 1,
      phase: 'regular',
      localDate: '2019-06-11',
      inning: 1,
      half: 'top',
      pitcher: 'mlbam:1',
      batter: 'mlbam:11',
      pitcherHand: 'R',
      batterHand: 'L',
      tracking: 'statcast',
      balls: 0,
      strikes: 0,
      outs: 0,
      type: 'FF',
      call: 'ball',
      zone: 11,
      plateXMetres: -0.1524,
      releaseXMetres: -0.6096,
      spinRevolutionsPerMinute: 2300,
      exitSpeedMetresPerSecond: null,
    });
    expect(first!['speedMetresPerSecond']).toBeCloseTo(42.4688, 10);
    expect(first!['breakXMetres']).toBeCloseTo(0.3048, 10);
    expect(first!['breakZMetres']).toBeCloseTo(0.381, 10);
    expect(last).toMatchObject({ number: 4, balls: 3, strikes: 0 });
  });

  it('has the ball in play only where it was, and nothing of what was not measured', async () => {
    const hitData = {
      launchSpeed: 100,
      launchAngle: 25,
      totalDistance: 400,
      trajectory: 'fly_ball',
      coordinates: { coordX: 130.5, coordY: 80.25 },
    };
    const event = (description: string) => calledPitch(1, 0, 0, { details: { description }, pitchData: {}, hitData });
    const play = { ...plateAppearanceOf(0), playEvents: [event('In play, run(s)')] };
    expect((await told(play)).rows('pitch')).toMatchObject([
      {
        call: 'in-play',
        exitSpeedMetresPerSecond: 44.704,
        distanceMetres: 121.92,
        fieldedX: 130.5,
        battedBall: 'fly-ball',
        type: null,
        plateXMetres: null,
      },
    ]);
    const foul = { ...plateAppearanceOf(0), playEvents: [event('Foul')] };
    expect((await told(foul)).rows('pitch')).toMatchObject([
      { call: 'foul', exitSpeedMetresPerSecond: null, battedBall: null },
    ]);
  });

  it('is not what the clock or the bench gives, and the count goes on from that', async () => {
    const playEvents = [
      calledPitch(1, 1, 0, {
        isPitch: false,
        details: { description: 'Automatic Ball - Pitcher Pitch Timer Violation' },
      }),
      calledPitch(2, 2, 0),
    ];
    expect((await told({ ...plateAppearanceOf(0), playEvents })).rows('pitch')).toMatchObject([
      { number: 2, balls: 1 },
    ]);
    const thrown = [calledPitch(1, 1, 0, { details: { description: 'Automatic Ball - Intentional' } })];
    expect((await told({ ...plateAppearanceOf(0), playEvents: thrown })).rows('pitch')).toMatchObject([
      { call: 'automatic-ball' },
    ]);
    const strange = [calledPitch(1, 1, 0, { details: { description: 'Teleported' } })];
    expect((await told({ ...plateAppearanceOf(0), playEvents: strange })).findings).toEqual([
      'pitch 1 with the call "Teleported" is none that is known',
    ]);
  });

  it('is of those who stood there: who came in the middle of a plate appearance has the rest of it, and its result', async () => {
    const matchup = {
      batter: { id: batting.pinch },
      pitcher: { id: pitching.reliever },
      batSide: { code: 'R' },
      pitchHand: { code: 'L' },
    };
    const playEvents = [
      calledPitch(1, 1, 0),
      action('pitching_substitution', { player: { id: pitching.reliever } }),
      calledPitch(2, 1, 1),
      action('offensive_substitution', {
        player: { id: batting.pinch },
        replacedPlayer: { id: batting.first },
        position: { code: '11' },
      }),
      calledPitch(3, 2, 1),
    ];
    const { rows } = await told(plateAppearanceOf(0), { ...plateAppearanceOf(1), matchup, playEvents });
    const who = rows('pitch')
      .filter(({ appearance }) => appearance === 2)
      .map(({ pitcher, batter, pitcherHand, batterHand }) => [pitcher, batter, pitcherHand, batterHand]);
    expect(who).toEqual([
      ['mlbam:1', 'mlbam:11', 'R', 'L'],
      ['mlbam:2', 'mlbam:11', 'L', 'R'],
      ['mlbam:2', 'mlbam:12', 'L', 'R'],
    ]);
    expect(rows('plate-appearance')[1]).toMatchObject({ pitcher: 'mlbam:2', batter: 'mlbam:12' });
  });
});

describe('a game', () => {
  it('counts a plate appearance by its result, and none where the inning ended on the bases', async () => {
    const play = (atBatIndex: number, eventType: string) =>
      plateAppearanceOf(atBatIndex, { result: { type: 'atBat', eventType } });
    const { rows, findings } = await told(
      play(0, 'strikeout_double_play'),
      play(1, 'caught_stealing_2b'),
      play(2, 'abducted'),
    );
    expect(rows('plate-appearance')).toMatchObject([{ appearance: 1, result: 'strikeout' }]);
    expect(findings).toEqual(['event "abducted" is none that is known: no plate appearance counts']);
  });

  it('has its box score, the pitchers who did not bat with it', async () => {
    const { rows } = await told();
    expect(
      rows('batting-game-line').map(({ person, club, plateAppearances, walks }) => [
        person,
        club,
        plateAppearances,
        walks,
      ]),
    ).toEqual([
      ['mlbam:11', 'retrosheet:NYA', 3, 1],
      ['mlbam:12', 'retrosheet:NYA', 1, null],
      ['mlbam:13', 'retrosheet:BOS', 4, null],
      ['mlbam:1', 'retrosheet:BOS', 0, 0],
      ['mlbam:2', 'retrosheet:BOS', 0, 0],
    ]);
    expect(rows('pitching-game-line')).toMatchObject([
      { person: 'mlbam:1', outs: 18, hitBatters: 1, losses: 1, groundedIntoDoublePlays: null },
      { person: 'mlbam:2', outs: 7, gamesStarted: 0 },
    ]);
    expect(
      rows('appearance').map(({ started, positions, battingOrder }) => [started, positions, battingOrder]),
    ).toEqual([
      [true, 'DH', 1],
      [false, 'PH', 1],
      [true, 'SS', 3],
      [true, 'P', null],
      [false, 'P', null],
    ]);
    expect(rows('baseball-game')).toMatchObject([
      { losingPitcher: 'mlbam:1', savingPitcher: null, temperatureCelsius: 20, night: true },
    ]);
    expect(rows('person')).toContainEqual(
      expect.objectContaining({ ref: 'mlbam:11', fullName: 'Al First', bats: 'B', nameAuthority: 1 }),
    );
  });

  it('[A45] is loaded where it is final and of a kind that is asked for', async () => {
    const kinds = async (statusCode: string, change: object = {}) =>
      (await rawsOf(inFolder({ 'game/565000.json': JSON.stringify(feedOf(565_000, [], statusCode)) }, change))).length;
    expect([await kinds('F'), await kinds('FR'), await kinds('I'), await kinds('O'), await kinds('DI')]).toEqual([
      1, 1, 0, 0, 0,
    ]);
    expect(await kinds('F', { gameTypes: ['S'] })).toBe(0);
  });

  it('that has gone, though the schedule has it, is rejected with the reason; the others of its day are kept', async () => {
    const context = createTestContext({
      settings: statsApiSettings.parse({}),
      hosts: ['statsapi.mlb.com'],
      now: new Date('2019-02-16T12:00:00Z'),
      upstream: ({ pathname }) => {
        if (pathname === '/api/v1/schedule') return scheduleBody(...[1, 2, 3].map((pk) => scheduledRow(pk)));
        if (pathname.includes('/2/')) return undefined;
        return JSON.stringify(feedOf(pathname.includes('/1/') ? 1 : 3, [], pathname.includes('/1/') ? 'F' : 'I'));
      },
    });
    const parsed = (await rawsOf(context)).map((raw) => games.raw.safeParse(raw));
    expect(
      parsed.map(({ success, error }) => (success ? 'fits' : error!.issues.map(({ message }) => message).join())),
    ).toEqual([
      'fits',
      expect.stringMatching(/game 2 is in the schedule, and its feed cannot be read: .*404/),
      expect.stringMatching(/game 3 is in the schedule.*: it is "In Progress", not final/),
    ]);
  });

  it('of clubs that the league does not have is refused', async () => {
    const feed = feedOf(1);
    feed.gameData.teams.away = { id: 9999, name: 'Team Mexico', link: '' };
    const [raw] = await rawsOf(inFolder({ 'game/565000.json': JSON.stringify(feed) }));
    expect(() => [...games.translate(raw!)]).toThrow("team 9999 (Team Mexico) is none of the league's clubs");
  });
});
