/** Samples of one message. */
export interface Batch {
  readonly firstSequence: number;
  readonly lastSequence: number;
  readonly samples: number;
  /** For the wire. @param keptFrom the oldest sequence kept when it is sent */
  encode(keptFrom: number): Uint8Array;
}

/** What a device has measured and nobody has yet said to have stored, in order. */
export class KeptBatches {
  readonly #batches: Batch[] = [];
  #sent = 0;
  #samples = 0;
  #lost = 0;

  /** @param mostSamples beyond which the oldest are given up */
  constructor(private readonly mostSamples: number) {}

  get samples(): number {
    return this.#samples;
  }

  /** Samples given up, for there was no room. */
  get lost(): number {
    return this.#lost;
  }

  /** The oldest sequence kept; 0 where there is none. */
  get from(): number {
    return this.#batches[0]?.firstSequence ?? 0;
  }

  /** Whether some were sent and have no receipt. */
  get awaits(): boolean {
    return this.#sent > 0;
  }

  add(batch: Batch): void {
    this.#batches.push(batch);
    this.#samples += batch.samples;
    while (this.#samples > this.mostSamples && this.#batches.length > 1) this.#lost += this.#dropFirst();
  }

  /** The next to be sent; undefined where all are. */
  next(): Batch | undefined {
    const batch = this.#batches[this.#sent];
    if (batch !== undefined) this.#sent += 1;
    return batch;
  }

  /** All are to be sent again, from the oldest on: a gap in the middle would change their order. */
  rewind(): void {
    this.#sent = 0;
  }

  /** A receipt came. */
  receive(upTo: number): void {
    while (this.#batches[0] !== undefined && this.#batches[0].lastSequence <= upTo) this.#dropFirst();
  }

  #dropFirst(): number {
    const samples = this.#batches.shift()?.samples ?? 0;
    this.#samples -= samples;
    this.#sent = Math.max(0, this.#sent - 1);
    return samples;
  }
}
