import { z } from 'zod';

/** Who runs the house. */
export const operators = ['operator', 'admin'] as const;

export const runState = z.enum(['waiting', 'running', 'succeeded', 'failed', 'cancelled']);

/** Well-formed Unicode only: half a character has no spelling in an address. */
export const typedText = z
  .string()
  .max(4_000)
  .regex(/^\P{Surrogate}*$/u, 'holds half a character');

/** Why somebody does it, for the audit log and for whoever finds it later. */
export const reason = typedText.trim().min(1).max(500);

/** Of raw records: in = out + rejected + duplicate, for every run that is over. */
export const conservation = {
  recordsIn: z.int(),
  recordsOut: z.int(),
  rejected: z.int(),
  duplicate: z.int(),
};
