/** @typedef {import('../people.mjs').Person} Person */

/**
 * What an injury leaves behind, at its full size.
 * @typedef {object} Form
 * @property {number} speed miles an hour that his pitches lose
 * @property {number} mix share of his fastballs that he gives up for slower pitches
 * @property {number} spin share of spin that his pitches lose
 * @property {number} exit miles an hour that balls come slower off his bat
 * @property {number} legs share of speed on the bases that he lacks
 */

/** @typedef {{ from: number, days: number, form: Form }} Aftermath full on the day `from`, gone `days` later */

/** @type {Form} */
export const unhurt = { speed: 0, mix: 0, spin: 0, exit: 0, legs: 0 };

/**
 * A person as he is on a day: after an injury he mends little by little, and the results follow.
 * @param {Person} person
 * @param {Aftermath | undefined} aftermath
 * @param {number} day
 * @returns {Person} the same one where nothing ails him
 */
export function inForm(person, aftermath, day) {
  const left = aftermath && day >= aftermath.from ? 1 - (day - aftermath.from) / aftermath.days : 0;
  if (!aftermath || left <= 0) return person;
  const { speed, mix, spin, exit, legs } = aftermath.form;
  const form = { speed: speed * left, mix: mix * left, spin: spin * left, exit: exit * left, legs: legs * left };
  if (person.position === 'P') {
    return {
      ...person,
      form,
      strikeouts: person.strikeouts * (1 - 0.08 * form.speed),
      homeRuns: person.homeRuns * (1 + 0.1 * form.speed),
      hits: person.hits * (1 + 0.02 * form.speed),
    };
  }
  return {
    ...person,
    form,
    homeRuns: person.homeRuns * (1 - 0.08 * form.exit),
    hits: person.hits * (1 - 0.012 * form.exit),
    strikeouts: person.strikeouts * (1 + 0.03 * form.exit),
    speed: person.speed * (1 - form.legs),
  };
}
