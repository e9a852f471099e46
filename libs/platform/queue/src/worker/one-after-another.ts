interface Asked<In> {
  readonly what: In;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Gathers what is asked while an answer is outstanding, and does it together afterwards: many small calls cost a few large
 * ones, and none waits for a clock.
 */
export class OneAfterAnother<In> {
  #asked: Asked<In>[] = [];
  #busy = false;

  /** @param together does all; where it fails, each of them has failed */
  constructor(private readonly together: (all: readonly In[]) => Promise<unknown>) {}

  do(what: In): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#asked.push({ what, resolve, reject });
      if (!this.#busy) void this.#work();
    });
  }

  async #work(): Promise<void> {
    this.#busy = true;
    // Those that are asked in the same breath belong together.
    await Promise.resolve();
    while (this.#asked.length > 0) {
      const asked = this.#asked;
      this.#asked = [];
      try {
        await this.together(asked.map(({ what }) => what));
        for (const { resolve } of asked) resolve();
      } catch (error) {
        for (const { reject } of asked) reject(error);
      }
    }
    this.#busy = false;
  }
}
