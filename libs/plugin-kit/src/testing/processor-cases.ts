import type { ZodObject } from 'zod';
import type { InputRow, Processor } from '../processor.js';

/** What the author of a processor gives the suite. */
export interface ProcessorCases {
  /** `import.meta.url` of the spec, which lies in the plugin's folder or its `src`. */
  readonly folder: string;
  /** As a person would write them; default none. */
  readonly parameters?: Readonly<Record<string, unknown>>;
  /** Rows of one partition as the engine hands them over: input after input, each in its order. A few dozen say most. */
  readonly partitions: readonly (readonly InputRow[])[];
  /** With windows: rows that come after the rows of the first partition, later than the allowed lateness. */
  readonly lateRows?: readonly InputRow[];
}

export interface ProcessorSubject {
  readonly processor: Processor<ZodObject>;
  readonly cases: ProcessorCases;
}
