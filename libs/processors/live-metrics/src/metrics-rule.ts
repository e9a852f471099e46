import {
  banisterWeights,
  defaultAccelerationRule,
  defaultRecoveryRule,
  defaultSprintRule,
  fifaSpeedZones,
  grassFactor,
  highPower,
  highSpeed,
  impactAcceleration,
  metabolicPower,
  metabolicPower2018,
  type AccelerationRule,
  type BanisterWeights,
  type HeartRateRange,
  type RecoveryRule,
  type SprintRule,
} from '@fieldhouse/domain/tracking';
import { z } from 'zod';

const positive = (most: number, fallback: number, title: string, description: string) =>
  z.number().positive().max(most).default(fallback).meta({ title, description });
const beats = (title: string, description: string) =>
  z
    .string()
    .regex(/^\d{2,3}$/, 'must be a number of beats a minute')
    .meta({ title, description });

const athlete = z
  .strictObject({
    person: z.string().min(1).meta({ title: 'Person', description: 'Our id of the athlete.' }),
    maximum: beats('Maximum heart rate (1/min)', 'As it was tested; zones and training impulses rest on it.'),
    resting: beats('Resting heart rate (1/min)', 'Lowest in rest, below the maximum.'),
    weights: z
      .enum(['men', 'women'])
      .meta({ title: 'Weights', description: "Whose weights Banister's impulse takes." }),
  })
  .refine(
    ({ maximum, resting }) => Number(resting) < Number(maximum),
    'the resting heart rate is not below the maximum',
  );

const sprint = defaultSprintRule;
const recovery = defaultRecoveryRule;

export const metricsParameters = z.strictObject({
  speedZones: z
    .array(z.number().positive().max(50))
    .length(4)
    .refine((bounds) => bounds.every((bound, i) => i === 0 || bound > bounds[i - 1]!), 'must grow from one to the next')
    .default([...fifaSpeedZones])
    .meta({ title: 'Speed zones (m/s)', description: 'Where the zones 2 to 5 begin; FIFA: 7, 15, 20, 25 km/h.' }),
  highSpeed: positive(50, highSpeed, 'High speed (m/s)', 'High-speed running begins here.'),
  sprintSpeed: positive(50, sprint.entrySpeed, 'Sprint (m/s)', 'What is faster begins a sprint.'),
  sprintEntrySeconds: positive(5, sprint.entrySeconds, 'Sprint entry (s)', 'It must be faster for so long.'),
  sprintExitSpeed: positive(50, sprint.exitSpeed, 'Sprint exit (m/s)', 'What is no faster ends a sprint.'),
  sprintSeconds: positive(30, sprint.minimumSeconds, 'Sprint (s)', 'What is shorter is no sprint.'),
  acceleration: positive(20, defaultAccelerationRule.threshold, 'Acceleration (m/s²)', 'An effort goes beyond it.'),
  accelerationSeconds: positive(
    10,
    defaultAccelerationRule.longerThanSeconds,
    'Acceleration (s)',
    'An effort lasts longer than this.',
  ),
  impact: positive(500, impactAcceleration, 'Impact (m/s²)', 'What goes beyond it is an impact; 49 m/s² are 5 g.'),
  powerForm: z.enum(['2010', '2018']).default('2010').meta({
    title: 'Metabolic power',
    description: '2010: di Prampero and Osgnach, times the terrain. 2018: Minetti and Parvei, walking apart.',
  }),
  terrain: positive(3, grassFactor, 'Terrain', 'How much more running costs than on a treadmill; of the form of 2010.'),
  highPower: positive(100, highPower, 'High power (W/kg)', 'Power above it is high.'),
  heartGapSeconds: positive(60, 5, 'Gap of heart rates (s)', 'Time between heart rates further apart counts for none.'),
  recoverySeconds: positive(300, recovery.afterSeconds, 'Recovery (s)', 'How long after an effort it is taken.'),
  athletes: z
    .array(athlete)
    .max(5000)
    .default([])
    .meta({ title: 'Hearts', description: 'Athletes whose zones and training impulses are computed.' }),
});

export interface Heart extends HeartRateRange {
  readonly weights: BanisterWeights;
}

/** The parameters as the hot path wants them. */
export interface MetricsRule {
  readonly zones: readonly number[];
  readonly highSpeed: number;
  readonly sprint: SprintRule;
  readonly effort: AccelerationRule;
  readonly impact: number;
  /** W/kg of a speed and an acceleration. */
  readonly power: (speed: number, acceleration: number) => number;
  readonly highPower: number;
  readonly heartGapSeconds: number;
  readonly recovery: RecoveryRule;
  readonly hearts: ReadonlyMap<string, Heart>;
}

const rules = new WeakMap<object, MetricsRule>();

/** Kept for as long as the parameters are: they are the same object from batch to batch. */
export function ruleOf(parameters: z.infer<typeof metricsParameters>): MetricsRule {
  const known = rules.get(parameters);
  if (known !== undefined) return known;
  const rule = compiled(parameters);
  rules.set(parameters, rule);
  return rule;
}

function compiled(given: z.infer<typeof metricsParameters>): MetricsRule {
  const { terrain } = given;
  return {
    zones: given.speedZones,
    highSpeed: given.highSpeed,
    sprint: {
      entrySpeed: given.sprintSpeed,
      entrySeconds: given.sprintEntrySeconds,
      exitSpeed: given.sprintExitSpeed,
      minimumSeconds: given.sprintSeconds,
    },
    effort: { threshold: given.acceleration, longerThanSeconds: given.accelerationSeconds },
    impact: given.impact,
    power:
      given.powerForm === '2018'
        ? metabolicPower2018
        : (speed, acceleration) => metabolicPower(speed, acceleration, terrain),
    highPower: given.highPower,
    heartGapSeconds: given.heartGapSeconds,
    recovery: { ...recovery, afterSeconds: given.recoverySeconds },
    hearts: new Map(
      given.athletes.map(({ person, maximum, resting, weights }) => [
        person,
        { maximum: Number(maximum), resting: Number(resting), weights: banisterWeights[weights] },
      ]),
    ),
  };
}
