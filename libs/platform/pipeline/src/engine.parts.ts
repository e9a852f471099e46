import type { RecordStore } from '@fieldhouse/database';
import type { Lake } from '@fieldhouse/lake';
import type { Logger } from '@fieldhouse/observability';
import type { Clock } from '@fieldhouse/plugin-kit';
import type { Queue } from '@fieldhouse/queue';
import type { DataSource } from 'typeorm';
import type { HostClock } from './context/host-clock.js';
import type { LiveWorld } from './context/source-context.js';
import type { PluginHost } from './host/plugin-host.js';
import type { PipelineMeters } from './pipeline.meters.js';
import type { Tuning } from './tuning.js';

/** What the engine works with; made by a program's composition root. */
export interface EngineParts {
  readonly host: PluginHost;
  readonly database: DataSource;
  readonly store: RecordStore;
  readonly queue: Queue;
  readonly lake: Lake;
  /** How live reading reaches the world. */
  readonly live: Omit<LiveWorld, 'mode' | 'record'>;
  readonly clock: HostClock;
  readonly logger: Logger;
  readonly meters: PipelineMeters;
  readonly tuning: Tuning;
  /** Version or commit of the code, kept with every run. */
  readonly codeVersion: string;
  /** Names this process among the workers. */
  readonly worker: string;
}

/** What asking for work takes. A program without a queue may ask too: the workers' watch finds what waits. */
export type AskingParts = Pick<EngineParts, 'database'> & { readonly clock: Clock; readonly queue?: Queue };
