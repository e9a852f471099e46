import { z } from 'zod';
import { defineRoute } from '../route.js';
import { operators, reason } from './shapes.js';

/** Jobs of one kind that were parked for the same cause: their tries are used up, or they were given up. */
const failedJobGroup = z
  .object({
    /** Made from job and cause: the same as long as these are. */
    id: z.string(),
    job: z.string(),
    cause: z.string(),
    count: z.int(),
    oldest: z.iso.datetime(),
    newest: z.iso.datetime(),
    /** The newest. */
    example: z.object({
      id: z.string(),
      attempts: z.int(),
      /** What the last try threw. */
      error: z.string(),
      /** As it was stored, cut at 4,000 characters. */
      payload: z.string(),
    }),
  })
  .meta({ id: 'FailedJobGroup' });

const ofJob = z.object({ job: z.string().max(100), id: z.string().max(100) });
const ofGroup = z.object({ group: z.string().max(60) });

export const failedJobs = defineRoute({
  id: 'operations.failed-jobs',
  method: 'GET',
  path: '/v1/operations/failed-jobs',
  summary: 'Jobs that were given up, grouped by kind and cause, largest first',
  policy: operators,
  response: z.object({
    /** Whether the queue answers: where it does not, nothing is known of its jobs. */
    answers: z.boolean(),
    groups: z.array(failedJobGroup),
  }),
  list: 'groups',
});

export const retryJob = defineRoute({
  id: 'operations.retry-job',
  method: 'POST',
  path: '/v1/operations/failed-jobs/:job/:id/retry',
  summary: 'Let a failed job wait again, with all of its tries',
  policy: operators,
  params: ofJob,
  response: z.object({ retried: z.int() }),
});

export const retryJobGroup = defineRoute({
  id: 'operations.retry-job-group',
  method: 'POST',
  path: '/v1/operations/failed-job-groups/:group/retry',
  summary: 'Let all jobs that failed for this cause wait again',
  policy: operators,
  params: ofGroup,
  response: z.object({ retried: z.int() }),
});

export const discardJob = defineRoute({
  id: 'operations.discard-job',
  method: 'POST',
  path: '/v1/operations/failed-jobs/:job/:id/discard',
  summary: 'Forget a failed job; reason and payload stay in the audit log',
  policy: operators,
  params: ofJob,
  body: z.strictObject({ reason }),
  response: z.object({ discarded: z.int() }),
});

export const discardJobGroup = defineRoute({
  id: 'operations.discard-job-group',
  method: 'POST',
  path: '/v1/operations/failed-job-groups/:group/discard',
  summary: 'Forget all jobs that failed for this cause; the reason stays in the audit log',
  policy: operators,
  params: ofGroup,
  body: z.strictObject({
    reason,
    /** The newest that was seen: those that have failed since stay. */
    upTo: z.iso.datetime(),
  }),
  response: z.object({ discarded: z.int() }),
});
