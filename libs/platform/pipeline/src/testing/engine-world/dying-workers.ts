import type { EngineParts } from '../../engine.parts.js';
import { engineWorld, type WorldOptions } from './engine-world.js';
import { MemoryQueue } from './memory-queue.js';
import type { Death } from './mortal-database.js';
import { TickingClock } from './ticking-clock.js';

export interface DyingWorkers {
  readonly options: WorldOptions;
  readonly deaths: readonly Death[];
  /** Asks for what the workers are to do. */
  ask(parts: EngineParts): Promise<unknown>;
  /** After a death, before the next worker comes. */
  meanwhile?(): Promise<void> | void;
}

/** Work that is done by workers who die one after the other; the last one lives. */
export async function workedByTheDying({ options, deaths, ask, meanwhile }: DyingWorkers): Promise<void> {
  const shared = { ...options, queue: options.queue ?? new MemoryQueue(), clock: options.clock ?? new TickingClock() };
  const calm = await engineWorld(shared);
  await calm.pipeline.start();
  await calm.pipeline.stop();
  await ask(calm.parts);
  for (const death of [...deaths, null]) {
    shared.queue.forgetWorkers();
    const worker = await engineWorld(death === null ? shared : { ...shared, death });
    await worker.pipeline.start().catch(() => undefined);
    await worker.pipeline.stop();
    await worker.drain();
    shared.clock.pass(60_000);
    if (death !== null) await meanwhile?.();
    else for (let round = 0; round < 3; round += 1) await worker.watch();
  }
}
