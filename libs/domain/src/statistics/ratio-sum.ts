import type { ValueSample } from './sample.js';

/** What one event adds above and below the line of a ratio: a single adds 1 hit to 1 at-bat. */
export interface RatioPart {
  readonly above: number;
  readonly below: number;
}

/**
 * A sum of ratios of sums over the same events, as on-base plus slugging is of plate appearances, as a sample whose mean
 * is that sum and whose variance tells how far off it may be.
 *
 * The variance is of the linearised values zᵢ = Σₖ (aboveᵢₖ − ratioₖ × belowᵢₖ) ÷ mean of belowₖ (delta method; Cochran,
 * Sampling Techniques, 3rd edition 1977, chapter 6), so that ratios that move together are allowed for.
 *
 * @param events one an event, of each its part in every ratio, in the same order
 */
export function ratioSumSample(events: readonly (readonly RatioPart[])[]): ValueSample {
  const size = events.length;
  const ratios = (events[0] ?? []).map((_, at) => {
    const above = sumOf(events, (parts) => parts[at]?.above ?? 0);
    const below = sumOf(events, (parts) => parts[at]?.below ?? 0);
    return { ratio: above / below, meanBelow: below / size };
  });
  if (size === 0 || ratios.some(({ meanBelow }) => meanBelow === 0)) return { size, mean: null, variance: null };
  const squares = sumOf(events, (parts) => {
    const linearised = ratios.reduce((sum, { ratio, meanBelow }, at) => {
      const { above, below } = parts[at] ?? { above: 0, below: 0 };
      return sum + (above - ratio * below) / meanBelow;
    }, 0);
    return linearised ** 2;
  });
  return {
    size,
    mean: ratios.reduce((sum, { ratio }) => sum + ratio, 0),
    // The linearised values have the mean 0.
    variance: size < 2 ? null : squares / (size - 1),
  };
}

const sumOf = <Item>(items: readonly Item[], value: (item: Item) => number) =>
  items.reduce((sum, item) => sum + value(item), 0);
