import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { idOf } from '@fieldhouse/domain';
import { House } from '../tools/house/house.mjs';
import { readTable, type Row } from './read-table.js';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
const data = process.env['FIELDHOUSE_DATA'] ?? `${root}/../shared/data`;
const lahman = `${data}/baseball/lahman`;
const there = existsSync(lahman) && existsSync(`${data}/baseball/retrosheet/2019`);

interface ClubLines {
  readonly rows: readonly {
    readonly person: { readonly id: string };
    readonly values: Readonly<Record<string, number | null>>;
  }[];
}
type Lines = ReadonlyMap<string, Readonly<Record<string, number | null>>>;

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

/** Games differ for these men (suspended games, by all appearances): Lahman's G, then ours. */
const knownGames = ['jackslu01 ATL: 71, 70', 'montgmi01 CHN: 20, 21', 'ramirye01 BAL: 5, 4'];

(there ? describe : describe.skip)(
  'the season of 2019 against an independent source (needs the folder of FIELDHOUSE_DATA)',
  () => {
    const folder = mkdtempSync(`${tmpdir()}/fieldhouse-truth-`);
    const house = new House({ root, folder, sources: { FIELDHOUSE_REPLAY_FOLDER: data, FIELDHOUSE_DEMO: 'false' } });
    const people = new Map<string, string>();
    const clubs = new Map<string, string>();

    beforeAll(async () => {
      await house.open();
      await house.settled(2, 240);
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
