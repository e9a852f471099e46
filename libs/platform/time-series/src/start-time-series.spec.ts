import { readSettings } from '@fieldhouse/config';
import { describe, expect, it } from '@jest/globals';
import { startTimeSeries } from './start-time-series.js';
import { timeSeriesDatabaseUrl, timeSeriesSettings } from './time-series.settings.js';

const settings = (environment: Record<string, string>) => readSettings([timeSeriesSettings], environment).timeSeries;

describe('the settings of the time series', () => {
  it('[O09] choose the PostgreSQL of the platform, or the one named for live values', () => {
    const postgres = 'postgresql://a@db/main';
    expect(timeSeriesDatabaseUrl(settings({}), postgres)).toBe(postgres);
    const named = settings({ TIME_SERIES_DATABASE_URL: 'postgres://a@live/main' });
    expect(timeSeriesDatabaseUrl(named, 'mysql://root@db/main')).toBe('postgres://a@live/main');
  });

  it('[O09] ask for a store where the main database is MariaDB and none is named', async () => {
    await expect(startTimeSeries(settings({}), 'mysql://root@db/main')).rejects.toThrow(
      'set TIME_SERIES_DATABASE_URL or INFLUX_URL',
    );
  });

  it('[R01] say which InfluxDB does not answer, and never with which password', async () => {
    const away = { INFLUX_URL: 'http://127.0.0.1:9', INFLUX_USERNAME: 'u', INFLUX_PASSWORD: 'hush-hush' };
    const error = (await startTimeSeries(settings(away), undefined).catch((cause: unknown) => cause)) as Error;
    expect(error.message).toMatch(/^InfluxDB at 127.0.0.1:9 does not answer: /);
    expect(JSON.stringify([error, String(error.cause), error.stack])).not.toContain('hush-hush');
  });

  it.each(['influx:8086', 'http://user:hush-hush@influx:8086', 'http://influx:8086/?db=x'])(
    'take no address as %s, and do not repeat it',
    (INFLUX_URL) => {
      const read = () => settings({ INFLUX_URL });
      expect(read).toThrow('must begin with http:// or https://, and have neither user nor parameters');
      expect(read).not.toThrow('hush-hush');
    },
  );
});
