import { createRecordStore } from '@fieldhouse/database';
import type { Lake } from '@fieldhouse/lake';
import { createObservability, type Logger } from '@fieldhouse/observability';
import type { DataSource } from 'typeorm';
import { HostPace } from '../../context/http/host-pace.js';
import { TickingClock } from './ticking-clock.js';
import { MemoryLake } from '../../context/testing/memory-lake.js';
import type { EngineParts } from '../../engine.parts.js';
import type { Installation, Plugin, ProcessorSettings } from '../../host/installation.js';
import { createPluginHost } from '../../host/plugin-host.js';
import { Pipeline } from '../../pipeline.js';
import { createPipelineMeters } from '../../pipeline.meters.js';
import { standardTuning, type Tuning } from '../../tuning.js';
import { Watch } from '../../watch/watch.js';
import { MemoryQueue } from './memory-queue.js';
import { mortalDatabase, type Death } from './mortal-database.js';

export interface WorldOptions {
  readonly plugins: readonly Plugin[];
  readonly installations: readonly Installation[];
  readonly processorSettings?: readonly ProcessorSettings[];
  readonly database: DataSource;
  readonly queue?: MemoryQueue;
  readonly clock?: TickingClock;
  readonly lake?: Lake;
  readonly live?: Partial<EngineParts['live']>;
  readonly tuning?: Partial<Tuning>;
  readonly death?: Death;
  readonly worker?: string;
}

export interface World {
  readonly parts: EngineParts;
  readonly queue: MemoryQueue;
  readonly clock: TickingClock;
  readonly pipeline: Pipeline;
  /** Log lines of level warn and above, as objects. */
  readonly lines: readonly Record<string, unknown>[];
  isDead(): boolean;
  /** Does all that waits. */
  drain(lanes?: number): Promise<void>;
  /** One round of the watch, then all that it woke. */
  watch(): Promise<void>;
}

/** A worker of the engine on a real database, with a queue and a clock that tests drive. */
export async function engineWorld(options: WorldOptions): Promise<World> {
  const { database, queue = new MemoryQueue(), clock = new TickingClock(), lake = new MemoryLake() } = options;
  const lines: Record<string, unknown>[] = [];
  const destination = { write: (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>) };
  const { logger, metrics } = createObservability({
    program: 'test',
    version: '0',
    level: 'warn',
    destination,
    processMetrics: false,
  });
  const mortal = mortalDatabase(database, options.death ?? null);
  const parts: EngineParts = {
    host: createPluginHost(options),
    database: mortal.database,
    store: createRecordStore(database),
    queue: queue.worker(),
    lake,
    live: { pace: new HostPace(clock), ...options.live },
    clock,
    logger: logger satisfies Logger,
    meters: createPipelineMeters(metrics),
    tuning: { ...standardTuning, ...options.tuning },
    codeVersion: 'test',
    worker: options.worker ?? 'worker-1',
  };
  const pipeline = new Pipeline(parts);
  const watch = new Watch(parts);
  const drain = (lanes?: number) => queue.drain(lanes);
  return {
    parts,
    queue,
    clock,
    pipeline,
    lines,
    isDead: mortal.isDead,
    drain,
    async watch() {
      await watch.look();
      await drain();
    },
  };
}
