import { readSettings } from '@fieldhouse/config';
import { describe, expect, it } from '@jest/globals';
import { eventLogDatabaseUrl, eventLogSettings } from './event-log.settings.js';
import { startEventLog } from './start-event-log.js';

const read = (environment: Readonly<Record<string, string>>) => readSettings([eventLogSettings], environment).eventLog;

describe('the settings of the event log', () => {
  it('[O09] choose PostgreSQL unless brokers are named: its own, else the platform’s', () => {
    expect(read({}).KAFKA_BROKERS).toBeUndefined();
    expect(eventLogDatabaseUrl(read({}), 'postgres://platform')).toBe('postgres://platform');
    const own = read({ EVENT_LOG_DATABASE_URL: 'postgres://own' });
    expect(eventLogDatabaseUrl(own, 'mysql://platform')).toBe('postgres://own');
    expect(() => eventLogDatabaseUrl(read({}), 'mysql://platform')).toThrow(
      /set EVENT_LOG_DATABASE_URL or KAFKA_BROKERS/,
    );
  });

  it('take several brokers, and refuse what is no address', () => {
    expect(read({ KAFKA_BROKERS: 'one.example.org:9092, [::1]:9093' }).KAFKA_BROKERS).toEqual([
      'one.example.org:9092',
      '[::1]:9093',
    ]);
    for (const wrong of ['kafka', 'kafka:', 'kafka://one:9092', 'one:9092,,two:9092']) {
      expect(() => read({ KAFKA_BROKERS: wrong })).toThrow(/KAFKA_BROKERS.*host:port/s);
    }
  });

  it('want user and password together, and tell neither', async () => {
    const settings = read({ KAFKA_BROKERS: '127.0.0.1:1', KAFKA_PASSWORD: 'very secret' });
    const refusal = startEventLog(settings, undefined).catch((error: Error) => error.message);
    expect(await refusal).toMatch(/KAFKA_USERNAME and KAFKA_PASSWORD go together/);
    expect(await refusal).not.toMatch(/very secret/);
  });
});
