import { setTimeout as sleep } from 'node:timers/promises';

/**
 * All imports into an empty database, and every processor after them.
 * @param {boolean} redis the queue is Bull on a Redis, which dies too
 * @param {(name: string) => import('../house/house.mjs').House} house
 * @returns {import('./chain.js').Chain}
 */
export const nightlyChain = (redis, house) => ({
  name: 'nightly chain',
  parts: ['worker', 'worker', redis ? 'redis' : 'api', 'database'],
  async begin(name) {
    const opened = house(name);
    await opened.open();
    while (((await opened.progress())?.open ?? 0) === 0) await sleep(50);
    return opened;
  },
});
