import type { Clock } from './clock.js';
import type { Recording } from './recording.js';

/** What a player of recordings asks of a device; `DeviceClient` is one. */
export interface PlayedDevice {
  measure(atMicroseconds: number, values: readonly (number | null)[]): number;
  readonly counts: { readonly kept: number };
}

export interface PlayOptions {
  /** Of the recording's athletes, in their order. */
  readonly devices: readonly PlayedDevice[];
  /** How many times as fast as it was. The instants keep their distances: the devices' clocks run that fast. */
  readonly speed: number;
  readonly clock: Clock;
  /** Instant of the recording's beginning on the devices' clocks; milliseconds since 1970. */
  readonly beginsAt: number;
  readonly signal: AbortSignal;
}

export interface Played {
  readonly samples: number;
  /** Of the recording. */
  readonly seconds: number;
  /** The longest that a sample left after its time, in milliseconds. */
  readonly mostBehind: number;
}

/** A device that keeps so many waits for the node rather than losing the oldest. */
const mostKept = 200_000;
/** Samples after which the devices' connections get their turn. */
const turn = 500;

/** Plays a recording to its end, or until the signal: each sample is measured by its athlete's device when it is due. */
export async function play(recording: Recording, options: PlayOptions): Promise<Played> {
  const { devices, speed, clock, signal } = options;
  if (devices.length !== recording.athletes.length) {
    throw new RangeError(`${recording.athletes.length} athletes need as many devices, not ${devices.length}`);
  }
  const startedAt = clock.now();
  const beginsAt = Math.round(options.beginsAt * 1000);
  /** The recording's time, in microseconds, as of the last look at the clock. */
  let reached = 0;
  let [sent, lastAt, mostBehind] = [0, 0, 0];
  for await (const piece of recording.samples()) {
    for (const { athlete, at, values } of piece) {
      while (at > reached && !signal.aborted) {
        reached = (clock.now() - startedAt) * 1000 * speed;
        // No timer is finer than a millisecond.
        if (at > reached) await clock.sleep(Math.max(1, (at - reached) / 1000 / speed), signal);
      }
      const device = devices[athlete]!;
      if (sent % turn === 0) await clock.sleep(0, signal);
      while (device.counts.kept > mostKept && !signal.aborted) await clock.sleep(20, signal);
      if (signal.aborted) return { samples: sent, seconds: lastAt / 1e6, mostBehind };
      device.measure(beginsAt + Math.round(at), values);
      sent += 1;
      if (at < lastAt) continue;
      mostBehind = Math.max(mostBehind, (reached - at) / 1000 / speed);
      lastAt = at;
    }
  }
  return { samples: sent, seconds: lastAt / 1e6, mostBehind };
}

/**
 * Where a recording begins on the clock, so that no sample lies in the future when it is sent: N times as fast, its devices' clocks catch up
 * with ours, and its last sample is of the moment at which it is sent.
 * @returns milliseconds since 1970
 * @throws RangeError it has no end, and is to be faster than it was
 */
export function beginningOf({ seconds }: Pick<Recording, 'seconds'>, speed: number, now: number): number {
  if (speed <= 1) return now;
  if (seconds === null) throw new RangeError('What has no end cannot be dated back: say how many seconds');
  return now - seconds * 1000 * (1 - 1 / speed);
}
