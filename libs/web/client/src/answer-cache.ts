export interface AnswerCacheOptions {
  /** How many answers are kept; the least recently used goes first. */
  readonly entries: number;
  /** After `freshMs`, an answer still serves for so long while a new one is fetched behind it. */
  readonly staleMs: number;
  /** Milliseconds, any origin. */
  readonly now?: () => number;
}

interface Entry {
  value: Promise<unknown>;
  freshUntil: number;
  staleUntil: number;
  renewing: boolean;
}

/**
 * Remembers answers that are the same for everybody, parsed and checked, for seconds. Equal questions asked at once are
 * asked once. Errors are not kept: the next question asks again; a renewal that fails leaves the old answer until it is stale.
 */
export class AnswerCache {
  private readonly kept = new Map<string, Entry>();
  private readonly now: () => number;

  constructor(private readonly options: AnswerCacheOptions) {
    this.now = options.now ?? (() => performance.now());
  }

  get size(): number {
    return this.kept.size;
  }

  async get<T>(key: string, freshMs: number, ask: () => Promise<T>): Promise<T> {
    const entry = this.kept.get(key);
    const now = this.now();
    if (entry === undefined || now >= entry.staleUntil) return (await this.ask(key, freshMs, ask).value) as T;
    this.touch(key, entry);
    if (now >= entry.freshUntil && !entry.renewing) this.renew(key, entry, freshMs, ask);
    return (await entry.value) as T;
  }

  private ask(key: string, freshMs: number, ask: () => Promise<unknown>): Entry {
    const freshUntil = this.now() + freshMs;
    const entry: Entry = { value: ask(), freshUntil, staleUntil: freshUntil + this.options.staleMs, renewing: false };
    entry.value.catch(() => {
      if (this.kept.get(key) === entry) this.kept.delete(key);
    });
    this.touch(key, entry);
    return entry;
  }

  private renew(key: string, entry: Entry, freshMs: number, ask: () => Promise<unknown>): void {
    entry.renewing = true;
    ask().then(
      (value) => {
        const freshUntil = this.now() + freshMs;
        this.touch(key, {
          value: Promise.resolve(value),
          freshUntil,
          staleUntil: freshUntil + this.options.staleMs,
          renewing: false,
        });
      },
      () => {
        entry.renewing = false;
      },
    );
  }

  private touch(key: string, entry: Entry): void {
    this.kept.delete(key);
    this.kept.set(key, entry);
    if (this.kept.size > this.options.entries) this.kept.delete(this.kept.keys().next().value as string);
  }
}
