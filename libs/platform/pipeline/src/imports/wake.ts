import type { Queue } from '@fieldhouse/queue';
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
 */
export async function wake(queue: Queue, { imports, slices, processing }: Wake, notBefore?: Date): Promise<void> {
  const when = notBefore === undefined ? {} : { notBefore };
  await Promise.all([
    ...imports.map((importId) => queue.enqueue(planJob, { importId }, { dedupeKey: importId, attempts, ...when })),
    ...slices.map((runId) => queue.enqueue(sliceJob, { runId }, { dedupeKey: runId, attempts, ...when })),
    ...processing.map((runId) => queue.enqueue(processJob, { runId }, { dedupeKey: runId, attempts, ...when })),
  ]);
}
