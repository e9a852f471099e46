/** So many turns a second, as many at once after a quiet second; who comes too early is told how long to wait. */
export class Pace {
  #free: number;
  #at: number;

  constructor(
    private readonly perSecond: number,
    private readonly seconds: () => number = () => performance.now() / 1000,
  ) {
    this.#free = perSecond;
    this.#at = seconds();
  }

  /** Takes a turn; gives the milliseconds until it is due. */
  take(): number {
    if (this.perSecond === Infinity) return 0;
    const now = this.seconds();
    this.#free = Math.min(this.perSecond, this.#free + (now - this.#at) * this.perSecond);
    this.#at = now;
    this.#free -= 1;
    return this.#free >= 0 ? 0 : (-this.#free / this.perSecond) * 1000;
  }
}
