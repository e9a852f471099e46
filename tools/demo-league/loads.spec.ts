import { describe, expect, it } from '@jest/globals';
import { boxScore, type ScoredGame } from '@fieldhouse/source-retrosheet';
import { demoLeague, scoredGames } from './demo-league.fixture.js';

const games = scoredGames(demoLeague.files);

/** The pitchers charged with the earned runs of a play, one a run. */
function earnedFrom(event: ScoredGame['events'][number]): string[] {
  const { bases } = event;
  const runs: [destination: number, pitcher: string | undefined][] = [
    [event.batterDestination, event.responsiblePitcher],
    [event.firstDestination, bases[1]?.pitcher],
    [event.secondDestination, bases[2]?.pitcher],
    [event.thirdDestination, bases[3]?.pitcher],
  ];
  return runs.flatMap(([destination, pitcher]) => (destination === 4 && pitcher !== undefined ? [pitcher] : []));
}

describe('the demo league, read by the ordinary parser', () => {
  it('loads without a reject and without a finding', () => {
    expect(games).toHaveLength(864);
    expect(games.flatMap(({ findings }) => findings)).toEqual([]);
  });

  it('tells the same earned runs in its plays as in its data records', () => {
    for (const game of games) {
      const earned = new Map([...game.earnedRuns.keys()].map((pitcher) => [pitcher, 0]));
      for (const pitcher of game.events.flatMap(earnedFrom)) earned.set(pitcher, (earned.get(pitcher) ?? 0) + 1);
      expect([game.header, Object.fromEntries(earned)]).toEqual([game.header, Object.fromEntries(game.earnedRuns)]);
    }
  });

  it('gives win, loss and save to pitchers of the right sides', () => {
    for (const game of games) {
      const { batting, pitching } = boxScore(game);
      const winners = game.score[0] > game.score[1] ? 0 : 1;
      const of = (count: 'wins' | 'losses' | 'saves') => pitching.filter(({ counts }) => counts[count] === 1);
      expect(of('wins').map(({ side }) => side)).toEqual([winners]);
      expect(of('losses').map(({ side }) => side)).toEqual([1 - winners]);
      expect(of('saves').every(({ side, counts }) => side === winners && counts.gamesFinished === 1)).toBe(true);
      const runs = batting.reduce((total, { counts }) => total + counts.runs, 0);
      expect(runs).toBe(game.score[0] + game.score[1]);
    }
  });
});
