import type { Measured } from './minutes.prepare.js';

export const sparkWidth = 120;
export const sparkHeight = 32;

export interface Spark {
  /** Runs of the line, as points of an SVG line. */
  readonly lines: readonly string[];
  /** Height of the limit; null where there is none near. */
  readonly limit: number | null;
  /** Where the line ends, if it reaches until now. */
  readonly end: { readonly x: number; readonly y: number } | null;
}

const inset = 3;

/**
 * The last minutes as a small line, its own least and highest value at the edges; a limit is drawn where it is not so far off that the line
 * would be flat.
 *
 * @param points oldest first
 * @param spanMilliseconds how much of the past is shown, `now` at the right
 */
export function prepareSpark(
  points: readonly Measured[],
  now: number,
  spanMilliseconds: number,
  limit: number | null,
): Spark {
  const shown = points.filter(({ at }) => at > now - spanMilliseconds && at <= now + 1_000);
  const values = shown.map(({ value }) => value);
  const near = limit !== null && values.length > 0 && limit <= 3 * Math.max(...values.map(Math.abs)) ? [limit] : [];
  const low = Math.min(...values, ...near);
  const high = Math.max(...values, ...near);
  const x = (at: number) => round(inset + (1 - Math.max(0, now - at) / spanMilliseconds) * (sparkWidth - 2 * inset));
  const y = (value: number) =>
    round(high === low ? sparkHeight / 2 : inset + (1 - (value - low) / (high - low)) * (sparkHeight - 2 * inset));
  const runs: string[][] = [];
  let before = -Infinity;
  for (const { at, value } of shown) {
    if (at - before > gapMilliseconds) runs.push([]);
    runs.at(-1)?.push(`${x(at)},${y(value)}`);
    before = at;
  }
  const last = shown.at(-1);
  return {
    lines: runs.filter((run) => run.length > 1).map((run) => run.join(' ')),
    limit: near.length === 0 ? null : y(limit ?? 0),
    end: last === undefined || now - last.at > gapMilliseconds ? null : { x: x(last.at), y: y(last.value) },
  };
}

/** Longer than a minute's windows are apart. */
const gapMilliseconds = 65_000;

const round = (value: number): number => Math.round(value * 10) / 10;
