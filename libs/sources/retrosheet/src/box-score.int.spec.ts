import { describe, expect, it } from '@jest/globals';
import { boxScore, type BattingCounts, type PitchingCounts } from './box-score.js';
import { parseGame } from './parse-game.js';
import { csvRows, haveRealSeasons, realGames, reason } from './real-seasons.fixture.js';

const GAME_COLUMNS = [
  'AWAY_SCORE_CT',
  'HOME_SCORE_CT',
  'AWAY_HITS_CT',
  'HOME_HITS_CT',
  'AWAY_ERR_CT',
  'HOME_ERR_CT',
  'AWAY_LOB_CT',
  'HOME_LOB_CT',
  'INN_CT',
  'AWAY_LINE_TX',
  'HOME_LINE_TX',
] as const;

type Lines = Map<string, Record<string, number>>;

/** Our counts by the published table's columns. */
const BATTING = {
  AB: 'atBats',
  R: 'runs',
  H: 'hits',
  '2B': 'doubles',
  '3B': 'triples',
  HR: 'homeRuns',
  RBI: 'runsBattedIn',
  SB: 'stolenBases',
  CS: 'caughtStealing',
  BB: 'walks',
  SO: 'strikeouts',
  IBB: 'intentionalWalks',
  HBP: 'hitByPitch',
  SH: 'sacrificeHits',
  SF: 'sacrificeFlies',
  GIDP: 'groundedIntoDoublePlays',
} as const satisfies Record<string, keyof BattingCounts>;

const PITCHING = {
  W: 'wins',
  L: 'losses',
  G: 'games',
  GS: 'gamesStarted',
  GF: 'gamesFinished',
  CG: 'completeGames',
  SHO: 'shutouts',
  SV: 'saves',
  IPouts: 'outs',
  H: 'hits',
  ER: 'earnedRuns',
  HR: 'homeRuns',
  BB: 'walks',
  SO: 'strikeouts',
  IBB: 'intentionalWalks',
  WP: 'wildPitches',
  HBP: 'hitBatters',
  BK: 'balks',
  BFP: 'battersFaced',
  R: 'runs',
  SH: 'sacrificeHits',
  SF: 'sacrificeFlies',
  GIDP: 'groundedIntoDoublePlays',
} as const satisfies Record<string, keyof PitchingCounts>;

const DAILY_BATTING = {
  B_G: 'games',
  B_PA: 'plateAppearances',
  B_AB: 'atBats',
  B_R: 'runs',
  B_H: 'hits',
  B_2B: 'doubles',
  B_3B: 'triples',
  B_HR: 'homeRuns',
  B_RBI: 'runsBattedIn',
  B_SB: 'stolenBases',
  B_CS: 'caughtStealing',
  B_BB: 'walks',
  B_SO: 'strikeouts',
  B_IBB: 'intentionalWalks',
  B_HP: 'hitByPitch',
  B_SH: 'sacrificeHits',
  B_SF: 'sacrificeFlies',
  B_GDP: 'groundedIntoDoublePlays',
  B_XI: 'reachedOnInterference',
} as const satisfies Record<string, keyof BattingCounts>;

function add(lines: Lines, key: string, counts: Readonly<Record<string, number | null>>): void {
  const line = lines.get(key) ?? {};
  for (const [name, count] of Object.entries(counts)) line[name] = (line[name] ?? 0) + (count ?? 0);
  lines.set(key, line);
}

/** Season lines by person and club, from the box scores. */
function ourLines(season: number): { readonly batting: Lines; readonly pitching: Lines } {
  const batting: Lines = new Map();
  const pitching: Lines = new Map();
  for (const raw of realGames(season)) {
    const game = parseGame(raw);
    const clubs = [game.header.away, game.header.home];
    const box = boxScore(game);
    for (const { person, side, counts } of box.batting) add(batting, `${person} ${clubs[side]}`, counts);
    for (const { person, side, counts } of box.pitching) add(pitching, `${person} ${clubs[side]}`, counts);
  }
  return { batting, pitching };
}

/** Season lines of Lahman, stints added up, keyed by Retrosheet's ids and club codes. */
function lahmanLines(file: string, columns: readonly string[]): Lines {
  const retrosheetIds = new Map<string, string>();
  for (const row of csvRows('lahman/People.csv.gz', ['playerID', 'retroID'])) {
    retrosheetIds.set(row.playerID, row.retroID);
  }
  const codes: Readonly<Record<string, string>> = { LAA: 'ANA' };
  const lines: Lines = new Map();
  for (const row of csvRows(file, ['playerID', 'yearID', 'teamID', ...columns])) {
    if (row['yearID'] !== '2019') continue;
    const club = codes[row['teamID']!] ?? row['teamID']!;
    const counts = Object.fromEntries(columns.map((column) => [column, Number(row[column])]));
    add(lines, `${retrosheetIds.get(row['playerID']!)} ${club}`, counts);
  }
  return lines;
}

