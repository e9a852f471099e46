import { dayOf, monthOf, yearOf } from '../calendar.mjs';
import { reserve, swap } from '../rosters.mjs';
import { workOf } from '../squad.mjs';
import { farmOf, teamOf } from '../teams.mjs';
import { activated, optioned, placed, recalled, signed } from '../transactions/note.mjs';
import { excused, injured } from './absence.mjs';
import { unhurt } from './form.mjs';
import { planExcuses, planSeason } from './season-plan.mjs';

/** @typedef {import('../people.mjs').Person} Person */
/** @typedef {import('../season.mjs').PlayedGame} PlayedGame */
/** @typedef {import('../season.mjs').World} World */
/** @typedef {import('../rosters.mjs').Swap} Swap */
/** @typedef {import('../squad.mjs').Squad} Squad */
/** @typedef {import('./absence.mjs').Absence} Absence */
/** @typedef {import('./absence.mjs').Case} Case */
/** @typedef {import('./absence.mjs').Step} Step */

const openingDayInjuries = 5;
/** Nobody is hurt again so soon after his return. */
const sound = 12;
/** The share of all injuries that pitchers have. */
const pitchersShare = 0.5;
/** Whom a club can do without. @type {readonly Case[]} */
const ofTheBench = ['optioned', 'designated', 'released'];

/** Who is missing from the clubs in a season, from when to when; writes it down as transactions. */
export class Infirmary {
  /** @type {Absence[]} those that are not over */
  #absences = [];
  /** @type {Map<string, number>} by person */
  #times = new Map();
  /** A placement by his new club. @type {Absence[]} */
  #handedOver = [];

  /** @param {World} world @param {number} first day of a game @param {number} last */
  constructor(world, first, last) {
    this.world = world;
    this.first = first;
    this.last = last;
    this.injuries = planSeason(first, last);
    this.excuses = planExcuses(world.moves, first, last);
  }

