import type { RequestRate } from '@fieldhouse/plugin-kit';

/** From when on a request may go out. Microseconds, so that every book counts in whole numbers. */
export interface Turn {
  /** By the book's own clock, since 1970; of a burst, moments that have passed. */
  readonly at: number;
  /** Until then; zero or less: it may go at once. */
  readonly wait: number;
}

/**
 * Gives the requests of a guest towards a host their moments: in no span of time more than the burst and what the rate makes of
 * the span, whoever asks (generic cell rate algorithm).
 */
export interface PaceBook {
  /** Takes the next moment that is free. One that is not used is lost, which only makes the guest slower. */
  take(guest: string, rate: RequestRate): Promise<Turn>;
  /** The host asked for silence: every moment taken from now on is after it, the first ones without a burst. */
  pause(guest: string, rate: RequestRate, seconds: number): Promise<void>;
  /** The end of the last silence that was asked for, by the book's clock; 0: none was. */
  silentUntil(guest: string): Promise<number>;
}

/** Microseconds from one request to the next, and from the first of a burst to when as many may go out again. */
export function spansOf({ requestsPerSecond, burst = 1 }: RequestRate): {
  readonly step: number;
  readonly full: number;
} {
  const step = Math.ceil(1_000_000 / requestsPerSecond);
  return { step, full: step * Math.max(1, Math.floor(burst)) };
}
