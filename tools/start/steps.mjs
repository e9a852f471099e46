/** @typedef {import('./door.mjs').Step} Step */

/** How far the start is: lines in the terminal, a list on the page. */
export class Steps {
  #began = Date.now();
  /** @type {Step[]} */
  all = ['packages', 'programs', 'database', 'demo league', 'pages', 'data'].map((title) => ({
    title,
    state: 'waiting',
    detail: '',
  }));

  /** One that not every start has. @param {string} title @param {string} next the step that it comes before */
  add(title, next) {
    const at = this.all.findIndex((one) => one.title === next);
    this.all.splice(at, 0, { title, state: 'waiting', detail: '' });
  }

  get seconds() {
    return ((Date.now() - this.#began) / 1000).toFixed(1);
  }

  /**
   * @template T
   * @param {string} title
   * @param {(tell: (detail: string) => void) => Promise<string | [string, T]>} work resolves to what to say, and a result
   * @returns {Promise<T>}
   */
  async run(title, work) {
    const step = /** @type {Step} */ (this.all.find((one) => one.title === title));
    const began = Date.now();
    step.state = 'working';
    const live = process.stdout.isTTY;
    const done = await work((detail) => {
      step.detail = detail.slice(0, 120);
      if (live) process.stdout.write(`\r\u001b[2K  ${title.padEnd(12)} ${step.detail.slice(0, 80)}`);
    });
    const [said, result] = typeof done === 'string' ? [done, undefined] : done;
    step.state = 'done';
    step.detail = said;
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    process.stdout.write(`${live ? '\r\u001b[2K' : ''}  ${title.padEnd(12)} ${said} (${seconds} s)\n`);
    return /** @type {T} */ (result);
  }
}
