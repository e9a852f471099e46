/** @typedef {import('../people.mjs').Person} Person */
/** @typedef {import('../random.mjs').Random} Random */
/** @typedef {import('./form.mjs').Form} Form */
/** @typedef {'arm' | 'other' | 'either' | 'none'} SideOf the throwing arm, the side opposite to it, one or the other, no side */

/**
 * A kind of injury; `{side}` in its words stands for left or right.
 * @typedef {object} Injury
 * @property {string} text
 * @property {string} [later] how it is worded once more is known
 * @property {SideOf} side
 * @property {readonly [number, number]} days of absence
 * @property {7} [list] days of the list where it is a special one
 * @property {Partial<Form>} [leaves] after it; nothing of most
 */

/** @typedef {{ text: string, later: string, days: number, list: 7 | undefined, leaves: Partial<Form> }} Hurt an injury that has happened */

/** @type {readonly (readonly [Injury, number])[]} injury and weight */
const ofPitchers = [
  [{ text: '{side} shoulder inflammation', side: 'arm', days: [17, 48], leaves: { speed: 1.3, spin: 0.02 } }, 9],
  [
    {
      text: '{side} shoulder strain',
      later: '{side} rotator cuff strain',
      side: 'arm',
      days: [24, 75],
      leaves: { speed: 1.5, mix: 0.12 },
    },
    6,
  ],
  [{ text: '{side} shoulder impingement', side: 'arm', days: [16, 40], leaves: { speed: 0.8 } }, 3],
  [{ text: '{side} shoulder fatigue', side: 'arm', days: [15, 22] }, 2],
  [
    {
      text: '{side} elbow inflammation',
      later: '{side} UCL sprain',
      side: 'arm',
      days: [17, 60],
      leaves: { speed: 1.1, mix: 0.22 },
    },
    9,
  ],
  [{ text: '{side} elbow soreness', side: 'arm', days: [15, 26], leaves: { mix: 0.15 } }, 3],
  [{ text: 'Ulnar neuritis in {side} elbow', side: 'arm', days: [30, 70], leaves: { speed: 0.7, spin: 0.03 } }, 2],
  [{ text: 'Tommy John surgery', side: 'none', days: [330, 400], leaves: { speed: 1.4, mix: 0.1 } }, 3],
  [
    {
      text: '{side} forearm strain',
      later: '{side} forearm flexor strain',
      side: 'arm',
      days: [20, 65],
      leaves: { speed: 1, mix: 0.15 },
    },
    6,
  ],
  [{ text: '{side} forearm tightness', side: 'arm', days: [15, 24], leaves: { speed: 0.5 } }, 3],
  [{ text: '{side} flexor strain', side: 'arm', days: [28, 70], leaves: { speed: 0.9 } }, 2],
  [{ text: '{side} lat strain', side: 'arm', days: [26, 62], leaves: { speed: 0.8 } }, 3],
  [{ text: '{side} biceps tendinitis', side: 'arm', days: [15, 34], leaves: { speed: 0.6 } }, 3],
  [{ text: '{side} triceps strain', side: 'arm', days: [18, 40] }, 2],
  [{ text: '{side} middle finger blister', side: 'arm', days: [15, 20], leaves: { spin: 0.04 } }, 3],
  [{ text: '{side} index finger laceration', side: 'arm', days: [15, 18] }, 1],
  [{ text: 'Low back strain', side: 'none', days: [15, 36] }, 4],
  [{ text: 'Lower back tightness', side: 'none', days: [15, 22] }, 2],
  [{ text: '{side} oblique strain', side: 'other', days: [22, 45] }, 4],
  [{ text: '{side} hamstring strain', side: 'either', days: [15, 32] }, 3],
  [{ text: 'Strained {side} groin', side: 'either', days: [15, 34] }, 2],
  [{ text: '{side} knee inflammation', side: 'either', days: [15, 38] }, 2],
  [{ text: '{side} calf strain', side: 'either', days: [15, 30] }, 1],
  [
    {
      text: '{side} shoulder inflammation and lower back tightness',
      side: 'arm',
      days: [18, 40],
      leaves: { speed: 0.9 },
    },
    1,
  ],
  [{ text: 'Neck spasms', side: 'none', days: [15, 20] }, 1],
  [{ text: 'Flu-like symptoms', side: 'none', days: [15, 17] }, 1],
];

