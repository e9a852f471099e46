import type { FailedJob } from '../queue.port.js';

type Cause = FailedJob['cause'];

/** A cause as Bull keeps it, in words. */
export function reasonOf({ name, message }: Cause): string {
  return `${name}: ${message}`;
}

export function causeFrom(reason: string): Cause {
  const [, name = 'Error', message = reason] = /^([\w$]+): (.*)$/s.exec(reason) ?? [];
  return { name, message };
}

/** Bull's errors about a job that this process does not hold any more. */
const lost = /^(Missing (key|lock) for job |Lock mismatch for job |Job .* is not in the )/;

/** Resolves also where the job is no longer this process's, for then there is nothing to do. */
export async function unlessLost(call: Promise<unknown>): Promise<void> {
  try {
    await call;
  } catch (error) {
    if (!(error instanceof Error && lost.test(error.message))) throw error;
  }
}
