import { z } from 'zod';

const seconds = (fallback: number, title: string, description: string) =>
  z.number().positive().max(60).default(fallback).meta({ title, description });

export const cleaningParameters = z.strictObject({
  speedCap: z.number().positive().max(100).default(12).meta({
    title: 'Fastest athlete (m/s)',
    description: 'What is faster was not measured on a runner: 12 m/s are 43 km/h, near the fastest sprint ever run.',
  }),
  speedCaps: z
    .array(
      z.strictObject({
        sport: z.string().min(1).meta({ title: 'Sport', description: "As in the session's row." }),
        speed: z
          .string()
          .regex(/^\d{1,2}(\.\d+)?$/, 'must be a number of metres a second')
          .meta({ title: 'Fastest athlete (m/s)', description: 'Instead of that of all sports.' }),
      }),
    )
    .default([{ sport: 'hockey', speed: '15' }])
    .meta({ title: 'Fastest athletes of sports', description: 'Sports whose athletes are faster: skaters, riders.' }),
  gapSeconds: seconds(2, 'Gap (s)', 'Readings further apart have a gap between them, over which nothing is computed.'),
  meanSeconds: seconds(
    0.5,
    'Mean of positions (s)',
    'Where no speed is sent, positions of so long a time are averaged before speed is taken from them.',
  ),
  repeatSeconds: seconds(
    0.5,
    'Repeated position (s)',
    'A position that comes again within this time is no new one; for longer, the athlete stands still.',
  ),
  standingSpeed: z.number().min(0).max(2).default(0.2).meta({
    title: 'Standing (m/s)',
    description: 'Slower speeds of positions are noise: it adds up for an athlete who mostly stands.',
  }),
  accelerationSeconds: seconds(0.2, 'Acceleration over (s)', 'Time over which a change of speed is taken.'),
  leastSatellites: z.number().int().min(0).max(50).default(6).meta({
    title: 'Least satellites',
    description: 'Position and speed that rest on fewer are not believed.',
  }),
  mostHdop: z.number().positive().max(100).default(4).meta({
    title: 'Most dilution (HDOP)',
    description: 'Position and speed of a horizontal dilution of precision above it are not believed.',
  }),
  leastHeartRate: z.number().min(0).max(100).default(30).meta({
    title: 'Least heart rate (1/min)',
    description: 'A strap without contact sends 0.',
  }),
  mostHeartRate: z.number().min(100).max(300).default(230).meta({
    title: 'Most heart rate (1/min)',
    description: 'Above it, it was no heart.',
  }),
  heartRateChange: z.number().positive().max(300).default(8).meta({
    title: 'Change of heart rate (1/min per s)',
    description: 'Faster ones are spikes; five beats a minute more are always allowed.',
  }),
});

/** The parameters as the hot path wants them. */
export interface CleaningRule extends Omit<z.infer<typeof cleaningParameters>, 'speedCaps'> {
  readonly capOf: ReadonlyMap<string, number>;
}

const rules = new WeakMap<object, CleaningRule>();

/** Kept for as long as the parameters are: they are the same object from batch to batch. */
export function ruleOf(parameters: z.infer<typeof cleaningParameters>): CleaningRule {
  const known = rules.get(parameters);
  if (known !== undefined) return known;
  const capOf = new Map(parameters.speedCaps.map(({ sport, speed }) => [sport, Number(speed)]));
  const rule = { ...parameters, capOf };
  rules.set(parameters, rule);
  return rule;
}
