/** How old samples were when they were told, over a second or so. */
export class DataAge {
  #ages: number[] = [];
  #samples = 0;
  #since: number;

  constructor(now: number) {
    this.#since = now;
  }

  add(ageMilliseconds: number): void {
    this.#samples += 1;
    this.#ages.push(ageMilliseconds);
  }

  /** Of what was added since the last call. */
  take(now: number): { readonly median: number | null; readonly p95: number | null; readonly rate: number } {
    const sorted = this.#ages.toSorted((a, b) => a - b);
    const seconds = (now - this.#since) / 1_000;
    const rate = seconds > 0 ? Math.round(this.#samples / seconds) : 0;
    this.#ages = [];
    this.#samples = 0;
    this.#since = now;
    return { median: quantile(sorted, 0.5), p95: quantile(sorted, 0.95), rate };
  }
}

const quantile = (sorted: readonly number[], share: number): number | null =>
  sorted.length === 0 ? null : Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!);
