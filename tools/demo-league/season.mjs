import { dayOf } from './calendar.mjs';
import { Game } from './game.mjs';
import { Infirmary } from './injuries/infirmary.mjs';
import { inForm } from './injuries/form.mjs';
import { trade } from './rosters.mjs';
import { makeSchedule } from './schedule.mjs';
import { allStarsOf, teamOf } from './teams.mjs';
import { activated, traded } from './transactions/note.mjs';

/** @typedef {import('./people.mjs').Person} Person */
/** @typedef {import('./people.mjs').Roster} Roster */
/** @typedef {import('./random.mjs').Random} Random */
/** @typedef {import('./schedule.mjs').Fixture} Fixture */
/** @typedef {import('./squad.mjs').Squad} Squad */

/** @typedef {{ number: number, fixture: Fixture, game: Game }} PlayedGame `number`: its id where the source of pitches counts games */

/**
 * What goes on from season to season.
 * @typedef {object} World
 * @property {Random} random of games
 * @property {Random} moves of what happens around them
 * @property {import('./people.mjs').MakePerson} person
 * @property {Squad[]} squads
 * @property {import('./transactions/note.mjs').Note[]} notes
 * @property {Map<string, import('./injuries/form.mjs').Aftermath>} aftermaths by person
 * @property {{ id: string, back: number, text: string }[]} recovering injuries of one season that last into the next
 */

const tradingRound = 26;
const earliestAllStarDay = 100;
const springDays = 16;

/** A season, played day by day: who is hurt is missing, and a reserve has his place. */
export class Season {
  /** @type {PlayedGame[]} in the order played */
  games = [];
  /** Who could play for a club on some day. @type {Map<string, Map<string, Person>>} */
  members = new Map();
  /** @type {import('./side.mjs').Wear} */
  #wear = new Map();

  /** @param {World} world @param {number} year */
  constructor(world, year) {
    this.world = world;
    this.year = year;
    const fixtures = makeSchedule(world.random, year);
    const days = [...new Set(fixtures.map(({ date }) => dayOf(date)))];
    this.first = Math.min(...days);
    this.last = Math.max(...days);
    const infirmary = new Infirmary(world, this.first, this.last);
    const tradingDay = dayOf(fixtures.find(({ round }) => round >= tradingRound)?.date ?? '');
    const allStarDay = free(days, this.first + earliestAllStarDay);

    infirmary.spring();
    for (let day = this.first - springDays; day <= this.last; day++) {
      infirmary.morning(day);
      if (day === tradingDay) this.#trade(day, infirmary);
      if (day === allStarDay) this.#allStars(day, infirmary);
      const games = fixtures.filter(({ date }) => dayOf(date) === day).map((fixture) => this.#play(fixture, day));
      if (games.length > 0) infirmary.evening(day, games);
    }
    infirmary.autumn();
  }

  /** @param {Fixture} fixture @param {number} day @returns {PlayedGame} */
  #play(fixture, day) {
    const pair = /** @type {[Roster, Roster]} */ ([fixture.away, fixture.home].map((club) => this.#roster(club, day)));
    const game = new Game(this.world.random, pair, this.#wear, day);
    const played = { number: (this.year % 100) * 10_000 + this.games.length + 1, fixture, game };
    this.games.push(played);
    return played;
  }

  /** @param {string} club @param {number} day @returns {Roster} */
  #roster(club, day) {
    const squad = /** @type {Squad} */ (this.world.squads.find((one) => one.club === club));
    const members = this.members.get(club) ?? new Map();
    this.members.set(club, members);
    return squad.roster((person) => {
      members.set(person.id, person);
      return inForm(person, this.world.aftermaths.get(person.id), day);
    });
  }

  /** One of those who go is on the injured list where anybody is. @param {number} day @param {Infirmary} infirmary */
  #trade(day, infirmary) {
    const { squads, moves, notes } = this.world;
    const swaps = [infirmary.handOver(day), ...trade(moves, squads, 16)];
    for (const swap of swaps) {
      if (!swap) continue;
      notes.push(...traded(day, swap.mine, teamOf(swap.one.club), swap.theirs, teamOf(swap.other.club)));
    }
    infirmary.continueElsewhere(day);
  }

  /** The best of each conference come together for a day; one of them although he is hurt. @param {number} day @param {Infirmary} infirmary */
  #allStars(day, infirmary) {
    const { squads, notes } = this.world;
    const hurt = infirmary.someoneListed();
    for (const squad of squads) {
      const [best] = squad.roster().batters;
      for (const person of [best, hurt?.club === squad.club ? hurt.person : undefined]) {
        if (person) notes.push(activated(day, person, allStarsOf(squad.club)));
      }
    }
  }
}

/** The first day from here on without a game. @param {readonly number[]} days @param {number} from */
function free(days, from) {
  let day = from;
  while (days.includes(day)) day++;
  return day;
}
