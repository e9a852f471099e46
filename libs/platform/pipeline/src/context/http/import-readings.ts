import { NotFoundError, type RawObject } from '@fieldhouse/plugin-kit';
import { untilAborted } from '../../slices/abortable.js';
import type { EarlierReading, Kept, KnownRawObject } from '../raw-store.js';

/** What came of a request: an answer, that there is none, or null: nothing that helps anybody else. */
type Reading = KnownRawObject | NotFoundError | null;

/** By import and address; what of it is not committed yet is known to this process alone. */
export type OpenReadings = Map<string, Promise<Reading>>;

interface Joining {
  /** Asks upstream. */
  readonly ask: () => Promise<Kept>;
  /** What another one has read; null where it does not do. */
  readonly again: (known: KnownRawObject) => Promise<Kept | null>;
  readonly signal: AbortSignal;
}

/**
 * What one context of an import reads, beside the others of it. Until a context closes, the others know what it asks for and
 * what it has been told, so that an address which several want at once is asked for once; after that they know what it
 * committed.
 */
export class ImportReadings {
  readonly #own = new Map<string, Promise<Reading>>();

  constructor(
    private readonly importId: string,
    private readonly committed: EarlierReading,
    private readonly open: OpenReadings,
  ) {}

  /** Asks, for itself and for those who join. */
  async lead(address: string, ask: () => Promise<Kept>): Promise<RawObject> {
    const key = `${this.importId} ${address}`;
    const asked = ask();
    const reading: Promise<Reading> = asked.then(
      ({ known }) => known,
      (error: unknown) => {
        if (error instanceof NotFoundError) return error;
        // Whoever waited finds nobody asking, and asks.
        this.#forget(key, reading);
        return null;
      },
    );
    this.#own.set(key, reading);
    this.open.set(key, reading);
    return (await asked).object;
  }

  /** Is content with what another one asks for, or has read; asks where that is nothing. @throws NotFoundError */
  async join(address: string, { ask, again, signal }: Joining): Promise<RawObject> {
    for (;;) {
      const underWay = this.open.get(`${this.importId} ${address}`);
      if (underWay === undefined)
        return this.lead(address, async () => (await this.#committedOf(address, again)) ?? (await ask()));
      const reading = await untilAborted(underWay, signal);
      if (reading instanceof NotFoundError) throw reading;
      if (reading !== null) return (await again(reading))?.object ?? this.lead(address, ask);
    }
  }

  /** What was read is committed, or void. */
  close(): void {
    for (const [key, reading] of this.#own) this.#forget(key, reading);
    this.#own.clear();
  }

  async #committedOf(address: string, again: Joining['again']): Promise<Kept | null> {
    const known = await this.committed(address);
    return known === null ? null : again(known);
  }

  #forget(key: string, reading: Promise<Reading>): void {
    if (this.open.get(key) === reading) this.open.delete(key);
  }
}
