import type { EngineParts } from './engine.parts.js';
import { HostFault } from './host/host.error.js';
import { keepInstallations } from './host/install-rows.js';
import { jobFaults, jobHandler, type JobHandler } from './host/job-checks.js';
import { importInstallation } from './imports/importer.js';
import { planImport } from './imports/planner.js';
import { nothingToWake, wake } from './imports/wake.js';
import { transact } from './ledger/transaction.js';
import { pipelineJobs, planJob, processJob, sliceJob } from './pipeline.jobs.js';
import { fireOutdated } from './processing/outdated.js';
import { runProcessor } from './processing/processor-runner.js';
import { layOutSchedules } from './schedules/scheduler.js';
import { runSlice } from './slices/slice-runner.js';
import { Watch } from './watch/watch.js';

/** A worker of the engine: takes runs from the queue, fires schedules, watches. Several may work side by side. */
export class Pipeline {
  readonly #watch: Watch;
  readonly #handlers: readonly JobHandler[];

  /** @throws HostFault a job with no handler or with two */
  constructor(private readonly parts: EngineParts) {
    this.#watch = new Watch(parts);
    this.#handlers = [...engineHandlers(parts), ...parts.host.handlers];
    const own = new Set<string>(pipelineJobs.map(({ name }) => name));
    const taken = parts.host.handlers.filter(({ job }) => own.has(job));
    const faults = [...jobFaults(pipelineJobs, engineHandlers(parts)), ...taken.map(takenFault)];
    if (faults.length > 0) throw new HostFault(faults);
  }

  async start(): Promise<void> {
    const { parts } = this;
    await transact(parts.database, (manager) => keepInstallations(manager, parts.host));
    await layOutSchedules(parts);
    for (const handler of this.#handlers) await handler.start(parts.queue);
    await wake(parts.queue, { ...nothingToWake, processing: await fireOutdated(parts) });
    this.#watch.start();
  }

  /** Starts what is to be read whenever a worker starts. */
  async importAtStart(): Promise<void> {
    for (const { id, importAtStart } of this.parts.host.installations.values())
      if (importAtStart) await importInstallation(this.parts, id, { trigger: 'schedule' });
  }

  /** Ends the watch. The runs under way are given back by closing the queue, which is its owner's. */
  async stop(): Promise<void> {
    await this.#watch.stop();
  }
}

const takenFault = ({ job }: JobHandler) => `job "${job}" is the engine's own; take the other handler out`;

function engineHandlers(parts: EngineParts): JobHandler[] {
  const { slicesAtOnce, staleSeconds } = parts.tuning;
  const options = { concurrency: slicesAtOnce, stalledAfterSeconds: Math.max(staleSeconds, 60) };
  return [
    jobHandler(planJob, ({ payload, signal }) => planImport(parts, payload.importId, signal), options),
    jobHandler(sliceJob, ({ payload, signal }) => runSlice(parts, payload.runId, signal), options),
    jobHandler(processJob, ({ payload, signal }) => runProcessor(parts, payload.runId, signal), {
      ...options,
      concurrency: 1,
    }),
  ];
}
