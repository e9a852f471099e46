import { z } from 'zod';

/** A stadium's key and a session's `ref`, as they stand in addresses. */
export const stadiumKey = z
  .string()
  .regex(/^[a-z0-9-]{1,40}$/, 'a stadium is named in small letters, digits and hyphens');
export const sessionRef = z
  .string()
  .regex(/^[A-Za-z0-9.-]{1,100}$/, 'a session is named in letters, digits, dots and hyphens');

export const stadiumParams = z.object({ stadium: stadiumKey });
export const sessionParams = z.object({ stadium: stadiumKey, session: sessionRef });

export const sessionShape = z.object({
  ref: sessionRef,
  title: z.string(),
  /** match or training */
  occasion: z.enum(['match', 'training']),
  sport: z.string(),
  localDate: z.iso.date(),
  startsAt: z.iso.datetime(),
  /** Null while it goes on. */
  endsAt: z.iso.datetime().nullable(),
  remark: z.string().nullable(),
});

export const participant = z.object({
  person: z.uuid(),
  name: z.string(),
  number: z.string().nullable(),
  position: z.string().nullable(),
  club: z.object({ id: z.uuid(), name: z.string(), colour: z.string().nullable() }).nullable(),
  device: z.string().nullable(),
  from: z.iso.datetime(),
  to: z.iso.datetime().nullable(),
});

export const windowMetricShape = z.object({
  id: z.string(),
  name: z.string(),
  abbreviation: z.string(),
  meaning: z.string(),
  unit: z.string(),
  format: z.string(),
  source: z.string(),
  medical: z.boolean(),
});

/** Normal; beyond the limit, not long enough yet; an alert; back, not long enough yet; no value for ten seconds. */
export const limitState = z.enum(['normal', 'pending', 'active', 'recovering', 'no-data']);

export const limitShape = z.object({
  id: z.uuid(),
  metric: z.string(),
  /** Null: everybody without a limit of their own. */
  person: z.uuid().nullable(),
  direction: z.enum(['above', 'below']),
  /** Beyond it, for `holdSeconds`, an alert begins; back beyond `exit`, as long, it ends. In the metric's unit. */
  enter: z.number(),
  exit: z.number(),
  holdSeconds: z.int().min(0).max(600),
  changedBy: z.string().nullable(),
  changedAt: z.iso.datetime(),
});

export const alertShape = z.object({
  id: z.uuid(),
  person: z.uuid(),
  metric: z.string(),
  limit: z.uuid(),
  enteredAt: z.iso.datetime(),
  leftAt: z.iso.datetime().nullable(),
  worst: z.number(),
  acknowledgedBy: z.string().nullable(),
  acknowledgedAt: z.iso.datetime().nullable(),
});