  /** Those who are not ready when the season begins: still from last season, and from the spring's training. */
  spring() {
    const { moves, squads, recovering } = this.world;
    for (const { id, back, text } of recovering.splice(0)) {
      const squad = squads.find(({ owners }) => owners.some((one) => one.id === id));
      const person = squad?.owners.find((one) => one.id === id);
      if (!squad || !person) continue;
      const [team, list, day] = [teamOf(squad.club), '60-day injured list', this.first - 8];
      const until = Math.max(back, this.first + 48);
      const notes = [placed(day, person, team, list, { text })];
      const end = [activated(until, person, team, list)];
      const hurt = { text, later: text, days: until - day, list: undefined, leaves: { speed: 1.4, mix: 0.1 } };
      this.#begin(squad, {
        person,
        club: squad.club,
        hurt,
        steps: [
          { day, notes, does: 'lists' },
          { day: until, notes: end, does: 'returns' },
        ],
      });
    }
    for (let i = 0; i < openingDayInjuries; i++) {
      const squad = moves.pick(squads);
      const person = moves.pick(squad.owners);
      if (squad.out.has(person.id) || !squad.canSpare(person)) continue;
      const played = this.first - moves.whole(8, 12);
      this.#begin(squad, injured(moves, { person, club: squad.club, played }, 'plain'));
    }
  }

  /** What is due today, then the moves between the clubs and their farms that follow from it. @param {number} day */
  morning(day) {
    for (const absence of this.#absences) {
      while (absence.steps[0] && absence.steps[0].day <= day)
        this.#take(absence, /** @type {Step} */ (absence.steps.shift()), day);
    }
    this.#absences = this.#absences.filter(({ steps }) => steps.length > 0);
    this.#balance(day);
  }

  /** @param {number} day */
  #balance(day) {
    for (const squad of this.world.squads) {
      const [team, farm] = [teamOf(squad.club), farmOf(squad.club)];
      const moved = squad.balance();
      for (const person of moved.recalled) this.world.notes.push(recalled(day, person, team, farm));
      for (const person of moved.optioned) this.world.notes.push(optioned(day, person, team, farm));
    }
  }

  /** @param {Absence} absence @param {Step} step @param {number} day */
  #take({ person, club, hurt }, { notes, does }, day) {
    const squad = this.#squad(club);
    this.world.notes.push(...notes);
    if (does === 'lists') squad.listed.add(person.id);
    if (does === undefined || does === 'lists') return;
    if (hurt) {
      const form = { ...unhurt, ...hurt.leaves };
      this.world.aftermaths.set(person.id, { from: day, days: 35 + Math.min(40, hurt.days / 2), form });
    }
    if (does === 'returns') {
      squad.out.delete(person.id);
      squad.listed.delete(person.id);
      return;
    }
    squad.dismiss(person);
    if (does === 'goes-down') squad.reserves.push(person);
    else {
      const next = reserve(this.world.moves, this.world.person, person.position, person.stamina);
      squad.reserves.push(next);
      this.world.notes.push(signed(day, next, farmOf(club), true));
    }
  }

  /** Who was hurt in today's games, and who asks for leave. @param {number} day @param {readonly PlayedGame[]} games */
  evening(day, games) {
    while (this.injuries[0] && this.injuries[0].day <= day) {
      const { as } = this.injuries[0];
      const found = this.#someoneToBeHurt(day, games, as);
      if (!found) break;
      this.injuries.shift();
      const { squad, person } = found;
      this.#times.set(person.id, (this.#times.get(person.id) ?? 0) + 1);
      this.#begin(squad, injured(this.world.moves, { person, club: squad.club, played: day }, as));
    }
    while (this.excuses[0] && this.excuses[0].day <= day) {
      const list = /** @type {typeof this.excuses[number]} */ (this.excuses.shift()).list;
      const squad = this.world.moves.pick(this.world.squads);
      const person = this.world.moves.pick(squad.owners);
      if (squad.out.has(person.id) || !squad.canSpare(person)) continue;
      this.#begin(squad, excused(this.world.moves, { person, club: squad.club, from: day + 1 }, list));
    }
  }

  /** @param {number} day @param {readonly PlayedGame[]} games @param {Case} as */
  #someoneToBeHurt(day, games, as) {
    const { moves, aftermaths } = this.world;
    const pitcher = moves.chance(pitchersShare);
    const able = games.flatMap(({ game }) =>
      game.sides.flatMap(({ roster, used }) => {
        const squad = this.#squad(roster.club);
        const places = ofTheBench.includes(as)
          ? [...squad.relievers.slice(1), ...squad.batters.slice(8)]
          : squad.owners;
        return [...places, ...(as === 'plain' ? squad.up : [])]
          .filter(({ id, position }) => used.has(id) && (position === 'P') === pitcher && !squad.out.has(id))
          .filter((person) => (this.#times.get(person.id) ?? 0) < 2 && squad.canSpare(person))
          .filter(({ id }) => (aftermaths.get(id)?.from ?? -Infinity) + sound <= day)
          .map((person) => ({ squad, person }));
      }),
    );
    return able.length === 0 ? undefined : moves.pick(able);
  }

  /** @param {Squad} squad @param {Absence} absence */
  #begin(squad, absence) {
    squad.out.add(absence.person.id);
    this.#absences.push(absence);
  }

  /** Somebody who is on the injured list and stays there a while. */
  someoneListed() {
    return this.#absences.find(({ person, club, hurt }) => hurt && this.#squad(club).listed.has(person.id));
  }

  /** Trades somebody who is on the injured list. @param {number} day @returns {Swap | undefined} */
  handOver(day) {
    for (const absence of this.#absences) {
      const { person: mine, hurt, steps } = absence;
      const one = this.#squad(absence.club);
      const back = steps.at(-1)?.day ?? 0;
      if (!hurt || !one.listed.has(mine.id) || !one.owners.includes(mine) || steps.at(-1)?.does !== 'returns') continue;
      if (back < day + 8 || back > this.last) continue;
      for (const other of this.world.squads) {
        const theirs = other.owners.find((their) => workOf(their) === workOf(mine) && !other.out.has(their.id));
        if (other === one || !theirs || !other.canSpare(theirs)) continue;
        one.out.delete(mine.id);
        one.listed.delete(mine.id);
        swap({ one, mine, other, theirs });
        other.out.add(mine.id);
        this.#absences = this.#absences.filter((each) => each !== absence);
        this.#handedOver.push({ ...absence, club: other.club, steps: [{ day: back, notes: [] }] });
        return { one, mine, other, theirs };
      }
    }
    return undefined;
  }

  /** Whom a club has got while he was hurt, it places on the list itself. @param {number} day */
  continueElsewhere(day) {
    for (const { person, club, hurt, steps } of this.#handedOver.splice(0)) {
      const list = `${person.position === 'P' ? 15 : 10}-day injured list`;
      const back = steps[0]?.day ?? day;
      const absence = {
        person,
        club,
        ...(hurt ? { hurt } : {}),
        steps: /** @type {Step[]} */ ([
          { day, notes: [placed(day, person, teamOf(club), list, { text: hurt?.text })], does: 'lists' },
          { day: back, notes: [activated(back, person, teamOf(club), list)], does: 'returns' },
        ]),
      };
      this.#absences.push(absence);
    }
    this.morning(day);
  }

  /** After the last game: some are taken off the list, of others nothing is said any more. */
  autumn() {
    const november = dayOf(`${yearOf(this.last)}-11-04`);
    for (const { person, club, hurt, steps } of this.#absences) {
      const listed = this.#squad(club).listed.has(person.id);
      const end = steps.find(({ does }) => does === 'returns');
      if (!listed || !end) continue;
      if (this.world.moves.chance(0.6)) {
        for (const note of end.notes) this.world.notes.push({ ...note, day: november });
      }
      const opening = dayOf(`${yearOf(this.last) + 1}-04-01`);
      if (hurt && end.day > opening) {
        const text = `Recovering from ${monthOf(this.last - 30)} ${yearOf(this.last)} ${hurt.text}`;
        this.world.recovering.push({ id: person.id, back: end.day, text });
      }
    }
    for (const squad of this.world.squads) squad.adjourn();
  }

  /** @param {string} club @returns {Squad} */
  #squad(club) {
    const squad = this.world.squads.find((one) => one.club === club);
    if (!squad) throw new Error(`no club ${club}`);
    return squad;
  }
}
