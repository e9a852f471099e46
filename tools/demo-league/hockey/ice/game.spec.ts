import { describe, expect, it } from '@jest/globals';
import { assert, boolean, property, string } from 'fast-check';
import { randomOf } from '../../random.mjs';
import { clubs, teamIn } from '../clubs.mjs';
import { makePlayers } from '../people/players.mjs';
import { dress, Squads } from '../people/squads.mjs';
import { Game } from './game.mjs';
import { Side } from './side.mjs';
import { total } from './tally.mjs';

const season = 20242025;
const squads = new Squads(randomOf('squads'), makePlayers(randomOf('people')).player);

function played(seed: string, playoff: boolean) {
  const random = randomOf(seed);
  const [home, away] = clubs.map(
    (club, place) =>
      new Side(random, place === 0 ? 'home' : 'away', teamIn(club, season), dress(random, squads.of(club), playoff)),
  );
  return new Game(random, home!, away!, playoff).play();
}

const count = <T>(all: Iterable<T>, of: (one: T) => number) => [...all].reduce((sum, one) => sum + of(one), 0);

describe('a game that is played', () => {
  it('has a winner, a goalie who won and one who lost, and no shootout in playoffs', () => {
    assert(
      property(string(), boolean(), (seed, playoff) => {
        const game = played(seed, playoff);
        const [winner, loser] = game.home.score > game.away.score ? [game.home, game.away] : [game.away, game.home];
        const decisions = [winner, loser].map((side) =>
          side.goalies.flatMap((goalie) => side.of(goalie).decision ?? []),
        );
        const late = game.ending !== 'REG';
        expect(winner.score).toBeGreaterThan(loser.score);
        expect(decisions).toEqual([['W'], [late && !playoff ? 'O' : 'L']]);
        expect(playoff && game.ending === 'SO').toBe(false);
        expect(late ? winner.score - loser.score : 1).toBe(1);
      }),
      { numRuns: 60 },
    );
  });

  it('counts for the one side what it counts against the other', () => {
    assert(
      property(string(), boolean(), (seed, playoff) => {
        const game = played(seed, playoff);
        for (const side of [game.home, game.away]) {
          const other = game.other(side);
          const [own, theirs] = [[...side.tallies.values()], [...other.tallies.values()]];
          const open =
            game.goals.filter((goal) => goal.side === side).length - count(theirs, (one) => total(one.goalsAgainst));
          const deciding = Number(game.ending === 'SO' && side.score > other.score);
          expect(count(own, ({ goals }) => goals)).toBe(side.score - deciding);
          expect(count(own, ({ shots }) => shots)).toBe(count(theirs, (one) => total(one.shotsAgainst)) + open);
          expect(open).toBeGreaterThanOrEqual(0);
          expect(count(own, ({ faceoffsWon }) => faceoffsWon)).toBe(count(theirs, ({ faceoffsLost }) => faceoffsLost));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('lets nobody be on the ice longer than it lasts, and goes on in the order of time', () => {
    assert(
      property(string(), boolean(), (seed, playoff) => {
        const game = played(seed, playoff);
        for (const side of [game.home, game.away]) {
          const longest = Math.max(...[...side.tallies.values()].map(({ seconds }) => seconds));
          const inNet = count(side.goalies, (goalie) => side.of(goalie).seconds);
          const skated = count([...side.forwards, ...side.defence], (player) => side.of(player).seconds);
          expect(longest).toBeLessThanOrEqual(game.now);
          expect(inNet).toBeLessThanOrEqual(game.now);
          // Three skaters at least, and without a goalie never more than six.
          expect(skated).toBeGreaterThanOrEqual(3 * game.now);
          expect(skated + inNet).toBeLessThanOrEqual(6 * game.now);
        }
        const times = game.plays.map(({ period, second }) => period * 10_000 + second);
        expect(times).toEqual([...times].sort((a, b) => a - b));
      }),
      { numRuns: 60 },
    );
  });
});
