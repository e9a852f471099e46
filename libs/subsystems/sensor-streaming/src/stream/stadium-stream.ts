import type { EventLog } from '@fieldhouse/event-log';
import type { Logger } from '@fieldhouse/observability';
import {
  StreamChain,
  StreamMember,
  type ChainLink,
  type PartitionStep,
  type StreamCheckpoints,
} from '@fieldhouse/pipeline';
import type { PluginContext, Processor } from '@fieldhouse/plugin-kit';
import { liveMetrics } from '@fieldhouse/processor-live-metrics';
import { sensorCleaning } from '@fieldhouse/processor-sensor-cleaning';
import type { TimeSeries } from '@fieldhouse/time-series';
import { measurements, pointsOf } from './measurements.js';
import { sampleStream } from './sample-stream.js';

/** The log's topic of samples, and in how many parts it is computed. */
export const samplesTopic = 'samples';
const partitions = 8;

export interface StadiumStreamParts {
  readonly log: EventLog;
  readonly series: TimeSeries;
  readonly checkpoints: StreamCheckpoints;
  readonly logger: Logger;
  readonly latenessSeconds: number;
  /** The log keeps samples so long; what is computed of them lasts. */
  readonly retentionHours: number;
  show(step: PartitionStep): void;
}

/** The processors of the stream, a line each. */
const processors: readonly Processor[] = [sensorCleaning, liveMetrics] as unknown as readonly Processor[];

/** Makes topic and measurements, and begins to compute the partitions that this node gets. */
export async function startStadiumStream(parts: StadiumStreamParts): Promise<StreamMember> {
  const { log, series, checkpoints, logger, latenessSeconds, retentionHours, show } = parts;
  const retentionMilliseconds = retentionHours * 3_600_000;
  await log.defineTopic({ name: samplesTopic, partitions, retentionMilliseconds });
  for (const measurement of measurements) await series.define(measurement);
  return StreamMember.join({
    log,
    topic: samplesTopic,
    spec: sampleStream(new StreamChain(processors.map((processor) => linkOf(processor, logger))), latenessSeconds),
    checkpoints,
    logger,
    checkpointEvery: { records: 20_000, milliseconds: 1_000 },
    now: Date.now,
    outlets: {
      async keep(partition, settled) {
        for (const [measurement, points] of pointsOf(partition, settled)) await series.write(measurement, points);
      },
      show: (_, step) => show(step),
    },
  });
}

function linkOf(processor: Processor, logger: Logger): ChainLink {
  const log = logger.child({ processor: processor.manifest.id });
  const ctx: PluginContext<never> = {
    settings: processor.parameters.parse({}) as never,
    signal: new AbortController().signal,
    clock: { now: () => new Date() },
    log: { info: (text, fields) => log.info(fields ?? {}, text), warn: (text, fields) => log.warn(fields ?? {}, text) },
    metrics: { count: () => undefined },
  };
  return { processor, ctx };
}
