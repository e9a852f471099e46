import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, it } from '@jest/globals';
import { clubs } from './clubs.mjs';
import { isWritten, makeDemoLeague, writeDemoLeague } from './demo-league.mjs';
import { replay, type Replayed } from './replay.fixture.js';
import { pitchTable } from './tracking/pitch-tables.mjs';

const { files: league, games: played } = makeDemoLeague();
const gamesOf = (year: number): Replayed[] =>
  [...league]
    .filter(([path]) => path.startsWith(`${year}/`) && /\.EV[AN]$/.test(path))
    .flatMap(([, text]) => text.split(/^(?=id,)/m).map((game) => replay(game.trimEnd().split('\r\n'))));
const seasons = [2024, 2025].map((year) => ({ year, games: gamesOf(year) }));
const sum = (games: readonly Replayed[], name: string) =>
  games.reduce((total, game) => total + (game.counts[name] ?? 0), 0);

describe('the demo league', () => {
  it('is the same every time, and another with another seed', () => {
    const again = makeDemoLeague();
    expect(again.files).toEqual(league);
    expect(pitchTable(again.games.slice(-20))).toBe(pitchTable(played.slice(-20)));
    expect(makeDemoLeague('other').files).not.toEqual(league);
  });

  it('has the files of two seasons, as published ones are named', () => {
    const published = [...league.keys()].filter((path) => /^202[45]\//.test(path));
    expect(published).toHaveLength(2 * (1 + 2 * clubs.length));
    expect(league.get('2024/TEAM2024')).toContain(
      'ADP,Tidewater Conference,Alder Point,Herons,Sound Division,#1b7f9e\r\n',
    );
    expect(league.get('2025/ADP2025.ROS')).toMatch(/^[a-z-]{5}8\d\d,[^,]+,[^,]+,[LRB],[LR],ADP,P\r\n/m);
    expect(league.has('2025/2025MGT.EVN')).toBe(true);
  });

  it.each(seasons)('plays $year so that every runner, out and turn at bat adds up', ({ games }) => {
    expect(games).toHaveLength(432);
    expect(new Set(games.map(({ id }) => id)).size).toBe(432);
    const played = new Map<string, number>();
    for (const { info } of games) {
      for (const club of [info['hometeam']!, info['visteam']!]) played.set(club, (played.get(club) ?? 0) + 1);
    }
    expect([...played.values()]).toEqual(clubs.map(() => 72));
  });

  it.each(seasons)('charges in $year exactly the runs that are not marked as unearned', ({ games }) => {
    for (const game of games) {
      const earned = [...game.earned.values()].reduce((total, runs) => total + runs, 0);
      expect([game.id, earned]).toEqual([game.id, game.unmarkedRuns]);
    }
  });

  it.each(seasons)('has a winner and a loser of the right side in every game of $year', ({ games }) => {
    for (const { info, score, earned } of games) {
      expect(score[0]).not.toBe(score[1]);
      const [win, loss] = [info['wp']!, info['lp']!];
      expect(win).not.toBe(loss);
      expect([...earned.keys()]).toEqual(expect.arrayContaining([win, loss]));
      expect([...earned.keys(), '']).toContain(info['save']);
    }
  });

  it.each(seasons)('looks like baseball in $year', ({ games }) => {
    const of = (name: string) => sum(games, name);
    const appearances = of('plateAppearances');
    const hits = of('S') + of('D') + of('T') + of('HR');
    const atBats = appearances - of('W') - of('IW') - of('HP') - of('C') - of('SF') - of('SH');
    const runs = games.reduce((total, { score }) => total + score[0] + score[1], 0);
    const earned = games.reduce((total, game) => total + game.unmarkedRuns, 0);
    const homeWins = games.filter(({ score }) => score[1] > score[0]).length;
    expect(hits / atBats).toBeGreaterThan(0.24);
    expect(hits / atBats).toBeLessThan(0.26);
    expect(of('K') / appearances).toBeCloseTo(0.22, 1);
    expect(of('W') / appearances).toBeCloseTo(0.08, 1);
    expect(of('HR') / games.length / 2).toBeGreaterThan(0.9);
    expect(of('HR') / games.length / 2).toBeLessThan(1.4);
    expect(earned / games.length / 2).toBeGreaterThan(3.8);
    expect(earned / games.length / 2).toBeLessThan(4.7);
    expect(earned / runs).toBeLessThan(0.97);
    expect(of('SB')).toBeGreaterThan(of('CS') * 2);
    expect(homeWins / games.length).toBeGreaterThan(0.46);
    for (const name of ['E', 'FC', 'SF', 'SH', 'GDP', 'IW', 'HP', 'C', 'WP', 'PB', 'BK', 'PO', 'POCS', 'DI', 'T']) {
      expect([name, of(name) > 0]).toEqual([name, true]);
    }
    expect(games.some(({ innings }) => innings > 11)).toBe(true);
    expect(games.some(({ id }) => id.endsWith('2'))).toBe(true);
  });

  it('has accents, apostrophes, traded players, pinch hitters and pinch runners', () => {
    const rosters = [...league].filter(([path]) => path.endsWith('2024.ROS')).flatMap(([, text]) => text.split('\r\n'));
    const ids = rosters.filter(Boolean).map((line) => line.split(',')[0]);
    expect(rosters.some((line) => /[áéíóúñöä]/.test(line))).toBe(true);
    expect(rosters.some((line) => line.includes("'"))).toBe(true);
    expect(ids.length - new Set(ids).size).toBeGreaterThan(10);
    const plays = [...league.values()].join('');
    expect(plays).toMatch(/^sub,.*,[1-9],11\r$/m);
    expect(plays).toMatch(/^sub,.*,[1-9],12\r$/m);
  });

  it('is written once and again only when its maker has changed', async () => {
    const folder = mkdtempSync(`${tmpdir()}/fieldhouse-demo-`);
    expect(await writeDemoLeague(folder)).toBe(true);
    expect(await writeDemoLeague(folder)).toBe(false);
    expect(isWritten(folder, 'other')).toBe(false);
    expect(readdirSync(`${folder}/statcast`)).toContain('statcast_2025-07.csv.gz');
    expect(readFileSync(`${folder}/2024/2024ADP.EVA`, 'utf8')).toBe(league.get('2024/2024ADP.EVA'));
    expect(readdirSync(`${folder}/hockey/v1/roster`)).toContain('GUL');
    rmSync(folder, { recursive: true });
  }, 120_000);
});
