import type { PartitionState } from './partition-stream.js';

/** How far a stream's partition has been computed, and what it remembers there. */
export interface StreamCheckpoint {
  /** Offset of the first record that is not in it. */
  readonly next: number;
  readonly state: PartitionState;
}

/** Keeps the newest checkpoint of each partition. */
export interface StreamCheckpoints {
  load(stream: string, partition: number): Promise<StreamCheckpoint | null>;
  /**
   * Resolves once durable. `after`: the `next` of the one it follows; null for the first.
   * @throws FencedError the newest one is another: somebody else computes the partition by now
   */
  save(stream: string, partition: number, after: number | null, checkpoint: StreamCheckpoint): Promise<void>;
}

/** Another program computes the partition: what this one made since its last checkpoint must not be kept. */
export class FencedError extends Error {
  override readonly name = 'FencedError';
}
