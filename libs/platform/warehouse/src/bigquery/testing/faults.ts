/** What a request is about. */
export type RequestKind = 'dataset' | 'table' | 'upload' | 'job' | 'job state' | 'cancel' | 'query' | 'results';

export interface Fault {
  readonly on: RequestKind;
  /**
   * unavailable: 503, nothing was done · lost: it was done, the connection breaks before the answer · failed: the job is taken
   * and ends with an error.
   */
  readonly what: 'unavailable' | 'lost' | 'failed';
  /** How many such requests go well first. Default none. */
  readonly after?: number;
  /** How often. Default once. */
  readonly times?: number;
  /** Of a failed job; see BigQuery's table of errors. */
  readonly reason?: string;
  readonly message?: string;
  readonly location?: string;
}

/** Which faults are still to come. */
export class Faults {
  #waiting: { fault: Fault; left: number; after: number }[] = [];

  add(fault: Fault): void {
    this.#waiting.push({ fault, left: fault.times ?? 1, after: fault.after ?? 0 });
  }

  take(on: RequestKind): Fault | null {
    const found = this.#waiting.find(({ fault }) => fault.on === on);
    if (found === undefined) return null;
    if (found.after > 0) {
      found.after -= 1;
      return null;
    }
    found.left -= 1;
    if (found.left === 0) this.#waiting = this.#waiting.filter((waiting) => waiting !== found);
    return found.fault;
  }
}
