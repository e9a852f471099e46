import type { DomainRecord, RecordOf } from '@fieldhouse/domain';
import { cleanReading, liveValue, metricWindow } from '@fieldhouse/domain/tracking';
import { defineProcessor } from '@fieldhouse/plugin-kit';
import { z } from 'zod';
import { athleteState, copyOf, newAthlete, type Athlete } from './athlete.js';
import { metricsParameters, ruleOf } from './metrics-rule.js';
import { closeAll, takeReading } from './take-reading.js';

const state = z.object({
  /** Session and person → what is remembered of them. */
  athletes: z.record(z.string(), athleteState),
});
type State = z.infer<typeof state>;

/**
 * The metrics of an athlete over seconds and minutes, and as they stand now. A reading belongs to the window of its instant, with the step since
 * the one before; a window closes when a later one's first reading comes. Seconds have the metrics that a chart needs. Of a person
 * in a session the readings come in order of time.
 */
export const liveMetrics = defineProcessor<typeof metricsParameters, State>({
  manifest: { id: 'live-metrics', title: 'Metrics of athletes', version: 1, sport: null, owner: 'sensors' },
  parameters: metricsParameters,
  inputs: [{ of: cleanReading, partitionBy: 'session', orderBy: ['atMicroseconds'] }],
  outputs: [metricWindow, liveValue],
  windows: { lengthsSeconds: [1, 60], allowedLatenessSeconds: 0, late: 'count', repeated: 'ignored' },
  state,
  initial: () => ({ athletes: {} }),
  process(batch, before, { settings, metrics }) {
    const rule = ruleOf(settings);
    const athletes = { ...before.athletes };
    const taken = new Set<string>();
    const out: DomainRecord[] = [];
    let [athlete, late]: [Athlete | null, number] = [null, 0];
    for (const input of batch) {
      const row = input.row as RecordOf<typeof cleanReading>;
      // Rows of one person mostly follow each other, and names are dear to join.
      if (athlete === null || row.person !== athlete.person || row.session !== athlete.session) {
        const key = `${row.session} ${row.person}`;
        const known = athletes[key] ?? newAthlete(row.session, row.person, row.localDate);
        athlete = taken.has(key) ? known : copyOf(known);
        athletes[key] = athlete;
        taken.add(key);
      }
      if (!takeReading(athlete, row, rule, out)) late += 1;
    }
    if (late > 0) metrics.count('late', late);
    return { state: { athletes }, out };
  },
  /** Open windows as they stand: should more come, they are put out again, whole. */
  finish(before) {
    const out: DomainRecord[] = [];
    for (const athlete of Object.values(before.athletes)) closeAll(copyOf(athlete), out);
    return { state: before, out };
  },
});
