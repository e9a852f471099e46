import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { baseballRoutes, leagueRoutes, RouteOutput } from '@fieldhouse/contracts';
import { formatMetric, idOf } from '@fieldhouse/domain';
import { House } from '../tools/house/house.mjs';
import { readTable, type Row } from './read-table.js';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
const data = process.env['FIELDHOUSE_DATA'] ?? `${root}/../shared/data`;
const lahman = `${data}/baseball/lahman`;
const reference = `${data}/baseball/reference`;
const there = existsSync(lahman) && existsSync(`${data}/baseball/retrosheet/2019`);

interface ClubLines {
  readonly rows: readonly {
    readonly person: { readonly id: string };
    readonly values: Readonly<Record<string, number | null>>;
  }[];
}
type Lines = ReadonlyMap<string, Readonly<Record<string, number | null>>>;

type RunValues = RouteOutput<typeof baseballRoutes.runValues>;
type Board = RouteOutput<typeof leagueRoutes.leaders>;

/** The reference of run values, from Chadwick's events. */
interface Truth {
  readonly half_innings_used: number;
  readonly RE24: Readonly<Record<string, readonly number[]>>;
  readonly N: Readonly<Record<string, readonly number[]>>;
  readonly run_values: Readonly<Record<string, number>>;
  readonly n: Readonly<Record<string, number>>;
  readonly wOBA_weights: Readonly<Record<string, number>>;
  readonly wOBAscale: number;
  readonly FIP_const: number;
}

/** An event of the API → the reference's name. */
const eventNames = {
  out: 'out',
  strikeout: 'K',
  walk: 'BB',
  intentionalWalk: 'IBB',
  hitByPitch: 'HBP',
  error: 'ROE',
  fieldersChoice: 'FC',
  single: '1B',
  double: '2B',
  triple: '3B',
  homeRun: 'HR',
  stolenBase: 'SB',
  caughtStealing: 'CS',
};

const battingRates = [
  'batting-average',
  'on-base-average',
  'slugging-average',
  'on-base-plus-slugging',
  'isolated-power',
  'batting-average-on-balls-in-play',
  'strikeout-rate',
  'walk-rate',
  'weighted-on-base-average',
  'weighted-runs-created-plus',
];
const pitchingRates = [
  'earned-run-average',
  'walks-and-hits-per-inning',
  'fielding-independent-pitching',
  'strikeouts-per-nine',
];

/** Lahman's column → the metric that the API answers with. */
const batting = {
  G: 'games',
  AB: 'at-bats',
  R: 'runs',
  H: 'hits',
  '2B': 'doubles',
  '3B': 'triples',
  HR: 'home-runs',
  RBI: 'runs-batted-in',
  SB: 'stolen-bases',
  CS: 'caught-stealing',
  BB: 'walks',
  SO: 'strikeouts',
  IBB: 'intentional-walks',
  HBP: 'hit-by-pitch',
  SH: 'sacrifice-hits',
  SF: 'sacrifice-flies',
  GIDP: 'grounded-into-double-plays',
};
const pitching = {
  W: 'pitcher-wins',
  L: 'pitcher-losses',
  CG: 'complete-games',
  SHO: 'shutouts',
  SV: 'saves',
  IPouts: 'innings-pitched',
  H: 'hits-allowed',
  ER: 'earned-runs',
  HR: 'home-runs-allowed',
  BB: 'walks-allowed',
  SO: 'pitching-strikeouts',
  IBB: 'intentional-walks-allowed',
  HBP: 'hit-batters',
  BK: 'balks',
  BFP: 'batters-faced',
  R: 'runs-allowed',
  SH: 'sacrifice-hits-allowed',
  SF: 'sacrifice-flies-allowed',
  GIDP: 'double-plays-induced',
};

/** Of the recorded data what the comparison needs, as a folder below the given one. */
function gamesAndPeople(folder: string): string {
  for (const part of ['baseball/retrosheet/2019', 'pitches/register'])
    cpSync(join(data, part), join(folder, 'recorded', part), { recursive: true, dereference: true });
  return join(folder, 'recorded');
}

