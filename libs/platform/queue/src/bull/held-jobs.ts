import type { Job } from 'bull';
import type { TakenJob } from '../worker/job-store.js';
import type { Stored } from './bull-queues.js';

export interface Held {
  readonly attempt: number;
  readonly job: Job<Stored>;
}

/** What this process has taken. Bull's lock says whose a job is, not which try; after a loss the same process may take it anew. */
export class HeldJobs {
  readonly #held = new Map<string, Held>();

  add(name: string, held: Held): void {
    this.#held.set(`${name} ${held.job.id}`, held);
  }

  /** Nothing where the job is not in this try any more. */
  get({ name, id, attempt }: TakenJob): Held | undefined {
    const held = this.#held.get(`${name} ${id}`);
    return held?.attempt === attempt ? held : undefined;
  }

  letGo(taken: TakenJob): void {
    if (this.get(taken) !== undefined) this.#held.delete(`${taken.name} ${taken.id}`);
  }
}
