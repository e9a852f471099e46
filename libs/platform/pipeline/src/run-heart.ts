import type { RunEntity } from '@fieldhouse/database';
import type { EngineParts } from './engine.parts.js';
import { beat, RunLostError } from './ledger/run-hold.js';

/** Says every few seconds that a run is alive, and aborts its work once it is no longer ours. */
export class RunHeart {
  readonly signal: AbortSignal;
  readonly #lost = new AbortController();
  readonly #timer: NodeJS.Timeout;
  #busy = false;

  constructor(
    private readonly parts: EngineParts,
    private readonly held: RunEntity,
    stopping: AbortSignal,
  ) {
    this.signal = AbortSignal.any([stopping, this.#lost.signal]);
    this.#timer = setInterval(() => void this.#beat(), parts.tuning.heartbeatSeconds * 1_000);
    this.#timer.unref();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  async #beat(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    try {
      await beat(this.parts.database, this.held, this.parts.clock.now());
    } catch (error) {
      // A database that is away is met by the next commit; the run is ours until somebody frees it.
      if (error instanceof RunLostError) this.#lost.abort(error);
    } finally {
      this.#busy = false;
    }
  }
}
