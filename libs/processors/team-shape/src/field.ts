import { z } from 'zod';

const number = z.number();

export const fieldState = z.object({
  session: z.string(),
  localDate: z.string(),
  /** Of the last reading, microseconds. */
  at: number,
  /** The next whole second whose shape is not known yet. */
  secondAt: number,
  /** Person → last place. */
  players: z.record(z.string(), z.object({ club: z.string(), x: number, y: number, at: number })),
  minuteAt: number,
  /** Club → sums of the seconds of the minute, and how many had a value; in the order of the metrics. */
  minute: z.record(z.string(), z.object({ sums: z.array(number), counts: z.array(number) })),
});

/** What is remembered of a session. Plain JSON. */
export type Field = z.infer<typeof fieldState>;

const second = 1e6;
export const wholeSecond = (at: number): number => Math.ceil(at / second) * second;
export const minuteOf = (at: number): number => at - (at % 60e6);

export const newField = (session: string, localDate: string, at: number): Field => ({
  session,
  localDate,
  at: Number.MIN_SAFE_INTEGER,
  secondAt: wholeSecond(at),
  players: {},
  minuteAt: minuteOf(at),
  minute: {},
});

/** A copy that may be changed; its players and sums are replaced, never changed. */
export const copyOf = (field: Field): Field => ({
  ...field,
  players: { ...field.players },
  minute: { ...field.minute },
});
