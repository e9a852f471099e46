import { sensorMetrics } from '@fieldhouse/domain/tracking';
import { z } from 'zod';

const metricIds = Object.keys(sensorMetrics) as [keyof typeof sensorMetrics, ...(keyof typeof sensorMetrics)[]];
/** Checked by their maker, sample by sample. */
const numbers = z.custom<readonly number[]>(Array.isArray, 'no list of numbers');

/** A device's message as the node took it in: who wears the device in which session, and the samples as columns. */
export const sampleBatch = z
  .object({
    /** The session's `ref`, local date and sport. */
    session: z.string(),
    localDate: z.iso.date(),
    sport: z.string(),
    person: z.uuid(),
    club: z.uuid().nullable(),
    position: z.string().nullable(),
    /** Where the surface lies; null: its devices know metres alone. */
    placement: z
      .object({ originLatitude: z.number(), originLongitude: z.number(), bearingDegrees: z.number() })
      .nullable(),
    device: z.string(),
    deviceSession: z.string(),
    metrics: z.array(z.enum(metricIds)),
    /** Sample `i` has a sequence, an instant, and from `values[i × metrics]` on a value of each metric; NaN: not measured. */
    samples: z.object({
      count: z.int().min(1),
      sequences: numbers,
      /** Microseconds since 1970. */
      atMicroseconds: numbers,
      values: numbers,
    }),
  })
  .refine(({ metrics, samples: { count, sequences, atMicroseconds, values } }) => {
    return sequences.length === count && atMicroseconds.length === count && values.length === count * metrics.length;
  }, 'columns of unequal length');
export type SampleBatch = z.infer<typeof sampleBatch>;
