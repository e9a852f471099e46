import { randomUUID } from 'node:crypto';
import { entityOf } from '@fieldhouse/database';
import { stadium } from '@fieldhouse/domain/tracking';
import type { DataSource } from 'typeorm';
import type { StadiumSettings } from './stadium.settings.js';

/** Writes down the stadium that the settings describe. */
export async function keepOwnStadium(database: DataSource, settings: StadiumSettings['stadium']): Promise<void> {
  const row = {
    key: settings.STADIUM_KEY,
    name: settings.STADIUM_NAME,
    timeZone: settings.STADIUM_TIME_ZONE,
    surface: settings.STADIUM_SURFACE,
    venue: null,
    originLatitude: settings.STADIUM_LATITUDE ?? null,
    originLongitude: settings.STADIUM_LONGITUDE ?? null,
    bearingDegrees: settings.STADIUM_BEARING ?? null,
    runId: randomUUID(),
  };
  await database.manager.save(entityOf(stadium), row as never);
}
