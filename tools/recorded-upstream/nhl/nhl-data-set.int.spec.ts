import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { haveHockeyData, hockeyData, reason, truthTable } from '../../hockey-truth/truth-tables.fixture.js';
import type { Documents } from './documents.js';
import { nhlAnswers } from './nhl-answers.js';
import { nhlDataSet } from './nhl-data-set.js';

interface Line {
  readonly id: number;
  readonly goals: number;
}
interface Lines {
  readonly forwards: readonly Line[];
  readonly defense: readonly Line[];
}
interface Body {
  readonly data: readonly unknown[];
  readonly standings: readonly { readonly teamAbbrev: { readonly default: string } }[];
  readonly playerByGameStats: Readonly<Record<'awayTeam' | 'homeTeam', Lines>>;
  readonly [group: string]: unknown;
}

(haveHockeyData ? describe : describe.skip)(`the packed data set${reason}`, () => {
  let october: Documents;
  beforeAll(() => void (october = nhlDataSet(hockeyData)));
  const answer = (path: string, documents = october) => nhlAnswers(documents)(new URL(path, 'http://upstream'));
  const body = (path: string, documents = october): Body => {
    const given = answer(path, documents);
    if (given === null || 'location' in given) throw new Error(`${path}: ${JSON.stringify(given)}`);
    return JSON.parse(given.body) as Body;
  };
  const sample = (path: string) => JSON.parse(readFileSync(`${hockeyData}/samples/${path}.json`, 'utf8')) as Body;
  const firstGoalie = ({ goalies }: Body) => (goalies as readonly object[])[0];

  it('gives the documents as they were recorded', () => {
    for (const path of ['v1/player/8478402/landing', 'v1/player/8478402/game-log/20242025/2', 'v1/roster/TOR/20242025'])
      expect(body(`/${path}`)).toEqual(sample(path));
    expect(body('/v1/roster/UTA/20232024')).toEqual({ forwards: [], defensemen: [], goalies: [] });
    expect(body('/stats/rest/en/team').data).toHaveLength(62);
    expect(answer('/v1/player/1/landing')).toBeNull();
  });

  it('sends from now to the snapshot of October 2025', () => {
    expect(answer('/v1/standings/now')).toEqual({ location: '/v1/standings/2025-10-07' });
    expect(answer('/v1/roster/TOR/current')).toEqual({ location: '/v1/roster/TOR/20252026' });
    expect(answer('/v1/club-schedule-season/TOR/now')).toEqual({ location: '/v1/club-schedule-season/TOR/20252026' });
    expect(body('/v1/standings/2025-10-07').standings).toHaveLength(32);
  });

  it('has a roster for every club of the standings', () => {
    const clubs = body('/v1/standings/2025-10-07').standings;
    const people = clubs.flatMap(({ teamAbbrev }) => {
      return Object.values(body(`/v1/roster/${teamAbbrev.default}/20252026`)).flat() as Line[];
    });
    expect(people).toHaveLength(769);
    expect(people.every(({ id }) => october.read(`v1/player/${id}/landing`) !== undefined)).toBe(true);
  });

  it('puts box scores together whose lines are those of their tables, and whose goals are the score', () => {
    const rows = truthTable('boxscores/skater_box_20242025.csv.gz');
    const all = { lines: 0, goals: 0 };
    for (const game of truthTable('boxscores/games_20242025.csv')) {
      const box = body(`/v1/gamecenter/${game['game_id']}/boxscore`);
      const lines = Object.values(box.playerByGameStats).flatMap(({ forwards, defense }) => [...forwards, ...defense]);
      all.lines += lines.length;
      all.goals += lines.reduce((sum, { goals }) => sum + goals, 0);
    }
    expect(all.lines).toBe(rows.length);
    expect(all.goals).toBe(rows.reduce((sum, { goals }) => sum + Number(goals), 0));
  });

  it('tells who played for a club, whether or not he is on its roster', () => {
    const clubs = body('/v1/standings/2025-10-07').standings.map(({ teamAbbrev }) => teamAbbrev.default);
    const stats = clubs.map((club) => body(`/v1/club-stats/${club}/20242025/2`));
    const skaters = new Set(
      stats.flatMap((one) => (one['skaters'] as { playerId: number }[]).map((row) => row.playerId)),
    );
    const goalies = new Set(
      stats.flatMap((one) => (one['goalies'] as { playerId: number }[]).map((row) => row.playerId)),
    );
    expect([skaters.size, goalies.size]).toEqual([862, 92]);
  });

  it('gives those who have no log their lines in box scores, and no log', () => {
    const [missing] = truthTable('truth/missing_raw_game_logs_20242025.csv');
    const id = missing?.['player_id'];
    expect(answer(`/v1/player/${id}/game-log/20242025/2`)).toBeNull();
    const [line] = truthTable('boxscores/skater_box_20242025.csv.gz').filter(({ player_id: one }) => one === id);
    const box = body(`/v1/gamecenter/${line?.['game_id']}/boxscore`);
    expect(JSON.stringify(box)).toContain(`"playerId":${id},`);
  });

  it('has what a night changed and what it did not, in the shape of the real documents', () => {
    const [base, last] = [nhlDataSet(hockeyData, 'base'), nhlDataSet(hockeyData, '23')];
    expect(body('/v1/player/8478402/landing', last)).not.toEqual(body('/v1/player/8478402/landing'));
    const clubs = body('/v1/standings/2025-10-07').standings;
    const rosters = clubs.map(({ teamAbbrev }) => `/v1/roster/${teamAbbrev.default}/20252026`);
    const people = rosters.flatMap((path) => Object.values(body(path, last)).flat() as Line[]);
    const changed = people.filter(({ id }) => {
      const path = `v1/player/${id}/landing`;
      return base.read(path) !== last.read(path);
    });
    expect(changed.length).toBeGreaterThan(100);
    expect(changed.length).toBeLessThan(people.length / 2);
    const [real, made] = [sample('v1/roster/TOR/20252026'), body('/v1/roster/TOR/20252026', last)].map(firstGoalie);
    expect(Object.keys({ ...real, birthStateProvince: null })).toEqual(expect.arrayContaining(Object.keys(made!)));
    expect(people.every(({ id }) => last.read(`v1/player/${id}/landing`) !== undefined)).toBe(true);
    expect(answer('/v1/roster/TOR/current', last)).toEqual({ location: '/v1/roster/TOR/20252026' });
  });
});
