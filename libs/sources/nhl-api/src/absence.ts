import type { Finding } from '@fieldhouse/plugin-kit';
import { z } from 'zod';

/** Stands for what was asked for and is not there: no fault of the run, and not silent either. */
export const rawAbsence = z.strictObject({
  /** "there is no roster of TOR in 2024-25" */
  absent: z.string(),
  /** The path that was asked. */
  path: z.string(),
});
export type RawAbsence = z.infer<typeof rawAbsence>;

export const isAbsence = (raw: object): raw is RawAbsence => 'absent' in raw;

export const absenceKey = ({ path }: RawAbsence): string => `none at ${path}`;

export const absenceFinding = ({ absent, path }: RawAbsence): Finding => ({ finding: absent, where: path });
