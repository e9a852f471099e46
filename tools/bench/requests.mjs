import { Agent, get } from 'node:http';

/**
 * @typedef {object} Answered
 * @property {number} p50 milliseconds
 * @property {number} p99
 * @property {number} count
 */

/**
 * Asks for the same address over and over, on a few kept connections.
 * @param {string} url
 * @param {{ seconds: number, connections: number }} load
 * @returns {Promise<Answered>}
 */
export async function ask(url, { seconds, connections }) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const end = performance.now() + seconds * 1000;
  /** @type {number[]} */
  const times = [];
  const one = async () => {
    while (performance.now() < end) {
      const began = performance.now();
      await once(url, agent);
      times.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: connections }, one));
  agent.destroy();
  times.sort((a, b) => a - b);
  /** @param {number} share */
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { p50: at(0.5), p99: at(0.99), count: times.length };
}

/** @param {string} url @param {Agent} agent @returns {Promise<void>} */
function once(url, agent) {
  return new Promise((resolve, reject) => {
    get(url, { agent }, (response) => {
      response.resume();
      response.on('end', () =>
        response.statusCode === 200 ? resolve() : reject(new Error(`${url} answered ${response.statusCode}`)),
      );
    }).on('error', reject);
  });
}
