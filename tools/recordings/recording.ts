import type { SensorMetricId } from '@fieldhouse/domain/tracking';

/** Somebody who wears a device. */
export interface Athlete {
  /** Id of a person that the stadium's database knows. */
  readonly person: string;
  readonly name: string;
  readonly club: string | null;
  readonly number: string | null;
  readonly position: string | null;
  /** Unique in the stadium. */
  readonly device: string;
}

/** What one device measured at one instant. */
export interface Sample {
  /** Place in the recording's `athletes`. */
  readonly athlete: number;
  /** Microseconds since the recording began, by the device's clock. */
  readonly at: number;
  /** Of the recording's `metrics`, in their order; null: not measured. */
  readonly values: readonly (number | null)[];
}

/** A match or training as devices measured it, or as a simulator says that they would have. */
export interface Recording {
  readonly title: string;
  readonly occasion: 'match' | 'training';
  readonly sport: string;
  /** Id of the surface that places are metres on; null: on none of ours. */
  readonly surface: string | null;
  /** What whoever looks at it has to know: its origin, what is paired. */
  readonly remark: string;
  readonly athletes: readonly Athlete[];
  readonly metrics: readonly SensorMetricId[];
  /** How long it lasts; null: as long as somebody listens. */
  readonly seconds: number | null;
  /**
   * In the order in which devices told them, piece by piece: in order of time, except where a device told something late. Each call begins
   * anew, with the same samples.
   */
  samples(): AsyncIterable<readonly Sample[]>;
}

/** Pieces small enough that whoever plays them can pause between. */
const pieceLength = 500;

/** Samples that are known already, by their time; those of one instant keep their order. */
export async function* inPieces(samples: readonly Sample[]): AsyncGenerator<readonly Sample[]> {
  const sorted = samples.toSorted((one, other) => one.at - other.at);
  for (let from = 0; from < sorted.length; from += pieceLength) yield sorted.slice(from, from + pieceLength);
}
