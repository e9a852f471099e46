/** @typedef {import('./random.mjs').Random} Random */
/** @typedef {'strikeout' | 'walk' | 'intentional-walk' | 'hit-by-pitch' | 'in-play'} Ending */

const balls = /** @type {const} */ ({
  strikeout: [
    [0, 18],
    [1, 33],
    [2, 32],
    [3, 17],
  ],
  'hit-by-pitch': [
    [0, 45],
    [1, 30],
    [2, 20],
    [3, 5],
  ],
  'in-play': [
    [0, 36],
    [1, 30],
    [2, 22],
    [3, 12],
  ],
});
const strikes = /** @type {const} */ ({
  walk: [
    [0, 12],
    [1, 33],
    [2, 55],
  ],
  'hit-by-pitch': [
    [0, 40],
    [1, 35],
    [2, 25],
  ],
  'in-play': [
    [0, 32],
    [1, 33],
    [2, 35],
  ],
});

/**
 * The pitches of a plate appearance in Retrosheet's letters, the last one ending it.
 * @param {Random} random
 * @param {Ending} ending
 */
export function makePitches(random, ending) {
  if (ending === 'intentional-walk') return 'VVVV';
  const wide = ending === 'walk' ? 3 : random.weighted(balls[ending]);
  const good = ending === 'strikeout' ? 2 : random.weighted(strikes[ending]);
  const letters = [...'B'.repeat(wide), ...Array.from({ length: good }, () => random.pick(['C', 'S', 'F', 'F', 'C']))];
  for (let i = letters.length - 1; i > 0; i--) {
    const j = random.whole(0, i);
    [letters[i], letters[j]] = [letters[j] ?? '', letters[i] ?? ''];
  }
  if (good === 2) while (random.chance(0.34)) letters.push('F');
  const last = { strikeout: random.pick(['S', 'S', 'S', 'C']), walk: 'B', 'hit-by-pitch': 'H', 'in-play': 'X' };
  return letters.join('') + last[ending];
}

/**
 * Balls and strikes as a play record states them: before the last pitch, or as they stand where no pitch was last
 * (a throw to a base).
 * @param {string} pitches
 */
export function countBefore(pitches) {
  const thrown = pitches.replace(/[^A-Z0-9]/g, '');
  let wide = 0;
  let good = 0;
  for (const letter of thrown.slice(0, /[1-3N]$/.test(thrown) ? undefined : -1)) {
    if ('BVPI'.includes(letter)) wide++;
    else if (/[CSFTKLMO]/.test(letter) && (good < 2 || letter !== 'F')) good++;
  }
  return `${wide}${good}`;
}

/** How many of the letters are pitches. @param {string} pitches */
export const pitchCount = (pitches) => pitches.replace(/[^A-Z]|N/g, '').length;

/**
 * Where something happens on the bases before the plate appearance is over: the pitches up to then, or undefined where no
 * pitch of this one suits.
 * @param {Random} random
 * @param {string} pitches
 * @param {'wild' | 'running' | 'throw' | 'balk'} on a ball in the dirt, a pitch not put into play, a throw to a base, no pitch
 */
export function pitchesUpTo(random, pitches, on) {
  const places = Array.from(pitches.slice(0, -1)).flatMap((letter, index) => {
    if (on === 'wild') return letter === 'B' ? [index + 1] : [];
    return on === 'running' && letter === 'F' ? [] : [index + 1];
  });
  if (on === 'throw') return `${pitches.slice(0, random.pick([0, ...places]))}1`;
  if (on === 'balk') return `${pitches.slice(0, random.pick([0, ...places]))}N`;
  return places.length === 0 ? undefined : pitches.slice(0, random.pick(places));
}