/** Games differ for these men (suspended games, by all appearances): Lahman's G, then ours. */
const knownGames = ['jackslu01 ATL: 71, 70', 'montgmi01 CHN: 20, 21', 'ramirye01 BAL: 5, 4'];

(there ? describe : describe.skip)(
  'the season of 2019 against an independent source (needs the folder of FIELDHOUSE_DATA)',
  () => {
    const folder = mkdtempSync(`${tmpdir()}/fieldhouse-truth-`);
    const replayed = gamesAndPeople(folder);
    const house = new House({
      root,
      folder,
      sources: { FIELDHOUSE_REPLAY_FOLDER: replayed, FIELDHOUSE_DEMO: 'false' },
    });
    const people = new Map<string, string>();
    const clubs = new Map<string, string>();

    beforeAll(async () => {
      await house.open();
      await house.settled(240);
      for (const row of readTable(`${lahman}/People.csv.gz`))
        if (row['retroID']) people.set(row['playerID']!, row['retroID']);
      for (const row of readTable(`${lahman}/Teams.csv.gz`))
        if (row['yearID'] === '2019') clubs.set(row['teamID']!, row['teamIDretro']!);
    }, 300_000);

    afterAll(async () => {
      await house.close();
      rmSync(folder, { recursive: true, force: true });
    }, 60_000);

    /** What the API answers for every club of the season: "person club" → values. */
    async function ours(line: string): Promise<Lines> {
      const lines = new Map<string, Readonly<Record<string, number | null>>>();
      for (const retro of clubs.values()) {
        const club = idOf('club', `retrosheet:${retro}`);
        const response = await fetch(`${house.apiUrl}/v1/clubs/${club}/lines/${line}?season=2019`);
        expect(response.status).toBe(200);
        const { rows } = (await response.json()) as ClubLines;
        for (const { person, values } of rows) lines.set(`${person.id} ${club}`, values);
      }
      return lines;
    }

    /** Lahman's lines of 2019, stints with one club summed: key as in {@link ours} → counts and the name for messages. */
    function theirs(file: string, columns: readonly string[]) {
      const lines = new Map<string, { readonly label: string; readonly counts: Record<string, number> }>();
      for (const row of readTable(`${lahman}/${file}`, (line) => line.includes(',2019,'))) {
        const key = `${idOf('person', `retrosheet:${people.get(row['playerID']!)}`)} ${idOf('club', `retrosheet:${clubs.get(row['teamID']!)}`)}`;
        const line = lines.get(key) ?? { label: `${row['playerID']} ${row['teamID']}`, counts: {} };
        for (const column of columns) line.counts[column] = (line.counts[column] ?? 0) + Number(row[column]);
        lines.set(key, line);
      }
      return lines;
    }

    async function differences(line: string, file: string, columns: Readonly<Record<string, string>>) {
      const found = await ours(line);
      const wanted = theirs(file, Object.keys(columns));
      const differing: Record<string, string[]> = {};
      for (const [key, { label, counts }] of wanted) {
        for (const [column, metric] of Object.entries(columns)) {
          const value = found.get(key)?.[metric];
          if (value !== counts[column]) (differing[column] ??= []).push(`${label}: ${counts[column]}, ${value}`);
        }
      }
      return { lines: wanted.size, extra: [...found.keys()].filter((key) => !wanted.has(key)), differing };
    }

    it('[T03] gives the batting lines of all 1,567 players and clubs, column for column', async () => {
      const { lines, extra, differing } = await differences('batting', 'Batting.csv.gz', batting);
      const { G = [], ...others } = differing;
      expect(lines).toBe(1_567);
      expect(extra).toEqual([]);
      expect(others).toEqual({});
      expect(G.length).toBeLessThanOrEqual(3);
      expect(knownGames).toEqual(expect.arrayContaining(G));
    }, 60_000);

    it('[T04] gives the pitching lines of all 929 pitchers and clubs, column for column', async () => {
      const { lines, extra, differing } = await differences('pitching', 'Pitching.csv.gz', pitching);
      expect(lines).toBe(929);
      expect(extra).toEqual([]);
      expect(differing).toEqual({});
    }, 60_000);

    it('[T05] gives the run expectancy, run values, wOBA weights and FIP constant of the season', async () => {
      const response = await fetch(`${house.apiUrl}/v1/baseball/leagues/mlb/seasons/2019/run-values`);
      const found = (await response.json()) as RunValues;
      const [wanted] = JSON.parse(readFileSync(`${reference}/re24_and_constants_from_chadwick.json`, 'utf8')) as [
        Truth,
      ];
      expect(found.halfInnings).toBe(wanted.half_innings_used);
      expect(found.states.map(({ seen }) => seen)).toEqual(Object.values(wanted.N));
      const near = (ours: number | null | undefined, theirs: number) => Math.abs((ours ?? NaN) - theirs) < 0.001;
      const states = Object.values(wanted.RE24);
      expect(
        found.states.filter(({ runs }, at) => runs.every((mean, out) => near(mean, states[at]![out]!))),
      ).toHaveLength(8);
      const events = new Map(found.events.map((event) => [event.event, event]));
      for (const [event, name] of Object.entries(eventNames)) {
        const { count, runValue, weight } = events.get(event) ?? {};
        expect([name, near(runValue, wanted.run_values[name]!)]).toEqual([name, true]);
        expect([name, count ?? null]).toEqual([name, wanted.n[name] ?? count ?? null]);
        const weighed = wanted.wOBA_weights[name];
        expect([name, weighed === undefined ? weight : near(weight, weighed)]).toEqual([
          name,
          weighed === undefined ? null : true,
        ]);
      }
      expect(near(found.rates?.weightedOnBaseScale, wanted.wOBAscale)).toBe(true);
      expect(near(found.rates?.fieldingIndependentConstant, wanted.FIP_const)).toBe(true);
    });

    it('[E11] gives the known rates of the best batters and pitchers, wOBA, wRC+ and FIP among them', async () => {
      const shown = async (metric: string, person: string) => {
        const path = `/v1/leagues/mlb/seasons/2019/leaders/${metric}?limit=500`;
        const { rows, metric: column } = (await (await fetch(`${house.apiUrl}${path}`)).json()) as Board;
        const row = rows.find((each) => each.person.id === idOf('person', `retrosheet:${person}`));
        return `${column.abbreviation} ${formatMetric(row?.value ?? null, column.format)}`;
      };
      const line = async (person: string, metrics: readonly string[]) => {
        const values: string[] = [];
        for (const metric of metrics) values.push(await shown(metric, person));
        return values.join(', ');
      };
      expect(await line('troum001', battingRates)).toBe(
        'AVG .291, OBP .438, SLG .645, OPS 1.083, ISO .353, BABIP .298, K% 20.0, BB% 18.3, wOBA .441, wRC+ 181',
      );
      expect(await line('coleg001', pitchingRates)).toBe('ERA 2.50, WHIP 0.895, FIP 2.64, K/9 13.8');
      expect(await line('verlj001', pitchingRates)).toBe('ERA 2.58, WHIP 0.803, FIP 3.27, K/9 12.1');
      expect(await line('degrj001', pitchingRates)).toBe('ERA 2.43, WHIP 0.971, FIP 2.67, K/9 11.3');
    }, 60_000);

    it('[T04] gives the totals of all 30 clubs', async () => {
      const totals = { W: 'club-wins', L: 'club-losses', R: 'runs-scored', RA: 'runs-against' };
      const response = await fetch(`${house.apiUrl}/v1/leagues/mlb/seasons/2019/standings`);
      const { rows } = (await response.json()) as {
        rows: readonly { club: { id: string }; values: Record<string, number> }[];
      };
      const found = new Map(rows.map(({ club, values }) => [club.id, values]));
      const wanted: Row[] = [...readTable(`${lahman}/Teams.csv.gz`)].filter(({ yearID }) => yearID === '2019');
      expect(wanted).toHaveLength(30);
      for (const row of wanted) {
        const values = found.get(idOf('club', `retrosheet:${row['teamIDretro']}`));
        for (const [column, metric] of Object.entries(totals)) {
          expect([row['name'], column, values?.[metric]]).toEqual([row['name'], column, Number(row[column])]);
        }
      }
    });
  },
);
