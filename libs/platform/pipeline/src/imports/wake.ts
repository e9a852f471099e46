import type { Queue } from '@fieldhouse/queue';
import type { EngineParts } from '../engine.parts.js';
import { planJob, processJob, sliceJob } from '../pipeline.jobs.js';

/** Work that a committed transaction left behind, for workers to be told of. */
export interface Wake {
  readonly imports: readonly string[];
  readonly slices: readonly string[];
  readonly processing: readonly string[];
}

export const nothingToWake: Wake = { imports: [], slices: [], processing: [] };

/** The queue's own tries are for handlers that break; how often a run is tried is counted in the run. */
const attempts = 25;

/**
 * Tells workers. What is to be done stands in the database already: a wake-up that is lost is made up for by the watch, one
 * that comes twice finds nothing to do.
 *
 * @throws Error the queue is away
 */
export async function wake(queue: Queue, { imports, slices, processing }: Wake): Promise<void> {
  await Promise.all([
    ...imports.map((importId) => queue.enqueue(planJob, { importId }, { dedupeKey: importId, attempts })),
    ...slices.map((runId) => queue.enqueue(sliceJob, { runId }, { dedupeKey: runId, attempts })),
    ...processing.map((runId) => queue.enqueue(processJob, { runId }, { dedupeKey: runId, attempts })),
  ]);
}

/** Tells workers after work that is committed: a queue that is away must not make a failure of it. */
export async function wakeOrLeave({ queue, logger }: Pick<EngineParts, 'queue' | 'logger'>, left: Wake): Promise<void> {
  try {
    await wake(queue, left);
  } catch (error) {
    logger.warn({ err: error }, 'the queue cannot wake workers; the watch will find what waits');
  }
}
