import { z } from 'zod';
import type { Fault } from './faults.js';
import type { Answer } from './loopback-sql.js';
import { Refusal } from './refusal.js';

export const jobSchema = z.object({
  jobReference: z.object({ projectId: z.string(), jobId: z.string(), location: z.string().optional() }),
  configuration: z.looseObject({
    jobTimeoutMs: z.string().optional(),
    load: z.looseObject({ destinationTable: z.object({ tableId: z.string() }) }).optional(),
    query: z.looseObject({ query: z.string(), queryParameters: z.unknown().optional() }).optional(),
  }),
});
export type JobRequest = z.infer<typeof jobSchema>;

interface Outcome {
  readonly answer?: Answer;
  readonly outputRows?: number;
  readonly error?: { readonly reason: string; readonly message: string; readonly location?: string | undefined };
}

interface LoopbackJob {
  readonly request: JobRequest;
  readonly done: Promise<void>;
  outcome: Outcome | null;
  stop: () => void;
}

/** Jobs of a project: an id is taken once and for all, whatever became of it. */
export class LoopbackJobs {
  readonly #jobs = new Map<string, LoopbackJob>();

  /** Ids that were taken, in their order. */
  get ids(): readonly string[] {
    return [...this.#jobs.keys()];
  }

  take(request: JobRequest, work: () => Promise<Outcome>, fault: Fault | null, stop: () => void): unknown {
    const { jobId } = request.jobReference;
    if (this.#jobs.has(jobId)) throw new Refusal(409, 'duplicate', `Already Exists: Job ${jobId}`);
    const job: LoopbackJob = { request, outcome: null, stop, done: Promise.resolve() };
    const run = async () => {
      job.outcome = fault ? { error: failure(fault) } : await work().catch(asFailure);
    };
    this.#jobs.set(jobId, Object.assign(job, { done: run() }));
    return this.describe(jobId);
  }

  describe(id: string): unknown {
    const { request, outcome } = this.#known(id);
    const { error, outputRows } = outcome ?? {};
    return {
      id: `${request.jobReference.projectId}:${id}`,
      jobReference: request.jobReference,
      configuration: request.configuration,
      statistics: { ...(outputRows !== undefined && { load: { outputRows: String(outputRows) } }) },
      status: { state: outcome === null ? 'RUNNING' : 'DONE', ...(error && { errorResult: error, errors: [error] }) },
    };
  }

  stop(id: string): void {
    this.#known(id).stop();
  }

  /** Waits for the answer, a while. */
  async results(id: string, from: number, most: number, waitMilliseconds: number): Promise<unknown> {
    const job = this.#known(id);
    let timer: NodeJS.Timeout | undefined;
    const waited = new Promise((resolve) => {
      timer = setTimeout(resolve, waitMilliseconds);
    });
    await Promise.race([job.done, waited]);
    clearTimeout(timer);
    const { jobReference } = job.request;
    if (job.outcome === null) return { jobComplete: false, jobReference };
    const { answer, error } = job.outcome;
    if (error) throw new Refusal(400, error.reason, error.message);
    if (answer === undefined) return { jobComplete: true, jobReference };
    const rows = answer.rows.slice(from, from + most);
    const next = from + rows.length;
    const pageToken = next < answer.rows.length ? { pageToken: String(next) } : {};
    return {
      jobComplete: true,
      jobReference,
      schema: answer.schema,
      rows,
      totalRows: String(answer.rows.length),
      ...pageToken,
    };
  }

  async settled(): Promise<void> {
    await Promise.all([...this.#jobs.values()].map(({ done }) => done));
  }

  #known(id: string): LoopbackJob {
    const job = this.#jobs.get(id);
    if (job === undefined) throw new Refusal(404, 'notFound', `Not found: Job ${id}`);
    return job;
  }
}

const failure = ({ reason = 'backendError', message = 'Error encountered during execution.', location }: Fault) => ({
  reason,
  message,
  ...(location !== undefined && { location }),
});

const asFailure = (error: unknown): Outcome => ({
  error: {
    reason: error instanceof Refusal ? error.reason : 'invalidQuery',
    message: String((error as Error).message),
  },
});
