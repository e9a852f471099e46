import { accessSettings } from '@fieldhouse/access';
import type { SettingsOf } from '@fieldhouse/config';
import { databaseSettings } from '@fieldhouse/database';
import { deviceGatewaySettings } from '@fieldhouse/device-gateway';
import { eventLogSettings } from '@fieldhouse/event-log';
import { httpSettings } from '@fieldhouse/http';
import { observabilitySettings } from '@fieldhouse/observability';
import { timeSeriesSettings } from '@fieldhouse/time-series';
import { nodeSettings } from './node.settings.js';

/** Everything that a stadium's node reads from its environment. */
export const stadiumSettings = [
  observabilitySettings,
  httpSettings,
  databaseSettings,
  accessSettings,
  eventLogSettings,
  timeSeriesSettings,
  deviceGatewaySettings,
  nodeSettings,
] as const;
export type StadiumSettings = SettingsOf<typeof stadiumSettings>;
