/** @typedef {{ url: URL, downUntil: number }} Upstream */

const leftOutMilliseconds = 1000;

/** Several copies of one program, in turn; a copy that refused is asked again after a second. */
export class Pool {
  #turn = 0;
  /** @param {readonly string[]} urls */
  constructor(urls) {
    /** @type {Upstream[]} */
    this.upstreams = urls.map((url) => ({ url: new URL(url), downUntil: 0 }));
  }

  /**
   * All of them in the order to be tried, those that are down last. The same key gives the same first one.
   * @param {string} [key]
   * @returns {Upstream[]}
   */
  inTurn(key) {
    const count = this.upstreams.length;
    const start = key === undefined ? this.#turn++ : [...key].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
    const order = this.upstreams.map((_, index) => /** @type {Upstream} */ (this.upstreams[(start + index) % count]));
    const now = Date.now();
    return [...order.filter(({ downUntil }) => downUntil <= now), ...order.filter(({ downUntil }) => downUntil > now)];
  }
}

/** It did not answer: others are asked for a second. @param {Upstream} upstream */
export function leaveOut(upstream) {
  upstream.downUntil = Date.now() + leftOutMilliseconds;
}

/** Host and port as node:http takes them. @param {Upstream} upstream */
export const target = ({ url }) => ({ host: url.hostname.replace(/^\[|\]$/g, ''), port: url.port || 80 });
