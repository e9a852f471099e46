import { createDataSource, migrate } from '@fieldhouse/database';
import { startDeviceGateway } from '@fieldhouse/device-gateway';
import { startEventLog } from '@fieldhouse/event-log';
import type { Observability } from '@fieldhouse/observability';
import { StadiumNode } from '@fieldhouse/sensor-streaming';
import { startTimeSeries } from '@fieldhouse/time-series';
import { keepOwnStadium } from './own-stadium.js';
import type { StadiumSettings } from './stadium.settings.js';

export interface OpenedNode {
  readonly node: StadiumNode;
  close(): Promise<void>;
}

/** The node with what the settings choose: log, time series, gateway, and the database of the stadium. */
export async function openNode(
  settings: StadiumSettings,
  url: string,
  { logger, metrics }: Observability,
): Promise<OpenedNode> {
  const migrated = await migrate(url);
  if (migrated.length > 0) logger.info({ migrated }, 'the database was brought up to date');
  const database = await createDataSource({ url, poolSize: 4 }).initialize();
  await keepOwnStadium(database, settings.stadium);
  const onProblem = (message: string, error?: unknown) => logger.warn({ err: error }, message);
  const log = await startEventLog(settings.eventLog, url, onProblem);
  const series = await startTimeSeries(settings.timeSeries, url, (error) =>
    logger.warn({ err: error }, 'the time series met a problem'),
  );
  const node = await StadiumNode.start({
    key: settings.stadium.STADIUM_KEY,
    database,
    log,
    series,
    latenessSeconds: settings.stadium.STADIUM_LATENESS_SECONDS,
    retentionHours: settings.stadium.STADIUM_LOG_HOURS,
    openGateway: (world) => startDeviceGateway(settings['device-gateway'], world),
    logger,
    metrics,
  });
  return {
    node,
    async close() {
      await node.stop();
      await log.close();
      await series.close();
      await database.destroy();
    },
  };
}
