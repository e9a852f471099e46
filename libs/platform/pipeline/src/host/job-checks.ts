import type { Delivered, HandlerOptions, Job, Queue } from '@fieldhouse/queue';

/** Who does a job. */
export interface JobHandler {
  readonly job: string;
  /** Starts taking jobs of this name. */
  start(queue: Queue): Promise<void>;
}

export function jobHandler<P>(
  job: Job<P>,
  handle: (delivered: Delivered<P>) => Promise<void>,
  options: HandlerOptions = {},
): JobHandler {
  return { job: job.name, start: (queue) => queue.handle(job, handle, options) };
}

/** A job nobody does, or two do, would be lost or done twice without a word. */
export function jobFaults(jobs: readonly { readonly name: string }[], handlers: readonly JobHandler[]): string[] {
  const names = [...new Set([...jobs.map(({ name }) => name), ...handlers.map(({ job }) => job)])];
  return names.flatMap((name) => {
    const declared = jobs.filter((job) => job.name === name).length;
    const handled = handlers.filter(({ job }) => job === name).length;
    return [
      ...(declared > 1 ? [`job "${name}" is declared ${declared} times; rename one`] : []),
      ...(declared === 0 ? [`a handler is registered for job "${name}", which is not declared; add the job`] : []),
      ...(handled === 0 ? [`job "${name}" has no handler; add one to the handlers beside it`] : []),
      ...(handled > 1 ? [`job "${name}" has ${handled} handlers; take out all but one`] : []),
    ];
  });
}
