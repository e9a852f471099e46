import { setTimeout as sleep } from 'node:timers/promises';

/** @typedef {import('./chain.js').Part} Part */

/** Longest pause in milliseconds between a run's end and the kill; most are short, for some runs are too. */
const longestPause = 1_500;
/** Longest absence of a server in milliseconds, longer than a client of Redis waits for it; most are short. */
const longestAbsence = 30_000;
/** Parts that others ask, and that may stay away. */
const servers = new Set(['database', 'redis']);

/**
 * Kills at moments spread evenly over the runs that an undisturbed house needed: short runs at the end of the chain are hit as
 * often as long ones at its beginning.
 * @param {import('../house/house.mjs').House} house
 * @param {object} options
 * @param {number} options.kills
 * @param {readonly Part[]} options.parts
 * @param {number} options.from runs that were over when the work began
 * @param {number} options.runs that an undisturbed house needed
 * @param {import('../demo-league/random.mjs').Random} options.random
 * @param {(text: string) => void} options.say
 * @returns {Promise<Readonly<Record<Part, number>>>} how often each part was killed; fewer in all where the work was over before
 */
export async function killAtRandom(house, { kills, parts, from, runs, random, say }) {
  /** @type {Record<Part, number>} */
  const killed = { worker: 0, command: 0, api: 0, database: 0, redis: 0 };
  const moments = Array.from({ length: kills }, () => from + Math.floor(random.next() * runs)).sort((a, b) => a - b);
  for (const moment of moments) {
    if (await isOverBefore(house, moment)) break;
    await sleep(random.next() ** 3 * longestPause);
    const part = random.pick(parts);
    const underWay = await house.underWay();
    const { over, open } = (await house.progress()) ?? { over: '?', open: '?' };
    const away = servers.has(part) ? Math.round(random.next() ** 3 * longestAbsence) : 0;
    const absence = away > 0 ? `, away for ${(away / 1000).toFixed(1)} s` : '';
    say(`kill -9 ${part}${absence} (runs over: ${over}, open: ${open}; ${underWay.join(', ') || 'between two runs'})`);
    killed[part]++;
    await house.kill(part, away);
  }
  return killed;
}

/** Waits for the moment. @param {import('../house/house.mjs').House} house @param {number} moment */
async function isOverBefore(house, moment) {
  for (;;) {
    const progress = await house.progress();
    if (progress !== null && progress.over >= moment) return false;
    if (progress?.open === 0) return true;
    await sleep(20);
  }
}
