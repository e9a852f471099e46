import type { RecordOf } from '@fieldhouse/domain';
import { dailyLoad, sessionTotal, windowMetric } from '@fieldhouse/domain/tracking';
import { defineProcessor } from '@fieldhouse/plugin-kit';
import { z } from 'zod';
import { dailyLoads, type PersonDays } from './person-days.js';

const parameters = z.strictObject({
  metrics: z
    .array(
      z
        .string()
        .refine((id) => windowMetric(id)?.over === 'sum', 'is no metric whose windows add up, so it is no load'),
    )
    .min(1)
    .default(['distance', 'high-speed-distance', 'player-load', 'metabolic-energy', 'edwards-trimp', 'banister-trimp'])
    .meta({ title: 'Loads', description: 'Metrics of which a day has a load.' }),
  acuteDays: z.number().int().min(2).max(14).default(7).meta({
    title: 'Acute days',
    description: 'Days of the acute load, of monotony and of strain.',
  }),
  chronicDays: z.number().int().min(15).max(90).default(28).meta({
    title: 'Chronic days',
    description: 'Days of the chronic load, the acute ones among them.',
  }),
});

const state = z.object({
  /** Person and metric → days. */
  people: z.record(
    z.string(),
    z.object({
      person: z.string(),
      metric: z.string(),
      days: z.record(z.string(), z.object({ load: z.number(), sessions: z.number() })),
    }),
  ),
});
type State = z.infer<typeof state>;

/** What each day's training was to a person, beside the week and the month before it. */
export const trainingLoad = defineProcessor<typeof parameters, State>({
  manifest: { id: 'training-load', title: 'Training load of days', version: 1, sport: null, owner: 'sensors' },
  parameters,
  inputs: [{ of: sessionTotal, partitionBy: 'metric', orderBy: ['localDate'] }],
  outputs: [dailyLoad],
  state,
  initial: () => ({ people: {} }),
  process(batch, before, { settings }) {
    const people: Record<string, PersonDays> = { ...before.people };
    const taken = new Set<string>();
    for (const input of batch) {
      const { person, metric, localDate, value } = input.row as RecordOf<typeof sessionTotal>;
      if (!settings.metrics.includes(metric)) continue;
      const key = `${person} ${metric}`;
      const known = people[key]?.days ?? {};
      const days = taken.has(key) ? known : { ...known };
      const { load, sessions } = days[localDate] ?? { load: 0, sessions: 0 };
      days[localDate] = { load: load + value, sessions: sessions + 1 };
      people[key] = { person, metric, days };
      taken.add(key);
    }
    return { state: { people }, out: [] };
  },
  finish(before, { settings }) {
    return { state: before, out: Object.values(before.people).flatMap((days) => dailyLoads(days, settings)) };
  },
});
