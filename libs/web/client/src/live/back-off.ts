const firstMilliseconds = 250;
const mostMilliseconds = 8_000;

/**
 * How long to wait before the connection is tried again: twice as long each time, between half of it and all of it by chance, so that a
 * thousand viewers of one stadium do not come back in the same moment.
 *
 * @param failed attempts since the last message
 * @param chance 0 to 1
 * @returns milliseconds
 */
export function backOff(failed: number, chance: number): number {
  const most = Math.min(mostMilliseconds, firstMilliseconds * 2 ** Math.min(failed, 16));
  return most * (0.5 + chance / 2);
}
