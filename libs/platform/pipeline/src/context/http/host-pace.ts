import type { HostClock } from '../host-clock.js';

export interface Rate {
  readonly requestsPerSecond: number;
  /** Requests at once after a rest; default 1. */
  readonly burst?: number;
}

interface HostState {
  /** When the bucket is full again, in milliseconds (generic cell rate algorithm). */
  fullAt: number;
  pausedUntil: number;
}

/** Keeps the declared rate towards each host, for all contexts of this process that share it. */
export class HostPace {
  readonly #hosts = new Map<string, HostState>();

  constructor(private readonly clock: HostClock) {}

  /** Resolves when the next request may go out. */
  async turn(host: string, rate: Rate, signal: AbortSignal): Promise<void> {
    const state = this.#state(host);
    const interval = 1000 / rate.requestsPerSecond;
    const start = Math.max(this.#now(), state.fullAt);
    state.fullAt = start + interval;
    const allowedAt = start - ((rate.burst ?? 1) - 1) * interval;
    for (;;) {
      const wait = Math.max(allowedAt, state.pausedUntil) - this.#now();
      if (wait <= 0) return signal.throwIfAborted();
      await this.clock.sleep(wait, signal);
    }
  }

  /** The host asked for silence: nobody's request goes out before. */
  pause(host: string, seconds: number): void {
    const state = this.#state(host);
    state.pausedUntil = Math.max(state.pausedUntil, this.#now() + seconds * 1000);
  }

  #state(host: string): HostState {
    const state = this.#hosts.get(host) ?? { fullAt: 0, pausedUntil: 0 };
    this.#hosts.set(host, state);
    return state;
  }

  #now(): number {
    return this.clock.now().getTime();
  }
}
