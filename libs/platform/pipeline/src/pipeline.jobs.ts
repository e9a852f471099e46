import type { Job } from '@fieldhouse/queue';
import { z } from 'zod';

const ofRun = z.strictObject({ runId: z.uuid() });
const ofImport = z.strictObject({ importId: z.uuid() });

/** Finds the slices of an import's next feeds. */
export const planJob: Job<{ importId: string }> = { name: 'pipeline.plan', payload: ofImport };
/** Reads one slice. What to do stands in the run; the job only wakes a worker. */
export const sliceJob: Job<{ runId: string }> = { name: 'pipeline.slice', payload: ofRun };
/** Computes one partition of a processor. */
export const processJob: Job<{ runId: string }> = { name: 'pipeline.process', payload: ofRun };

export const pipelineJobs = [planJob, sliceJob, processJob] as const;
