import { externalId, type ExternalId } from '@fieldhouse/domain';
import { z } from 'zod';

/** Somebody of a recorded set: `5` of the set `ZXY`. His name is not told, and is not ours to show. */
export const recordedPerson = z.object({
  set: z.string().regex(/^[A-Za-z0-9 ]{1,40}$/),
  /** Unique in the set. */
  code: z.string().regex(/^[A-Za-z0-9 ]{1,40}$/),
});
export type RecordedPerson = z.infer<typeof recordedPerson>;

/** By whom the person is known: `recorded-tracking:zxy-5`. */
export const recordedPersonRef = ({ set, code }: RecordedPerson): ExternalId =>
  externalId('recorded-tracking', `${set} ${code}`.toLowerCase().replaceAll(' ', '-'));
