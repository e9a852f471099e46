import type { DomainRecord, RecordKind, RecordOf } from '@fieldhouse/domain';
import type { ZodObject, ZodType, infer as Infer } from 'zod';
import type { PluginContext } from './context.js';

export interface ProcessorManifest {
  /** The folder's name under `libs/processors`, kebab-case. */
  readonly id: string;
  readonly title: string;
  /** Raised when the same input gives another output; the engine then recomputes what older versions made. */
  readonly version: number;
  readonly sport: string | null;
  readonly owner: string;
}

/** What a processor reads: the rows of a kind, a partition at a time, in the order of `orderBy` (ties by the natural key). */
export interface ProcessorInput<K extends RecordKind = RecordKind> {
  readonly of: K;
  /** Column whose value is the partition, e.g. `seasonId`; the same unit for every input of a processor. */
  readonly partitionBy: keyof K['columns'] & string;
  readonly orderBy: readonly (keyof K['columns'] & string)[];
}

export interface InputRow<K extends RecordKind = RecordKind> {
  readonly of: K['kind'];
  /** As stored: `refersTo` columns hold ids of ours, an entity has its own `id` too. */
  readonly row: RecordOf<K> & { readonly id?: string };
}

export interface Step<State> {
  readonly state: State;
  readonly out: readonly DomainRecord[];
}

/** Windows by event time; absent: one window, the partition. Times are microseconds since 1970. */
export interface Windows {
  readonly lengthsSeconds: readonly number[];
  readonly allowedLatenessSeconds: number;
  /** What happens to a row later than that. */
  readonly late: 'count' | 'error';
  /** What happens to a row that comes again. */
  readonly repeated: 'ignored' | 'declared-unique';
}

/**
 * One pure function over batches: no clock, network or randomness but what the context hands over. Any way of cutting the
 * same rows into batches gives the same result. What it puts out for a partition replaces what it put out before.
 */
export interface Processor<Parameters extends ZodObject = ZodObject, State = unknown> {
  readonly kind: 'processor';
  readonly manifest: ProcessorManifest;
  readonly parameters: Parameters;
  /** Read one after the other, in this order. */
  readonly inputs: readonly ProcessorInput[];
  readonly outputs: readonly RecordKind[];
  readonly windows?: Windows;
  /** What a checkpoint of the state looks like; plain JSON. */
  readonly state: ZodType<State>;
  initial(parameters: Infer<Parameters>): State;
  process(batch: readonly InputRow[], state: State, ctx: PluginContext<Infer<Parameters>>): Step<State>;
  /** The partition (batch) or the stream up to the watermark (stream) is complete. */
  finish(state: State, ctx: PluginContext<Infer<Parameters>>): Step<State>;
}

export function defineProcessor<Parameters extends ZodObject, State>(
  processor: Omit<Processor<Parameters, State>, 'kind'>,
): Processor<Parameters, State> {
  return { kind: 'processor', ...processor };
}
