import { clubs } from './clubs.mjs';

/** @typedef {import('./clubs.mjs').Club} Club */
/** @typedef {import('./season.mjs').Played} Played */

/**
 * How a game went for one of its clubs.
 * @typedef {object} Result
 * @property {boolean} home
 * @property {boolean} won
 * @property {'REG' | 'OT' | 'SO'} ending
 * @property {number} goalsFor the deciding one of a shootout among them
 * @property {number} goalsAgainst
 */

/** @param {readonly Result[]} results */
export function countsOf(results) {
  /** @param {(result: Result) => boolean} test */
  const how = (test) => results.filter(test).length;
  const wins = how(({ won }) => won);
  const losses = how(({ won, ending }) => !won && ending === 'REG');
  const otLosses = results.length - wins - losses;
  const goalsFor = results.reduce((sum, result) => sum + result.goalsFor, 0);
  const goalsAgainst = results.reduce((sum, result) => sum + result.goalsAgainst, 0);
  return {
    gamesPlayed: results.length,
    wins,
    losses,
    otLosses,
    points: 2 * wins + otLosses,
    regulationWins: how(({ won, ending }) => won && ending === 'REG'),
    regulationPlusOtWins: how(({ won, ending }) => won && ending !== 'SO'),
    shootoutWins: how(({ won, ending }) => won && ending === 'SO'),
    shootoutLosses: how(({ won, ending }) => !won && ending === 'SO'),
    goalsFor,
    goalsAgainst,
    goalDifferential: goalsFor - goalsAgainst,
  };
}

/** @typedef {ReturnType<typeof countsOf>} Counts */
/** @typedef {{ club: Club, results: readonly Result[], counts: Counts }} Standing */

/** More points; wins in regulation; wins without shootouts; wins; goal difference; goals. @param {Counts} a @param {Counts} b */
export const better = (a, b) =>
  b.points / (b.gamesPlayed || 1) - a.points / (a.gamesPlayed || 1) ||
  b.points - a.points ||
  b.regulationWins - a.regulationWins ||
  b.regulationPlusOtWins - a.regulationPlusOtWins ||
  b.wins - a.wins ||
  b.goalDifferential - a.goalDifferential ||
  b.goalsFor - a.goalsFor;

/** The regular season's table, the first first. @param {readonly Played[]} played @returns {readonly Standing[]} */
export function tableOf(played) {
  const regular = played.filter(({ fixture }) => fixture.type === 2);
  return clubs
    .map((club) => {
      const results = regular.flatMap((one) => resultOf(one, club) ?? []);
      return { club, results, counts: countsOf(results) };
    })
    .sort((a, b) => better(a.counts, b.counts));
}

/** @param {Played} played @param {Club} club @returns {Result | undefined} */
function resultOf({ fixture, game }, club) {
  if (fixture.home !== club && fixture.away !== club) return undefined;
  const home = fixture.home === club;
  const [own, others] = home ? [game.home, game.away] : [game.away, game.home];
  return { home, won: own.score > others.score, ending: game.ending, goalsFor: own.score, goalsAgainst: others.score };
}
