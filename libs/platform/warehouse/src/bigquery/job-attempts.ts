import { setTimeout as pause } from 'node:timers/promises';
import type { BigQuery, Job, JobMetadata } from '@google-cloud/bigquery';
import { WarehouseError } from '../warehouse.port.js';
import { asWarehouseError, codeOf, isFailedJob, persistently, unlessMissing } from './failures.js';

/** Reasons of a failed job that may not be those of its next attempt. */
const passingReasons = new Set(
  (
    'backendError internalError jobBackendError jobInternalError rateLimitExceeded jobRateLimitExceeded quotaExceeded ' +
    'tableUnavailable timeout stopped'
  ).split(' '),
);
const mostAttempts = 100;
const mostOwnAttempts = 4;

const attemptId = (id: string, attempt: number) => `${id}_${attempt}`;

/** Once it is done, well or not. */
async function finished(job: Job): Promise<JobMetadata> {
  for (let wait = 50; ; wait = Math.min(wait * 1.5, 2_000)) {
    const [metadata] = await persistently(() => job.getMetadata());
    if (metadata.status?.state === 'DONE') return metadata;
    await pause(wait);
  }
}

/**
 * Does a job once, however often it is asked for: its id is made from what it does, and BigQuery refuses an id it has seen.
 * Then the job of that id is ours, whoever sent it off. An id whose job failed is spent: the next attempt has the next one.
 *
 * @param submit sends the job off under the id; may be asked again with the same one
 * @param usable whether what an earlier one did is still there
 * @throws WarehouseError the job that was sent off now failed, for a reason that is its own
 */
export async function doOnce(
  client: BigQuery,
  id: string,
  what: string,
  submit: (jobId: string) => Promise<unknown>,
  usable: (done: JobMetadata) => Promise<boolean> = async () => true,
): Promise<JobMetadata> {
  let own = 0;
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const jobId = attemptId(id, attempt);
    const sent = await send(jobId, what, submit);
    const done = await finished(client.job(jobId));
    const fault = done.status?.errorResult;
    if (!fault) {
      if (sent || (await usable(done))) return done;
    } else if (sent) {
      own += 1;
      if (own === mostOwnAttempts || !passingReasons.has(fault.reason ?? '')) throw jobFault(what, done);
      await pause(100 * 3 ** own);
    }
  }
  throw new WarehouseError(`${what}: ${mostAttempts} attempts were made at it; look at the jobs ${id}_* in BigQuery`);
}

/** Whether it went off now; false where it had before. */
async function send(jobId: string, what: string, submit: (jobId: string) => Promise<unknown>): Promise<boolean> {
  try {
    await persistently(() => submit(jobId));
    return true;
  } catch (error) {
    if (codeOf(error) === 409) return false;
    if (isFailedJob(error)) return true;
    throw asWarehouseError(what, error);
  }
}

/** Whether one of the id's attempts ended well. */
export async function wasDone(client: BigQuery, id: string): Promise<boolean> {
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const job = client.job(attemptId(id, attempt));
    const found = await unlessMissing(persistently(() => job.getMetadata()));
    if (found === null) return false;
    if (!(await finished(job)).status?.errorResult) return true;
  }
  return false;
}

function jobFault(what: string, { status }: JobMetadata): WarehouseError {
  const said = [status?.errorResult, ...(status?.errors ?? [])].map((error) =>
    [error?.message, error?.location && `(at ${error.location})`].filter(Boolean).join(' '),
  );
  return new WarehouseError(`${what}: ${[...new Set(said)].join('; ').slice(0, 2_000)}`);
}
