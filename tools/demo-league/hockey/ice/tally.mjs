/** @typedef {import('../people/players.mjs').Player} Player */

/** What somebody did in a game. */
export class Tally {
  goals = 0;
  assists = 0;
  plusMinus = 0;
  penaltyMinutes = 0;
  powerPlayGoals = 0;
  powerPlayPoints = 0;
  shorthandedGoals = 0;
  shorthandedPoints = 0;
  gameWinningGoals = 0;
  overtimeGoals = 0;
  shots = 0;
  shifts = 0;
  seconds = 0;
  hits = 0;
  blocked = 0;
  giveaways = 0;
  takeaways = 0;
  faceoffsWon = 0;
  faceoffsLost = 0;
  /* A goalie's own: shots and goals by the strength of those who shot. */
  started = false;
  /** @type {'W' | 'L' | 'O' | undefined} */
  decision = undefined;
  shotsAgainst = { even: 0, powerPlay: 0, shorthanded: 0 };
  goalsAgainst = { even: 0, powerPlay: 0, shorthanded: 0 };
  shutouts = 0;

  get points() {
    return this.goals + this.assists;
  }
}

/** @typedef {'even' | 'powerPlay' | 'shorthanded'} Strength */
/** @param {Readonly<Record<Strength, number>>} counts */
export const total = ({ even, powerPlay, shorthanded }) => even + powerPlay + shorthanded;
