import type { WindowMetric } from './window-metric.js';

const edwards = 'Edwards 1993';
const shares = ['50 to 60', '60 to 70', '70 to 80', '80 to 90', '90 to 100'] as const;

/** Of the accelerometer. */
export const loadMetrics: readonly WindowMetric[] = [
  {
    id: 'player-load',
    name: 'PlayerLoad',
    abbreviation: 'PL',
    meaning: 'Sum of the changes of the body’s acceleration along three axes, 100 times a second, over 100.',
    unit: 'AU',
    format: 'decimal1',
    source: 'Boyd, Ball & Aughey 2011, IJSPP 6(3):311-321',
    of: 'person',
    over: 'sum',
    bySecond: true,
  },
  {
    id: 'impacts',
    name: 'Impacts',
    abbreviation: 'Imp',
    meaning:
      'Times that the body was accelerated by more than 5 g. At fewer than 100 samples a second, some are missed.',
    unit: '1',
    format: 'integer',
    source: "Catapult One's guide",
    of: 'person',
    over: 'sum',
  },
];

/** Of the heart: for the medical role alone. */
export const heartMetrics: readonly WindowMetric[] = [
  {
    id: 'heart-rate',
    name: 'Mean heart rate',
    abbreviation: 'HR',
    meaning: 'Mean of the heart rates measured.',
    unit: '1/min',
    format: 'integer',
    source: 'Arithmetic mean',
    of: 'person',
    over: 'mean',
    medical: true,
    bySecond: true,
  },
  {
    id: 'max-heart-rate',
    name: 'Maximum heart rate',
    abbreviation: 'HR max',
    meaning: 'Highest heart rate measured.',
    unit: '1/min',
    format: 'integer',
    source: 'Highest value',
    of: 'person',
    over: 'max',
    medical: true,
  },
  ...shares.map((share, i): WindowMetric => ({
    id: `heart-rate-zone-${i + 1}-time`,
    name: `Time in heart-rate zone ${i + 1}`,
    abbreviation: `HR Z${i + 1}`,
    meaning: `Time at ${share} % of the athlete's own maximum heart rate.`,
    unit: 's',
    format: 'clock',
    source: edwards,
    of: 'person',
    over: 'sum',
    medical: true,
  })),
  {
    id: 'edwards-trimp',
    name: 'Training impulse (Edwards)',
    abbreviation: 'TRIMP E',
    meaning: 'Minutes in each heart-rate zone times the number of the zone.',
    unit: 'AU',
    format: 'integer',
    source: edwards,
    of: 'person',
    over: 'sum',
    medical: true,
  },
  {
    id: 'banister-trimp',
    name: 'Training impulse (Banister)',
    abbreviation: 'TRIMP B',
    meaning: 'Minutes times the share of the heart-rate reserve, weighted so that hard minutes count more.',
    unit: 'AU',
    format: 'integer',
    source: 'Banister 1991',
    of: 'person',
    over: 'sum',
    medical: true,
  },
  {
    id: 'heart-rate-recovery',
    name: 'Heart-rate recovery',
    abbreviation: 'HRR 60',
    meaning: 'Beats a minute that the heart rate falls by in the 60 seconds after an effort.',
    unit: '1/min',
    format: 'integer',
    source: 'Daanen et al. 2012, IJSPP 7(3):251-260',
    of: 'person',
    over: 'mean',
    medical: true,
  },
];
