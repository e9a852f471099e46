import { fact, type RecordOf } from '@fieldhouse/domain';
import { metricWindow, sessionTotal, windowMetric } from '@fieldhouse/domain/tracking';
import { defineProcessor } from '@fieldhouse/plugin-kit';
import { z } from 'zod';

const parameters = z.strictObject({
  windowSeconds: z.number().int().positive().default(60).meta({
    title: 'Windows (s)',
    description: 'Length of the windows that are put together; those of other lengths tell the same once more.',
  }),
});

const total = z.object({
  session: z.string(),
  person: z.string(),
  metric: z.string(),
  localDate: z.string(),
  /** Sum, highest, or sum of value times samples, as the metric says. */
  held: z.number(),
  samples: z.number(),
  seconds: z.number(),
});
type Total = z.infer<typeof total>;
const state = z.object({ totals: z.record(z.string(), total) });
type State = z.infer<typeof state>;

/** What a session came to for each person, from its windows. */
export const sessionTotals = defineProcessor<typeof parameters, State>({
  manifest: { id: 'session-totals', title: 'Totals of sessions', version: 1, sport: null, owner: 'sensors' },
  parameters,
  inputs: [{ of: metricWindow, partitionBy: 'session', orderBy: ['startsAt'] }],
  outputs: [sessionTotal],
  state,
  initial: () => ({ totals: {} }),
  process(batch, before, { settings, metrics }) {
    const totals = { ...before.totals };
    for (const input of batch) {
      const row = input.row as RecordOf<typeof metricWindow>;
      if (row.lengthSeconds !== settings.windowSeconds) continue;
      const over = windowMetric(row.metric)?.over;
      if (over === undefined) {
        metrics.count('unknown_metric');
        continue;
      }
      const key = `${row.session} ${row.person} ${row.metric}`;
      totals[key] = withWindow(totals[key], row, over);
    }
    return { state: { totals }, out: [] };
  },
  finish: (before) => ({
    state: before,
    out: Object.values(before.totals).flatMap(({ held, ...rest }) => {
      const value = windowMetric(rest.metric)?.over === 'mean' ? held / rest.samples : held;
      return Number.isFinite(value) ? [fact(sessionTotal, { ...rest, value })] : [];
    }),
  }),
});

function withWindow(
  before: Total | undefined,
  { session, person, metric, localDate, value, samples, coverage, lengthSeconds }: RecordOf<typeof metricWindow>,
  over: 'sum' | 'max' | 'mean',
): Total {
  const held = over === 'mean' ? value * samples : value;
  const seconds = coverage * lengthSeconds;
  if (before === undefined) return { session, person, metric, localDate, held, samples, seconds };
  return {
    ...before,
    held: over === 'max' ? Math.max(before.held, held) : before.held + held,
    samples: before.samples + samples,
    seconds: before.seconds + seconds,
  };
}
