import { group, worth } from './side.mjs';

/** @typedef {import('./people.mjs').Person} Person */
/** @typedef {import('./people.mjs').Roster} Roster */
/** Those who can do the same work. @typedef {'starter' | 'reliever' | 'catcher' | 'infield' | 'outfield'} Work */

/** @param {Person} person @returns {Work} */
export const workOf = ({ position, stamina }) =>
  position === 'P' ? (stamina < 50 ? 'reliever' : 'starter') : group(position);

const works = /** @type {const} */ (['starter', 'reliever', 'catcher', 'infield', 'outfield']);
const regulars = 8;

/** A club's people over a season: who has which place, who waits at the farm, who cannot play. */
export class Squad {
  /** Reserves with the club, the last recalled last. @type {Person[]} */
  up = [];
  /** Those who play in no game. @type {Set<string>} ids */
  out = new Set();
  /** Those of them whose place a reserve may have. @type {Set<string>} ids */
  listed = new Set();

  /** @param {Roster} roster @param {readonly Person[]} reserves */
  constructor({ club, starters, relievers, batters }, reserves) {
    this.club = club;
    this.starters = [...starters];
    this.relievers = [...relievers];
    this.batters = [...batters];
    this.reserves = [...reserves];
  }

  /** Those with a place of their own. @returns {Person[]} */
  get owners() {
    return [...this.starters, ...this.relievers, ...this.batters];
  }

  /** Who can play today. @param {(person: Person) => Person} [asToday] @returns {Roster} */
  roster(asToday = (person) => person) {
    /** @param {readonly Person[]} people */
    const able = (people) => people.filter(({ id }) => !this.out.has(id));
    /** @param {Work} work */
    const recalled = (work) => this.up.filter((person) => workOf(person) === work);
    const bench = able([
      ...this.batters.slice(regulars),
      ...recalled('catcher'),
      ...recalled('infield'),
      ...recalled('outfield'),
    ]);
    const nine = this.batters.slice(0, regulars).map((regular) => {
      if (!this.out.has(regular.id)) return regular;
      const choice = bench.filter(({ position }) => group(position) === group(regular.position));
      const best = choice.reduce(
        (one, other) => (worth(other) > worth(one) ? other : one),
        choice[0] ?? missing(this.club),
      );
      bench.splice(bench.indexOf(best), 1);
      return best;
    });
    return {
      club: this.club,
      starters: able([...this.starters, ...recalled('starter')]).map(asToday),
      relievers: able([...this.relievers, ...recalled('reliever')]).map(asToday),
      batters: [...nine, ...bench].map(asToday),
    };
  }

  /** Whether somebody may be taken out of it without leaving a place empty. @param {Person} person */
  canSpare(person) {
    const work = workOf(person);
    const out = [...this.owners, ...this.up].filter((one) => workOf(one) === work && this.out.has(one.id)).length;
    const reserves = [...this.reserves, ...this.up].filter((one) => workOf(one) === work).length;
    return out < reserves && out < (work === 'catcher' ? 1 : 2);
  }

  /** Fills the places of those on a list from the farm and sends down whom nobody needs any more. */
  balance() {
    /** @type {{ recalled: Person[], optioned: Person[] }} */
    const moved = { recalled: [], optioned: [] };
    for (const work of works) {
      const wanted = this.owners.filter((one) => workOf(one) === work && this.listed.has(one.id)).length;
      const present = this.up.filter((one) => workOf(one) === work && !this.listed.has(one.id));
      while (present.length < wanted) {
        const next = this.reserves.find((one) => workOf(one) === work) ?? missing(this.club);
        this.reserves.splice(this.reserves.indexOf(next), 1);
        this.up.push(next);
        present.push(next);
        moved.recalled.push(next);
      }
      while (present.length > wanted) {
        const last = /** @type {Person} */ (present.pop());
        // Somebody who is hurt and not yet on a list stays.
        if (this.out.has(last.id)) continue;
        this.up.splice(this.up.indexOf(last), 1);
        this.reserves.push(last);
        moved.optioned.push(last);
      }
    }
    return moved;
  }

  /** Takes somebody out of the club; a reserve has his place for good. @param {Person} person */
  dismiss(person) {
    this.out.delete(person.id);
    this.listed.delete(person.id);
    const among = this.up.indexOf(person);
    if (among >= 0) {
      this.up.splice(among, 1);
      return;
    }
    const heirs = [...this.up, ...this.reserves].filter(
      (one) => workOf(one) === workOf(person) && !this.out.has(one.id),
    );
    const heir = heirs[0] ?? missing(this.club);
    this.up = this.up.filter((one) => one !== heir);
    this.reserves = this.reserves.filter((one) => one !== heir);
    this.replace(person, heir);
  }

  /** The season is over: all are home, reserves at the farm. */
  adjourn() {
    this.out.clear();
    this.listed.clear();
    this.reserves.push(...this.up.splice(0));
  }

  /** Gives somebody's place to another. @param {Person} person @param {Person} other */
  replace(person, other) {
    for (const places of [this.starters, this.relievers, this.batters]) {
      const place = places.indexOf(person);
      if (place >= 0) places[place] = other;
    }
  }
}

/** @param {string} club @returns {never} */
function missing(club) {
  throw new Error(`nobody left at ${club}`);
}
