import { count, evaluate, sum, times, type Formula, type MetricFormat } from '../../metric.js';
import { metresPerSecondPerMileAnHour } from '../../units.js';
import type { PitchLine } from './whole-games.js';

/** A rate over game lines of pitches, whose change over an injury is asked for. */
export interface GroupMetric {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly format: MetricFormat;
  readonly meaning: string;
  readonly numerator: Formula;
  readonly denominator: Formula;
  /** How many of the unit are one of the sums': speeds are summed in metres a second and read in miles an hour. */
  readonly scale: number;
  /** What the denominator counts. */
  readonly sampleUnit: string;
}

const rate = (metric: Omit<GroupMetric, 'scale' | 'unit' | 'format'> & Partial<GroupMetric>): GroupMetric => ({
  scale: 1,
  unit: '%',
  format: 'percent1',
  ...metric,
});
const hits = sum('singles', 'doubles', 'triples', 'homeRuns');

/** In the order in which they are offered. Sources: MLB glossary for the rates of swings, `reference` formulas for the averages. */
export const groupMetrics: readonly GroupMetric[] = [
  rate({
    id: 'fastball-velocity',
    name: 'Fastball velocity',
    unit: 'mph',
    format: 'decimal1',
    scale: 1 / metresPerSecondPerMileAnHour,
    meaning: 'Mean speed of the fastballs (four-seam, two-seam, sinker, cutter) at release.',
    numerator: count('fastballSpeedSum'),
    denominator: count('fastballSpeeds'),
    sampleUnit: 'fastballs',
  }),
  rate({
    id: 'swing-rate',
    name: 'Swing rate',
    meaning: 'Swings of all pitches.',
    numerator: count('swings'),
    denominator: count('pitches'),
    sampleUnit: 'pitches',
  }),
  rate({
    id: 'miss-rate',
    name: 'Miss rate',
    meaning: 'Swings that met nothing, of all swings.',
    numerator: count('misses'),
    denominator: count('swings'),
    sampleUnit: 'swings',
  }),
  rate({
    id: 'zone-rate',
    name: 'Zone rate',
    meaning: 'Pitches in the strike zone, of those whose place is known.',
    numerator: count('inZone'),
    denominator: count('zoned'),
    sampleUnit: 'pitches',
  }),
  rate({
    id: 'strikeout-rate',
    name: 'Strikeout rate',
    meaning: 'Strikeouts of all plate appearances.',
    numerator: count('strikeouts'),
    denominator: count('plateAppearances'),
    sampleUnit: 'plate appearances',
  }),
  rate({
    id: 'walk-rate',
    name: 'Walk rate',
    meaning: 'Walks, intentional ones too, of all plate appearances.',
    numerator: count('walks'),
    denominator: count('plateAppearances'),
    sampleUnit: 'plate appearances',
  }),
  rate({
    id: 'on-base-average',
    name: 'On-base average',
    unit: '',
    format: 'average',
    meaning: 'How often the batter reached base by hit, walk or pitch; of a pitcher, the batters against him.',
    numerator: sum(hits, 'walks', 'hitByPitch'),
    denominator: sum('atBats', 'walks', 'hitByPitch', 'sacrificeFlies'),
    sampleUnit: 'plate appearances',
  }),
  rate({
    id: 'slugging-average',
    name: 'Slugging average',
    unit: '',
    format: 'average',
    meaning: 'Bases by hits an at-bat; of a pitcher, of the batters against him.',
    numerator: sum('singles', times('doubles', 2), times('triples', 3), times('homeRuns', 4)),
    denominator: count('atBats'),
    sampleUnit: 'at-bats',
  }),
  rate({
    id: 'exit-velocity',
    name: 'Exit velocity',
    unit: 'mph',
    format: 'decimal1',
    scale: 1 / metresPerSecondPerMileAnHour,
    meaning: 'Mean speed of balls in play off the bat, where it was measured.',
    numerator: count('exitSpeedSum'),
    denominator: count('exitSpeeds'),
    sampleUnit: 'balls in play',
  }),
];

/** A rate and what it rests on. */
export interface RateOfLines {
  /** In the metric's unit; null where nothing tells. */
  readonly value: number | null;
  readonly sample: number;
}

/** The rate over several games: sums first, then the quotient. */
export function rateOf(metric: GroupMetric, lines: readonly PitchLine[]): RateOfLines {
  let numerator = 0;
  let denominator = 0;
  for (const line of lines) {
    numerator += evaluate(metric.numerator, line as never) ?? 0;
    denominator += evaluate(metric.denominator, line as never) ?? 0;
  }
  return { value: denominator === 0 ? null : (numerator / denominator) * metric.scale, sample: denominator };
}
