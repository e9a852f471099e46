import { advance, allOneBase, on, outAt } from './play.mjs';

/** @typedef {import('./play.mjs').Moment} Moment */
/** @typedef {import('./play.mjs').Play} Play */
/** @typedef {{ on: 'wild' | 'running' | 'throw' | 'balk', play: Play }} BaseEvent */

/**
 * What may happen on the bases while somebody is at the plate; mostly nothing.
 * @param {Moment} moment
 * @param {{ late: boolean, lead: number }} game of the batting side
 * @returns {BaseEvent | undefined}
 */
export function baseEvent(moment, { late, lead }) {
  const { random } = moment;
  if (moment.bases.every((runner) => !runner)) return undefined;
  const first = on(moment, 1) && !on(moment, 2) ? on(moment, 1) : null;
  const second = on(moment, 2) && !on(moment, 3) ? on(moment, 2) : null;
  let left = random.next();
  /** @param {number} share */
  const is = (share) => (left -= share) < 0;

  if (first && is(0.052 * first.person.speed)) return stealOfSecond(moment);
  if (second && is(0.007 * second.person.speed)) {
    return random.chance(0.8)
      ? {
          on: 'running',
          play: { text: on(moment, 1) ? 'SB3;SB2' : 'SB3', moves: stolen(on(moment, 1) ? [2, 1] : [2]) },
        }
      : { on: 'running', play: { text: 'CS3(25)', moves: [outAt(2, 3)] } };
  }
  if (is(0.011)) return { on: 'wild', play: { text: 'WP', moves: allOneBase(moment) } };
  if (is(0.0025)) return { on: 'wild', play: { text: 'PB', moves: allOneBase(moment, { byError: true }) } };
  if (is(0.0012)) return { on: 'balk', play: { text: 'BK', moves: allOneBase(moment) } };
  if (first && is(0.004)) return { on: 'throw', play: { text: 'PO1(13)', moves: [outAt(1, 1)] } };
  if (first && is(0.0015)) return { on: 'throw', play: { text: 'POCS2(136)', moves: [outAt(1, 2)] } };
  if (first && is(0.0012)) return { on: 'throw', play: { text: 'PO1(E1)', moves: [advance(1, 2)] } };
  if (first && late && lead < -2 && is(0.02)) return { on: 'running', play: { text: 'DI', moves: [advance(1, 2)] } };
  return undefined;
}

/** @param {Moment} moment @returns {BaseEvent} */
function stealOfSecond(moment) {
  const { random } = moment;
  if (random.chance(0.24)) {
    // The throw that is dropped: charged with the attempt, but safe.
    if (random.chance(0.05)) {
      return { on: 'running', play: { text: 'CS2(2E6)', moves: [{ from: 1, to: 2 }], lostOuts: 1 } };
    }
    return { on: 'running', play: { text: 'CS2(26)', moves: [outAt(1, 2)] } };
  }
  const wildThrow = !on(moment, 3) && random.chance(0.05);
  return wildThrow
    ? { on: 'running', play: { text: 'SB2', moves: [advance(1, 3, { fielding: '(E2/TH)' })] } }
    : { on: 'running', play: { text: 'SB2', moves: stolen([1]) } };
}

/** @param {readonly (1 | 2)[]} from @returns {import('./play.mjs').Move[]} */
const stolen = (from) => from.map((base) => ({ from: base, to: base === 1 ? 2 : 3 }));
