import type { Logger } from '@fieldhouse/observability';
import type { PipelineMeters } from './pipeline.meters.js';

export type AlarmReason = 'plugin-bug' | 'run-failed' | 'run-stuck' | 'run-lost' | 'schedule-silent';

/** Something that a person should look at: an error line with `alarm`, and a count. */
export function raiseAlarm(
  { logger, meters }: { readonly logger: Logger; readonly meters: PipelineMeters },
  reason: AlarmReason,
  message: string,
  fields: Readonly<Record<string, unknown>> = {},
): void {
  meters.alarms.labels(reason).inc();
  logger.error({ ...fields, alarm: reason }, message);
}
