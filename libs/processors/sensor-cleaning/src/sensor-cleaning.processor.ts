import type { DomainRecord, RecordOf } from '@fieldhouse/domain';
import { cleanReading, quarantinedReading, reading } from '@fieldhouse/domain/tracking';
import { defineProcessor } from '@fieldhouse/plugin-kit';
import { z } from 'zod';
import { clean } from './clean.js';
import { cleaningParameters, ruleOf } from './cleaning-rule.js';
import { copyOf, newWearer, wearerState, type Wearer } from './wearer.js';

const state = z.object({
  /** Session and person → what is remembered of them. */
  wearers: z.record(z.string(), wearerState),
});
type State = z.infer<typeof state>;

/**
 * Readings that can be believed, with speed, acceleration and the step since the one before; each value that cannot be believed is kept with its
 * reason. Of a person in a session the readings come in order of time.
 */
export const sensorCleaning = defineProcessor<typeof cleaningParameters, State>({
  manifest: { id: 'sensor-cleaning', title: 'Cleaned sensor readings', version: 1, sport: null, owner: 'sensors' },
  parameters: cleaningParameters,
  inputs: [{ of: reading, partitionBy: 'session', orderBy: ['atMicroseconds'] }],
  outputs: [cleanReading, quarantinedReading],
  state,
  initial: () => ({ wearers: {} }),
  process(batch, before, { settings, metrics }) {
    const rule = ruleOf(settings);
    const wearers = { ...before.wearers };
    const taken = new Set<string>();
    const out: DomainRecord[] = [];
    let [wearer, session, person, late]: [Wearer | null, string, string, number] = [null, '', '', 0];
    for (const input of batch) {
      const row = input.row as RecordOf<typeof reading>;
      // Rows of one person mostly follow each other, and names are dear to join.
      if (wearer === null || row.person !== person || row.session !== session) {
        ({ session, person } = row);
        const key = `${session} ${person}`;
        const known = wearers[key] ?? newWearer(row.localDate);
        wearer = taken.has(key) ? known : copyOf(known);
        wearers[key] = wearer;
        taken.add(key);
      }
      if (!clean(wearer, row, rule, out)) late += 1;
    }
    if (late > 0) metrics.count('late', late);
    return { state: { wearers }, out };
  },
  finish: (state) => ({ state, out: [] }),
});
