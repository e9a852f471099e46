import { setTimeout as sleep } from 'node:timers/promises';

/**
 * All imports into an empty database, and every processor after them.
 * @param {(name: string) => import('../house/house.mjs').House} house
 * @returns {import('./chain.js').Chain}
 */
export const nightlyChain = (house) => ({
  name: 'nightly chain',
  parts: ['worker', 'worker', 'api', 'database'],
  async begin(name) {
    const opened = house(name);
    await opened.open();
    while (((await opened.progress())?.open ?? 0) === 0) await sleep(50);
    return opened;
  },
});
