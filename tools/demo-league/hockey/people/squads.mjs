import { clubs } from '../clubs.mjs';

/** @typedef {import('../../random.mjs').Random} Random */
/** @typedef {import('../clubs.mjs').Club} Club */
/** @typedef {import('./players.mjs').Player} Player */
/** @typedef {ReturnType<typeof import('./players.mjs').makePlayers>['player']} MakePlayer */

/** @param {Player} player */
export const worth = ({ shooting, finishing, passing }) => shooting * finishing + passing;

/** Who is with which club, season by season. */
export class Squads {
  /** @type {Map<Club, Player[]>} */
  #now = new Map();
  /** Everybody who was with a club in a season. @type {Map<number, Map<Club, Set<Player>>>} */
  #seasons = new Map();
  /** On a roster, and in no game. @type {Set<Player>} */
  prospects = new Set();

  /** @param {Random} random @param {MakePlayer} make */
  constructor(random, make) {
    this.random = random;
    this.make = make;
    for (const club of clubs) {
      const positions = /** @type {Player['position'][]} */ ([...'CCCCCLLLLRRRRDDDDDDDGG']);
      if (club.franchise % 4 === 0) positions.push('G');
      for (const position of positions) this.#join(club, make(position, { age: [21, 37] }));
    }
    // Two of one name in one club: only their ids tell them apart.
    const twins = this.of(club(907));
    const centre = twins.find(({ position }) => position === 'C');
    const defender = twins.find(({ position }) => position === 'D');
    if (centre && defender) [defender.first, defender.last] = [centre.first, centre.last];
  }

  /** @param {Club} one @returns {readonly Player[]} */
  of(one) {
    return this.#now.get(one) ?? [];
  }

  /** Everybody who was with a club in a season. @param {Club} one @param {number} season @returns {readonly Player[]} */
  during(one, season) {
    return [...(this.#seasons.get(season)?.get(one) ?? [])];
  }

  /** The season goes on with who is there. @param {number} season */
  note(season) {
    const members = this.#seasons.get(season) ?? new Map();
    this.#seasons.set(season, members);
    for (const [one, players] of this.#now) members.set(one, new Set([...(members.get(one) ?? []), ...players]));
  }

  /** The clubs exchange their second-best left wings. @param {number} one @param {number} other franchises */
  trade(one, other) {
    const [from, to] = [club(one), club(other)];
    const [leaves, comes] = [from, to].map((its) => this.#secondBest(its, 'L'));
    if (leaves === undefined || comes === undefined) throw new Error('nobody to trade');
    for (const [player, left, joined] of /** @type {const} */ ([
      [leaves, from, to],
      [comes, to, from],
    ])) {
      this.#leave(left, player);
      this.#join(joined, player);
    }
  }

  /** Between seasons some go, and young ones come; some of these only train with the club. */
  summer() {
    for (const one of clubs) {
      for (const position of /** @type {const} */ (['R', 'D'])) {
        const worst = [...this.of(one)]
          .filter((player) => player.position === position)
          .sort((a, b) => worth(a) - worth(b))[0];
        if (worst !== undefined) this.#leave(one, worst);
        this.#join(one, this.make(position, { age: [19, 22] }));
      }
      if (one.franchise % 3 !== 0) continue;
      const prospect = this.make(one.franchise === 903 ? 'G' : 'C', { age: [18, 20] });
      prospect.number = undefined;
      this.prospects.add(prospect);
      this.#join(one, prospect);
    }
  }

  /** @param {Club} one @param {Player['position']} position */
  #secondBest(one, position) {
    return this.of(one)
      .filter((player) => player.position === position)
      .sort((a, b) => worth(b) - worth(a))[1];
  }

  /** @param {Club} one @param {Player} player */
  #join(one, player) {
    const players = this.#now.get(one) ?? [];
    this.#now.set(one, players);
    const taken = new Set(players.map(({ number }) => number));
    while (!this.prospects.has(player) && (player.number === undefined || taken.has(player.number)))
      player.number =
        player.position === 'G' ? this.random.pick([1, 29, 30, 31, 33, 35, 37, 39]) : this.random.whole(2, 98);
    players.push(player);
  }

  /** @param {Club} one @param {Player} player */
  #leave(one, player) {
    this.#now.set(
      one,
      this.of(one).filter((other) => other !== player),
    );
  }
}

/** @param {number} franchise @returns {Club} */
function club(franchise) {
  const found = clubs.find((one) => one.franchise === franchise);
  if (found === undefined) throw new Error(`no franchise ${franchise}`);
  return found;
}

/**
 * Who is dressed for a game: twelve forwards in four lines, six defenders in three pairs, two goalies.
 * @param {Random} random @param {readonly Player[]} players @param {boolean} playoff
 */
export function dress(random, players, playoff) {
  /** @param {string} positions */
  const of = (positions) =>
    players.filter(({ position }) => positions.includes(position)).sort((a, b) => worth(b) - worth(a));
  const [centres, lefts, rights] = [of('C'), of('L'), of('R')];
  const group = random.weighted([
    [centres, 6],
    [lefts, 1],
    [rights, 1],
  ]);
  const scratched = group.pop();
  // A centre too many plays on the wing where one is missing.
  if (group !== centres) group.push(/** @type {Player} */ (centres.pop()));
  const forwards = [0, 1, 2, 3].flatMap((line) => [centres[line], lefts[line], rights[line]]);
  const defence = of('D');
  defence.splice(
    random.weighted([
      [6, 5],
      [5, 2],
      [4, 1],
    ]),
    1,
  );
  const goalies = of('G').sort((a, b) => b.saves - a.saves);
  const starter = random.weighted(
    goalies.map(
      (_, place) => /** @type {const} */ ([place, (playoff ? [0.94, 0.06, 0] : [0.62, 0.33, 0.05])[place] ?? 0]),
    ),
  );
  const inNet = /** @type {Player} */ (goalies[starter]);
  const second = /** @type {Player} */ (goalies.find((goalie) => goalie !== inNet));
  if (scratched === undefined || forwards.includes(undefined)) throw new Error('too few forwards');
  return { forwards: /** @type {Player[]} */ (forwards), defence, goalies: [inNet, second] };
}
