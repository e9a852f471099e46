import type { Accepted, Rejected, Taken } from './intake.js';

/** Raw records on their way into one transaction. */
export class Chunk {
  readonly accepted: Accepted[] = [];
  readonly rejected: Rejected[] = [];
  duplicates = 0;
  rows = 0;

  /** @param from position of its first raw record */
  constructor(readonly from: number) {}

  add(taken: Taken): void {
    if (taken.outcome === 'duplicate') this.duplicates += 1;
    else if (taken.outcome === 'rejected') this.rejected.push(taken);
    else {
      this.accepted.push(taken);
      this.rows += taken.records.length + taken.claims.length;
    }
  }

  /** Raw records in it. */
  get size(): number {
    return this.accepted.length + this.rejected.length + this.duplicates;
  }

  /** Position of the next chunk's first record. */
  get to(): number {
    return this.from + this.size;
  }
}
