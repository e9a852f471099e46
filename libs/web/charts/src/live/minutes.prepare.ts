import { niceTicks, share } from '../scale.js';

/** A value and when it was, milliseconds since 1970. */
export interface Measured {
  readonly at: number;
  readonly value: number;
}

export interface MinutesInput {
  /** Oldest first. */
  readonly points: readonly Measured[];
  readonly from: number;
  readonly to: number;
  /** Milliseconds between two points after which the line is broken. */
  readonly gap: number;
  /** Lines across with a word: limits, the bounds of zones. */
  readonly levels: readonly { readonly value: number; readonly label: string }[];
  readonly format: (value: number) => string;
}

export interface MinutesChart {
  /** Runs without a gap, as points of an SVG line; x 0 to 1000, y 0 to 100 from the top. */
  readonly lines: readonly string[];
  readonly ticks: readonly { readonly y: number; readonly text: string }[];
  readonly levels: readonly { readonly y: number; readonly label: string }[];
  readonly highest: Measured | null;
}

/** The last minutes of a metric. */
export function prepareMinutes({ points, from, to, gap, levels, format }: MinutesInput): MinutesChart {
  const shown = points.filter(({ at }) => at >= from && at <= to);
  const values = shown.map(({ value }) => value);
  const near = levels.map(({ value }) => value);
  const ticks = niceTicks(Math.min(0, ...values), Math.max(1, ...values, ...near), 4);
  const [low, high] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  const y = (value: number) => round(100 - 100 * share(value, low, high));
  const runs: Measured[][] = [];
  for (const point of shown) {
    const before = runs.at(-1)?.at(-1);
    if (before === undefined || point.at - before.at > gap) runs.push([point]);
    else runs.at(-1)?.push(point);
  }
  return {
    lines: runs.map((run) => run.map(({ at, value }) => `${round(1000 * share(at, from, to))},${y(value)}`).join(' ')),
    ticks: ticks.map((tick) => ({ y: y(tick), text: format(tick) })),
    levels: levels.map(({ value, label }) => ({ y: y(value), label })),
    highest: shown.reduce<Measured | null>((most, one) => (most === null || one.value > most.value ? one : most), null),
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;
