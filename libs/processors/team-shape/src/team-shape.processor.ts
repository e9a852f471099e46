import type { DomainRecord, RecordOf } from '@fieldhouse/domain';
import { cleanReading, clubWindow } from '@fieldhouse/domain/tracking';
import { defineProcessor } from '@fieldhouse/plugin-kit';
import { z } from 'zod';
import { copyOf, fieldState, newField, type Field } from './field.js';
import { closeMinute, secondsUntil, shapeOf } from './shape-seconds.js';

const parameters = z.strictObject({
  freshSeconds: z.number().positive().max(60).default(3).meta({
    title: 'Fresh places (s)',
    description: 'Players whose last place is older are not counted.',
  }),
  leftOut: z
    .array(z.string().min(1))
    .default(['GK', 'G'])
    .meta({ title: 'Left out', description: 'Positions that are not part of the shape: who keeps the goal.' }),
});

const state = z.object({
  /** Session → what is remembered of it. */
  fields: z.record(z.string(), fieldState),
});
type State = z.infer<typeof state>;

/**
 * Where each club's team is, how far it is stretched and how much of the field it spans, at every whole second: from the places of all players
 * of a session in order of time. A second is known when the first reading after it comes.
 */
export const teamShape = defineProcessor<typeof parameters, State>({
  manifest: { id: 'team-shape', title: 'Shape of teams', version: 1, sport: null, owner: 'sensors' },
  parameters,
  inputs: [{ of: cleanReading, partitionBy: 'session', orderBy: ['atMicroseconds'] }],
  outputs: [clubWindow],
  windows: { lengthsSeconds: [1, 60], allowedLatenessSeconds: 0, late: 'count', repeated: 'ignored' },
  state,
  initial: () => ({ fields: {} }),
  process(batch, before, { settings, metrics }) {
    const fields = { ...before.fields };
    const taken = new Set<string>();
    const out: DomainRecord[] = [];
    let late = 0;
    for (const input of batch) {
      const row = input.row as RecordOf<typeof cleanReading>;
      const known = fields[row.session] ?? newField(row.session, row.localDate, row.atMicroseconds);
      const field = taken.has(row.session) ? known : copyOf(known);
      fields[row.session] = field;
      taken.add(row.session);
      if (row.atMicroseconds < field.at) late += 1;
      else takePlace(field, row, settings, out);
    }
    if (late > 0) metrics.count('late', late);
    return { state: { fields }, out };
  },
  /** The open minute as it stands: should more come, it is put out again, whole. */
  finish(before, { settings }) {
    const out: DomainRecord[] = [];
    for (const known of Object.values(before.fields)) {
      const field = copyOf(known);
      if (field.secondAt <= field.at) shapeOf(field, settings.freshSeconds, out);
      closeMinute(field, out);
    }
    return { state: before, out };
  },
});

function takePlace(
  field: Field,
  { person, club, position, x, y, atMicroseconds: at }: RecordOf<typeof cleanReading>,
  { freshSeconds, leftOut }: z.infer<typeof parameters>,
  out: DomainRecord[],
): void {
  secondsUntil(field, at, freshSeconds, out);
  field.at = at;
  if (club === null || x === null || y === null || (position !== null && leftOut.includes(position))) return;
  field.players[person] = { club, x, y, at };
}
