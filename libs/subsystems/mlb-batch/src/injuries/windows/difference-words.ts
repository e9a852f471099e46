import type { injuryRoutes, RouteOutput } from '@fieldhouse/contracts';
import { couldBeChance, formatMetric, type Difference } from '@fieldhouse/domain';

export type ToldDifference = RouteOutput<typeof injuryRoutes.pitchWindow>['differences'][number];

/** A rate or a mean whose change is told. */
export interface ComparedMetric {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly format: ToldDifference['format'];
  /** What the samples count: "pitches". */
  readonly sampleUnit: string;
  /** A sample under this on either side is marked as small. */
  readonly smallBelow: number;
  /** What a reader is told; `{}` stands for the size of the change. */
  readonly more: string;
  readonly less: string;
  readonly same: string;
}

/** A difference as it is told; null where a side has nothing to compare. */
export function toldDifference(metric: ComparedMetric, difference: Difference): ToldDifference | null {
  const { change, beforeSample, afterSample } = difference;
  if (change === null) return null;
  const { id, name, unit, format, sampleUnit, smallBelow } = metric;
  const chance = couldBeChance(difference);
  return {
    id,
    name,
    unit,
    format,
    ...difference,
    sampleUnit,
    small: Math.min(beforeSample, afterSample) < smallBelow,
    couldBeChance: chance,
    words: wordsOf(metric, change, chance),
  };
}

/** Those that are more than chance first. */
export const inOrderOfWeight = (differences: readonly (ToldDifference | null)[]): ToldDifference[] =>
  differences
    .filter((difference) => difference !== null)
    .toSorted((a, b) => Number(a.couldBeChance) - Number(b.couldBeChance));

function wordsOf({ format, more, less, same }: ComparedMetric, change: number, chance: boolean): string {
  const amount = formatMetric(Math.abs(change), format);
  // What prints as nothing is no change to a reader.
  if (!/[1-9]/.test(amount)) return same;
  return `${(change > 0 ? more : less).replace('{}', amount)}${chance ? ', perhaps by chance' : ''}`;
}