/** On how many lines each column is equal. */
function equalLines(ours: Lines, theirs: Lines, columns: Readonly<Record<string, string>>): Record<string, number> {
  const equal: Record<string, number> = Object.fromEntries(Object.keys(columns).map((column) => [column, 0]));
  for (const [key, line] of theirs) {
    for (const [column, name] of Object.entries(columns)) {
      if ((ours.get(key)?.[name] ?? 0) === line[column]) equal[column]! += 1;
    }
  }
  return equal;
}

const everyLine = (columns: Readonly<Record<string, string>>, lines: number) =>
  Object.fromEntries(Object.keys(columns).map((column) => [column, lines]));

(haveRealSeasons ? describe : describe.skip)(`box scores added up${reason}`, () => {
  it('give the batting lines of 2019 as Lahman has them: all of 1,567 in each column', () => {
    const theirs = lahmanLines('lahman/Batting.csv.gz', ['G', ...Object.keys(BATTING)]);
    const { batting } = ourLines(2019);
    expect(theirs.size).toBe(1567);
    expect(equalLines(batting, theirs, BATTING)).toEqual(everyLine(BATTING, 1567));
    // Three men played in games that were suspended and resumed: Jackson ATL, Montgomery CHN, Ramirez BAL.
    expect(equalLines(batting, theirs, { G: 'games' })['G']).toBeGreaterThanOrEqual(1564);
  }, 60_000);

  it('give the pitching lines of 2019 as Lahman has them: all of 929 in each column', () => {
    const theirs = lahmanLines('lahman/Pitching.csv.gz', Object.keys(PITCHING));
    const { pitching } = ourLines(2019);
    expect(theirs.size).toBe(929);
    expect(equalLines(pitching, theirs, PITCHING)).toEqual(everyLine(PITCHING, 929));
  }, 60_000);

  it.each([1927, 2019, 2020])(
    'equal every player-game of %i in the reference',
    (season) => {
      const theirs: Lines = new Map();
      const daily = Object.keys(DAILY_BATTING) as (keyof typeof DAILY_BATTING)[];
      for (const row of csvRows(`reference/cwdaily_${season}.csv.gz`, ['GAME_ID', 'PLAYER_ID', 'TEAM_ID', ...daily])) {
        const counts = Object.fromEntries(daily.map((column) => [column, Number(row[column])]));
        add(theirs, `${row['GAME_ID']} ${row['PLAYER_ID']} ${row['TEAM_ID']}`, counts);
      }
      const ours: Lines = new Map();
      for (const raw of realGames(season)) {
        const game = parseGame(raw);
        for (const { person, side, counts } of boxScore(game).batting) {
          add(ours, `${game.header.id} ${person} ${side === 0 ? game.header.away : game.header.home}`, counts);
        }
      }
      expect(ours.size).toBe(theirs.size);
      expect(equalLines(ours, theirs, DAILY_BATTING)).toEqual(everyLine(DAILY_BATTING, theirs.size));
    },
    120_000,
  );

  it.each([1927, 2019, 2020])(
    'equal score, hits, errors, men left on base and innings of every game of %i',
    (season) => {
      const rows = csvRows(`reference/cwgame_${season}_full.csv.gz`, ['GAME_ID', ...GAME_COLUMNS]);
      const reference = new Map([...rows].map((row) => [row.GAME_ID, row]));
      const differences: string[] = [];
      for (const raw of realGames(season)) {
        const game = parseGame(raw);
        const [away, home] = boxScore(game).sides;
        const row = reference.get(game.header.id)!;
        const columns = {
          AWAY_SCORE_CT: game.score[0],
          HOME_SCORE_CT: game.score[1],
          AWAY_HITS_CT: away.hits,
          HOME_HITS_CT: home.hits,
          AWAY_ERR_CT: away.errors,
          HOME_ERR_CT: home.errors,
          AWAY_LOB_CT: away.leftOnBase,
          HOME_LOB_CT: home.leftOnBase,
          INN_CT: game.lastHalf.inning,
          AWAY_LINE_TX: lineOf(away.runs),
          HOME_LINE_TX: lineOf(home.runs),
        };
        for (const column of GAME_COLUMNS) {
          const value = columns[column];
          if (String(value) !== row[column].replace(/x$/, '')) differences.push(`${game.header.id} ${column} ${value}`);
        }
      }
      expect(differences).toEqual([]);
    },
    60_000,
  );
});

function lineOf(runs: readonly (number | null)[]): string {
  return runs.map((run) => (run === null ? '' : run > 9 ? `(${run})` : String(run))).join('');
}
