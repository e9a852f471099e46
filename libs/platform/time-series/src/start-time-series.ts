import { readFileSync } from 'node:fs';
import { InfluxTimeSeries } from './influx/influx-time-series.js';
import { PostgresTimeSeries, type PostgresTimeSeriesOptions } from './postgres/postgres-time-series.js';
import type { TimeSeries } from './time-series.port.js';
import { timeSeriesDatabaseUrl, type TimeSeriesSettings } from './time-series.settings.js';

/**
 * The time series that the settings choose: InfluxDB where they name one, else PostgreSQL.
 * @param databaseUrl of the platform: without TIME_SERIES_DATABASE_URL it holds them, where it is PostgreSQL
 * @param onProblem what went wrong and mends itself, to be logged
 * @throws Error the store does not answer, or none is named
 */
export async function startTimeSeries(
  settings: TimeSeriesSettings,
  databaseUrl: string | undefined,
  onProblem: PostgresTimeSeriesOptions['onProblem'] = () => undefined,
): Promise<TimeSeries> {
  const { INFLUX_URL: url, INFLUX_DATABASE: database, INFLUX_CA_FILE: file } = settings;
  if (url === undefined) {
    return PostgresTimeSeries.start({ url: timeSeriesDatabaseUrl(settings, databaseUrl), onProblem });
  }
  const ca = file === undefined ? undefined : readFileSync(file, 'utf8');
  const { INFLUX_USERNAME: username, INFLUX_PASSWORD: password } = settings;
  return InfluxTimeSeries.start({ url, database, username, password, ca });
}
