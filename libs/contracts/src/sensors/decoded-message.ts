import type { SensorMetricId } from '@fieldhouse/domain/tracking';

/** A message of either form, laid out so that thousands of samples a second can be walked without an object for each. */
export interface DecodedMessage {
  readonly device: string;
  readonly deviceSession: string;
  /** The oldest sequence that the device still keeps, where it says so; never after the first of this message. */
  readonly keptFrom?: number;
  readonly metrics: readonly SensorMetricId[];
  readonly samples: SampleColumns;
}

/** Sample `i` has `sequences[i]`, `atMicroseconds[i]`, and from `values[i * metrics.length]` on a value of each metric. */
export interface SampleColumns {
  readonly count: number;
  readonly sequences: readonly number[];
  /** Microseconds since 1970. */
  readonly atMicroseconds: readonly number[];
  /** In the metrics' units; NaN: not measured. */
  readonly values: readonly number[];
}

/** What is wrong with a message, and where: `samples[3][0]`, or the byte of a binary form. */
export interface MessageFault {
  readonly fault: string;
  readonly where: string;
}

export const isFault = (decoded: DecodedMessage | MessageFault): decoded is MessageFault => 'fault' in decoded;

/** Room for so many samples; to be filled before anybody sees it. Plain arrays: making a typed one costs more than filling it. */
export const emptySamples = (count: number, metrics: number) => ({
  count,
  sequences: room(count),
  atMicroseconds: room(count),
  values: room(count * metrics),
});

function room(length: number): number[] {
  const numbers: number[] = [];
  numbers.length = length;
  return numbers;
}

/**
 * Samples as columns.
 * @param rows of `[sequence, microseconds, value of each metric]` as in the JSON form
 */
export function sampleColumns(rows: readonly (readonly (number | null)[])[], metrics: number): SampleColumns {
  const samples = emptySamples(rows.length, metrics);
  for (const [index, [sequence, at, ...values]] of rows.entries()) {
    samples.sequences[index] = sequence ?? Number.NaN;
    samples.atMicroseconds[index] = at ?? Number.NaN;
    for (let metric = 0; metric < metrics; metric++) {
      samples.values[index * metrics + metric] = values[metric] ?? Number.NaN;
    }
  }
  return samples;
}
