import { beforeAll, describe, expect, it } from '@jest/globals';
import { addHands, boxScore, gamesOf, parseGame, type ScoredGame } from '@fieldhouse/source-retrosheet';
import { makeDemoLeague } from './demo-league.mjs';

const league = { key: 'harbor', name: 'Harbor League', fictional: true };
const games: ScoredGame[] = [];

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

beforeAll(() => {
  const files = makeDemoLeague();
  const hands = new Map<string, string>();
  for (const [path, text] of files) if (path.endsWith('.ROS')) addHands(hands, text);
  for (const [path, text] of files) {
    if (!/\.EV[AN]$/.test(path)) continue;
    for (const { firstLine, lines } of gamesOf(text)) {
      const raw = { league, issuer: 'harbor', file: path.slice(5), season: Number(path.slice(0, 4)), firstLine, lines };
      games.push(parseGame({ ...raw, hands: Object.fromEntries(hands), unlistedClubs: [] }));
    }
  }
});

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
