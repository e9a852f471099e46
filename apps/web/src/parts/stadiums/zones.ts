import type { LiveMetric } from './stadium-answers.js';

export interface Zone {
  readonly label: string;
  /** Metres; null where the metric is not told. */
  readonly metres: number | null;
  readonly seconds: number | null;
  /** Of all the time; 0 to 1. */
  readonly share: number;
}

/** Bounds of the speed zones in words, from the metrics' own: "Time at 7 to 15 km/h." */
const boundsOf = (meaning: string): string => meaning.replace(/^Time at /, '').replace(/(?: of .*)?\.$/, '');

/** The zones of a kind (`speed`, `heart-rate`) that the reader may see, from the lowest. */
export function zonesOf(
  kind: 'speed' | 'heart-rate',
  metrics: readonly (LiveMetric & { readonly meaning: string })[],
  value: (metric: string) => number | null,
): readonly Zone[] {
  const own = metrics.filter(({ id }) => id.startsWith(`${kind}-zone-`) && id.endsWith('-time'));
  const total = own.reduce((sum, { id }) => sum + (value(id) ?? 0), 0);
  return own.map(({ id, meaning }) => {
    const seconds = value(id);
    return {
      label: boundsOf(meaning),
      seconds,
      metres: value(id.replace(/-time$/, '-distance')),
      share: total === 0 || seconds === null ? 0 : seconds / total,
    };
  });
}
