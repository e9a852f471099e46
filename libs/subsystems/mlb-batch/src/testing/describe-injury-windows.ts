import type { injuryRoutes, RouteOutput } from '@fieldhouse/contracts';
import type { TestDatabase } from '@fieldhouse/database/testing';
import type { PagesApi } from '@fieldhouse/read-model/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { InjuryWindowsModule } from '../injuries/windows/injury-windows.module.js';
import { startBaseballApi } from './baseball-api.js';
import {
  bo,
  markData,
  pat,
  personId,
  stintId,
  writeRecords,
  writeSmallInjuries,
  type SmallStintName,
} from './small-injuries.js';
import { gameOfPitches, linesOf } from './small-pitches.js';

type PitchWindow = RouteOutput<typeof injuryRoutes.pitchWindow>;
type AppearanceWindow = RouteOutput<typeof injuryRoutes.appearanceWindow>;
type Stint = RouteOutput<typeof injuryRoutes.stint>;
type PlayerInjuries = RouteOutput<typeof injuryRoutes.playerInjuries>;

const nowhere = '01890f3c-5a2b-7c4d-9e1f-2a3b4c5d6eff';

/** Stints and windows over a small league; the same on every database. */
export function describeInjuryWindows(name: string, database: () => Promise<TestDatabase>): void {
  describe(`before and after an injury on ${name}`, () => {
    let api: PagesApi;
    let dataSource: DataSource;
    beforeAll(async () => {
      ({ dataSource } = await database());
      await writeSmallInjuries(dataSource);
      api = await startBaseballApi(dataSource, InjuryWindowsModule);
    }, 60_000);
    afterAll(() => api?.close());

    const path = (stint: SmallStintName, of: string, query = '') =>
      `/v1/injuries/stints/${stintId(stint)}${of}${query}`;
    const pitches = (stint: SmallStintName, query = '') => api.answer<PitchWindow>(path(stint, '/pitches', query));
    const appearances = (stint: SmallStintName, query = '') =>
      api.answer<AppearanceWindow>(path(stint, '/plate-appearances', query));
    const refusal = async (url: string) => {
      const { status, body } = await api.get(url);
      expect(body).not.toMatch(/at .*\.ts/);
      return [status, (JSON.parse(body) as { detail: string }).detail];
    };

    it('[A26] [A27] offers what lies between the neighbouring stints, up to 150 pitches and 50 plate appearances', async () => {
      const { limit, n, before, after } = await pitches('forearm');
      expect(limit).toMatchObject({ before: 130, after: 120, most: 120, offered: 120 });
      expect(limit).toMatchObject({ beforeBound: 'stint', afterBound: 'stint' });
      expect(limit.why).toBe(
        'Why 120: 120 pitches lie between the return on 1 July 2016 and the next stint on 10 August 2016; before the injury there are 130. Both sides take the smaller number.',
      );
      expect([n, before.events, after.events]).toEqual([120, 120, 120]);
      expect((await appearances('forearm')).limit).toMatchObject({ before: 21, after: 17, most: 17, offered: 17 });
    });

    it('[A27] takes stints without a game between them for one absence', async () => {
      const { absence } = await api.answer<Stint>(path('elbowAgain', ''));
      expect(absence).toEqual({
        from: '2016-08-10',
        to: '2016-09-05',
        stints: [stintId('elbow'), stintId('elbowAgain')],
      });
      const [first, second] = await Promise.all([pitches('elbow'), pitches('elbowAgain')]);
      expect(first.limit).toMatchObject({ before: 120, after: 35, most: 35 });
      expect(second.limit).toEqual(first.limit);
      expect(first.remarks[0]).toMatch(/in no game between his stints of 10 August 2016 and 22 August 2016/);
    });

    it('[A28] shows of an open stint what came before it', async () => {
      const { limit, n, before, after, remarks, differences } = await pitches('open');
      expect(limit).toMatchObject({ before: 35, after: 0, most: 35, afterBound: 'not returned' });
      expect([n, before.events, after.events, differences]).toEqual([35, 35, 0, []]);
      expect(remarks).toContain('He has not returned: only what came before can be shown.');
    });

    it('[A29] stops at the off-season on request', async () => {
      const { limit, before, after } = await pitches('elbow', '?offSeason=true');
      expect(limit).toMatchObject({ after: 15, most: 15, afterBound: 'off-season' });
      expect([before.lastDate, after.firstDate, after.lastDate]).toEqual(['2016-08-05', '2016-09-06', '2016-09-06']);
      expect((await pitches('open', '?offSeason=true')).limit).toMatchObject({ most: 20, beforeBound: 'off-season' });
    });

    it('[A30] holds the events nearest before the start and nearest after the return', async () => {
      const { before, after } = await pitches('forearm', '?n=50');
      expect(before).toEqual({ shown: 50, events: 50, firstDate: '2016-06-09', lastDate: '2016-06-09', games: 1 });
      expect(after).toEqual({ shown: 50, events: 50, firstDate: '2016-07-01', lastDate: '2016-07-10', games: 2 });
    });

    it('[A39] clamps a window above the maximum and refuses one without events', async () => {
      const { n, clamped } = await pitches('forearm', '?n=500');
      expect([n, clamped]).toEqual([120, 'Asked for 500; 120 is the most.']);
      expect(await refusal(path('forearm', '/pitches', '?n=0'))).toEqual([
        400,
        'n is 0: ask for 1 or more pitches on each side.',
      ]);
      expect(await refusal(path('forearm', '/plate-appearances', '?n=-3'))).toEqual([
        400,
        'n is -3: ask for 1 or more plate appearances on each side.',
      ]);
    });

    it('[A40] says of each what is missing, without a stack trace', async () => {
      expect(await refusal(`/v1/injuries/stints/${nowhere}`)).toEqual([
        404,
        'There is no injured-list stint at this address.',
      ]);
      expect(await refusal(`/v1/injuries/stints/${nowhere}/pitches`)).toEqual([
        404,
        'There is no injured-list stint at this address.',
      ]);
      expect(await refusal(`/v1/injuries/players/${nowhere}`)).toEqual([404, 'Player not found.']);
      const [status, detail] = await refusal(path('nobody', '/pitches'));
      expect([status, detail]).toEqual([404, expect.stringContaining('names "Sam Same"')]);
      const { remarks, limit, n, told } = await pitches('quiet');
      expect(remarks).toEqual([
        'No pitches of Quin Quiet are loaded before 10 June 2016.',
        'No pitches of Quin Quiet are loaded after 1 July 2016.',
      ]);
      expect(told).toEqual({ source: '', tracking: null, leftOut: [] });
      expect([n, limit.most, limit.why]).toEqual([0, 0, expect.stringMatching(/^Why 0: no pitches are known/)]);
    });

    it('reads each day from one source of one tracking system, and says what it left out', async () => {
      const { told, selection } = await pitches('forearm');
      expect(told).toEqual({
        source: 'statcast',
        tracking: 'statcast',
        leftOut: ['10 pitches that PITCHf/x measured: its speeds are others'],
      });
      const fastball = selection.find(({ type }) => type === 'FF')!;
      expect([fastball.beforeSpeed, fastball.afterSpeed]).toEqual([expect.closeTo(95, 0), expect.closeTo(94, 0)]);
    });

    it('[A35] [A36] counts pitches in one grid a half, on one scale', async () => {
      const { grids } = await pitches('forearm');
      for (const half of [grids.before, grids.after]) {
        expect(half).toMatchObject({ outside: 0, withoutLocation: 24, inZone: 0.75 });
        expect(half.bins[7]).toEqual([0, 0, 0, 24, 24, 0, 24, 0, 0, 24, 0, 0]);
      }
      expect(grids.most).toBe(24);
      expect(grids.difference.flat().every((value) => value === 0)).toBe(true);
    });

    it('[A37] draws swings, contact, balls in play or misses, of a type and against a hand', async () => {
      const shown = async (query: string) => (await pitches('thumb', `?n=120&${query}`)).before.shown;
      expect(
        await Promise.all(['all', 'swing', 'contact', 'in-play', 'miss'].map((show) => shown(`show=${show}`))),
      ).toEqual([120, 72, 48, 24, 24]);
      expect([await shown('type=SL'), await shown('type=unknown'), await shown('type=SL&show=contact')]).toEqual([
        24, 24, 0,
      ]);
      expect([await shown('hand=R'), await shown('hand=L')]).toEqual([120, 0]);
      expect((await pitches('forearm', '?hand=L')).before).toMatchObject({ shown: 60, events: 120 });
      const { swings } = await pitches('thumb', '?n=120&show=miss');
      expect(swings.before).toEqual({ swing: 0.6, contact: expect.closeTo(2 / 3), miss: expect.closeTo(1 / 3) });
    });

    it('[A38] counts the types of both halves, 0 for a missing one, unknown ones too', async () => {
      const { selection } = await pitches('forearm');
      expect(selection.map(({ type, before, after }) => [type, before, after])).toEqual([
        ['FF', 72, 72],
        ['SL', 24, 24],
        ['unknown', 24, 24],
      ]);
      expect((await pitches('open')).selection.map(({ after }) => after)).toEqual([0, 0, 0]);
    });

    it('[A41] places balls in play where they were fielded, with what became of them', async () => {
      const { spray } = await pitches('forearm', '?n=20');
      expect(spray.before.map(({ x, y, result }) => [Math.round(x * 100), Math.round(y * 10), result])).toEqual([
        [686, 762, 'single'],
        [762, 762, 'generic-out'],
        [838, 762, 'generic-out'],
        [914, 762, 'home-run'],
      ]);
    });

    it('[A42] draws the mean of the last 20 fastballs with its band', async () => {
      const { velocity } = await pitches('forearm');
      expect(velocity).toMatchObject({ type: 'FF', name: 'Four-seam' });
      expect(velocity!.before).toHaveLength(72 - 19);
      const [first] = velocity!.before;
      expect([first!.at, first!.low < first!.mean, first!.high > first!.mean]).toEqual([32, true, true]);
    });

    it('tells differences in words, those first that are more than chance', async () => {
      const { differences } = await pitches('forearm');
      expect(differences[0]).toMatchObject({
        id: 'fastball-velocity',
        words: 'He throws 1.0 mph slower',
        couldBeChance: false,
        beforeSample: 72,
        small: false,
        method: "Welch's t interval",
      });
      expect(differences.slice(1).map(({ id, words }) => [id, words])).toEqual([
        ['zone-rate', 'As many pitches in the zone'],
        ['miss-rate', 'Batters miss as often'],
        ['type-share', 'He throws the four-seam as often'],
        ['swing-rate', 'Batters swing as often'],
        ['exit-velocity', expect.stringMatching(/^Batters hit the ball/)],
      ]);
    });

    it('[A31] [A32] [A34] totals what the batters did against a pitcher, each game once, as a hand counts it', async () => {
      const { lines, told, before, role } = await appearances('forearm', '?n=8');
      expect([role, told.source, before.games]).toEqual(['pitcher', 'statcast, retrosheet', 3]);
      expect(lines.before).toEqual({
        plateAppearances: 8,
        atBats: 5,
        singles: 0,
        doubles: 1,
        triples: 0,
        homeRuns: 1,
        walks: 1,
        intentionalWalks: 0,
        strikeouts: 0,
        sacrificeHits: 1,
        sacrificeFlies: 1,
        hitByPitch: 0,
        battingAverage: 2 / 5,
        onBaseAverage: 3 / 7,
        sluggingAverage: 6 / 5,
        onBasePlusSlugging: 3 / 7 + 6 / 5,
      });
      expect(lines.after).toMatchObject({ atBats: 8, singles: 2, homeRuns: 2, onBaseAverage: 0.5 });
    });

    it('[A34] totals what a batter did himself', async () => {
      const { role, lines, differences } = await appearances('thumb', '?n=8');
      expect([role, lines.before.atBats, lines.after.homeRuns]).toEqual(['batter', 5, 2]);
      expect(differences.map(({ id, small }) => [id, small])).toContainEqual(['on-base-plus-slugging', true]);
      expect(differences.every(({ words }) => words.startsWith('He '))).toBe(true);
    });

    it('[A24] lists the stints of a player newest first, with how far the windows of each can go', async () => {
      const player = await api.answer<PlayerInjuries>(`/v1/injuries/players/${await personId(dataSource, pat)}`);
      expect(player).toMatchObject({ person: { name: 'Pat Pitcher' }, role: 'pitcher', days: 31 + 21 + 10 + 14 });
      expect(player.stints.map((stint) => [stint.startDate, stint.pitches, stint.plateAppearances])).toEqual([
        ['2017-05-01', 35, 7],
        ['2016-08-22', 35, 7],
        ['2016-08-10', 35, 7],
        ['2016-06-10', 120, 17],
        ['2015-08-01', 0, 0],
      ]);
      expect(player.stints[3]).toMatchObject({
        text: 'Right forearm strain',
        areas: ['forearm'],
        listDays: 15,
        club: { name: 'Anaheim Angels', colour: '#ba0021' },
        season: '2016',
        endDate: '2016-07-01',
      });
      const other = await api.answer<PlayerInjuries>(`/v1/injuries/players/${await personId(dataSource, bo)}`);
      expect([other.role, other.stints[0]!.pitches]).toEqual(['batter', 130]);
    });

    it('tells a stint with its sentences and the stints beside it', async () => {
      const { stint, changes, ofPlayer, provenance } = await api.answer<Stint>(path('forearm', ''));
      expect(stint).toMatchObject({ part: 'forearm', kind: 'strain', side: 'right', days: 21, role: 'pitcher' });
      expect(changes.map(({ action, sentence }) => [action, sentence])).toEqual([
        ['placed', 'Angels placed Pat Pitcher on the 15-day disabled list. Right forearm strain'],
        ['activated', null],
      ]);
      expect(ofPlayer.map(({ startDate }) => startDate.slice(0, 7))).toEqual([
        '2015-08',
        '2016-06',
        '2016-08',
        '2016-08',
        '2017-05',
      ]);
      expect(provenance.fictional).toBe(true);
      const quiet = await api.answer<Stint>(path('nobody', ''));
      expect([quiet.stint.person, quiet.ofPlayer.length, quiet.absence.stints]).toEqual([null, 1, [stintId('nobody')]]);
    });

    it('[A46] sends a fixed few statements, however many pitches there are', async () => {
      api.statements();
      await pitches('forearm', '?n=119&type=FF');
      expect(api.statements()).toBeLessThanOrEqual(6);
      await pitches('forearm', '?n=119&type=FF');
      expect(api.statements()).toBeLessThanOrEqual(2);
    });

    it('[A47] counts what a later import brings', async () => {
      expect((await pitches('shoulder')).limit.before).toBe(0);
      const earlier = gameOfPitches({ day: '2015-07-20', ref: 'mlbam:9', pitches: 25 }, pat.ref, bo.ref);
      await writeRecords(dataSource, [...earlier, ...linesOf(earlier)]);
      await markData(dataSource, 'pitch-game-line', '2015');
      await new Promise((resolve) => setTimeout(resolve, 1100));
      expect((await pitches('shoulder')).limit.before).toBe(25);
    });
  });
}