/** @type {readonly (readonly [Injury, number])[]} injury and weight */
const ofBatters = [
  [
    {
      text: '{side} hamstring strain',
      later: 'Grade 2 {side} hamstring strain',
      side: 'either',
      days: [12, 44],
      leaves: { legs: 0.35 },
    },
    10,
  ],
  [{ text: 'Strained {side} quadriceps', side: 'either', days: [11, 34], leaves: { legs: 0.2 } }, 3],
  [{ text: '{side} calf strain', side: 'either', days: [11, 30], leaves: { legs: 0.15 } }, 4],
  [{ text: '{side} groin strain', side: 'either', days: [11, 32] }, 4],
  [{ text: '{side} adductor strain', side: 'either', days: [12, 28] }, 2],
  [
    {
      text: '{side} hip impingement',
      later: '{side} hip labral tear',
      side: 'either',
      days: [14, 70],
      leaves: { exit: 1.2 },
    },
    2,
  ],
  [{ text: '{side} oblique strain', side: 'either', days: [16, 46], leaves: { exit: 2 } }, 8],
  [{ text: 'Intercostal strain, {side} side', side: 'either', days: [14, 32] }, 2],
  [{ text: 'Fractured {side} rib', side: 'either', days: [24, 45] }, 1],
  [{ text: '{side} wrist sprain', side: 'either', days: [11, 36], leaves: { exit: 2.4 } }, 4],
  [{ text: 'Fractured {side} hamate', side: 'either', days: [36, 64], leaves: { exit: 3.2 } }, 2],
  [{ text: '{side} hand contusion', side: 'either', days: [10, 18] }, 3],
  [
    {
      text: 'Sprained {side} thumb',
      later: '{side} thumb UCL tear',
      side: 'either',
      days: [12, 62],
      leaves: { exit: 1.6 },
    },
    3,
  ],
  [{ text: 'Broken {side} ring finger', side: 'either', days: [24, 48], leaves: { exit: 1.5 } }, 2],
  [{ text: '{side} ankle sprain', side: 'either', days: [11, 38], leaves: { legs: 0.2 } }, 4],
  [
    {
      text: '{side} knee sprain',
      later: 'Torn meniscus in {side} knee',
      side: 'either',
      days: [13, 70],
      leaves: { legs: 0.25 },
    },
    3,
  ],
  [{ text: '{side} knee contusion', side: 'either', days: [10, 16] }, 2],
  [{ text: 'Plantar fasciitis, {side} foot', side: 'either', days: [12, 40], leaves: { legs: 0.15 } }, 2],
  [{ text: '{side} foot fracture', side: 'either', days: [34, 70], leaves: { legs: 0.2 } }, 1],
  [{ text: '{side} Achilles tendinitis', side: 'either', days: [12, 30], leaves: { legs: 0.2 } }, 1],
  [{ text: 'Stress reaction in {side} shin', side: 'either', days: [30, 60] }, 1],
  [{ text: 'Back spasms', side: 'none', days: [10, 18] }, 4],
  [{ text: 'Lumbar disc herniation', side: 'none', days: [28, 90], leaves: { exit: 1.8 } }, 1],
  [
    {
      text: '{side} shoulder subluxation',
      later: 'Torn labrum in {side} shoulder',
      side: 'either',
      days: [20, 95],
      leaves: { exit: 2.2 },
    },
    2,
  ],
  [{ text: '{side} elbow inflammation', side: 'arm', days: [11, 28] }, 2],
  [{ text: 'Concussion', side: 'none', days: [7, 16], list: 7 }, 5],
  [{ text: '{side} hip inflammation and {side} knee soreness', side: 'either', days: [12, 30] }, 1],
  [{ text: 'Facial fractures', side: 'none', days: [18, 34] }, 1],
  [{ text: 'Appendicitis', side: 'none', days: [16, 30] }, 1],
  [{ text: 'Cervical strain', side: 'none', days: [11, 24] }, 1],
];

/**
 * @param {Random} random
 * @param {Person} person
 * @returns {Hurt}
 */
export function makeInjury(random, person) {
  const injury = random.weighted(person.position === 'P' ? ofPitchers : ofBatters);
  const arm = person.throws === 'L' ? 'left' : 'right';
  const other = arm === 'left' ? 'right' : 'left';
  const side = { arm, other, either: random.pick(['left', 'right']), none: '' }[injury.side];
  /** @param {string} words */
  const said = (words) => {
    const text = words.replaceAll('{side}', side);
    return text.slice(0, 1).toUpperCase() + text.slice(1);
  };
  const [least, most] = injury.days;
  // Most absences are near the short end.
  const days = Math.round(least + (most - least) * random.next() ** 1.6);
  const share = (days - least) / (most - least + 1);
  return {
    text: asTyped(random, said(injury.text)),
    later: said(injury.later ?? injury.text),
    days,
    list: injury.list,
    leaves: Object.fromEntries(
      Object.entries(injury.leaves ?? {}).map(([of, size]) => [of, size * (0.75 + share / 2)]),
    ),
  };
}

/** Those who write transactions sometimes hit a wrong key. @param {Random} random @param {string} text */
function asTyped(random, text) {
  return random.weighted([
    [text, 92],
    [text.toLowerCase(), 5],
    [text.replace(/right/i, 'Rght'), 2],
    [`${text}.`, 1],
  ]);
}
