import { readFileSync } from 'node:fs';
import type { OnProblem } from './consuming/troubles.js';
import type { EventLog } from './event-log.port.js';
import { eventLogDatabaseUrl, type EventLogSettings } from './event-log.settings.js';
import { PostgresEventLog } from './postgres/postgres-event-log.js';

/**
 * The log that the settings choose: Kafka where they name brokers, else PostgreSQL.
 * @param databaseUrl of the platform: without EVENT_LOG_DATABASE_URL it carries the log, where it is PostgreSQL
 * @param onProblem what went wrong and mends itself, to be logged
 * @throws Error the store does not answer, or none is named
 */
export async function startEventLog(
  settings: EventLogSettings,
  databaseUrl: string | undefined,
  onProblem: OnProblem = () => undefined,
): Promise<EventLog> {
  const { KAFKA_BROKERS: brokers, KAFKA_TLS, KAFKA_CA_FILE } = settings;
  if (brokers === undefined) {
    return PostgresEventLog.start({ url: eventLogDatabaseUrl(settings, databaseUrl), onProblem });
  }
  const tls = KAFKA_TLS
    ? { ca: KAFKA_CA_FILE === undefined ? undefined : readFileSync(KAFKA_CA_FILE, 'utf8') }
    : undefined;
  const login = loginOf(settings);
  // Nobody else needs to load the client.
  const { KafkaEventLog } = await import('./kafka/kafka-event-log.js');
  return KafkaEventLog.start({ brokers, tls, login, onProblem });
}

function loginOf({ KAFKA_USERNAME: username, KAFKA_PASSWORD: password, KAFKA_SASL_MECHANISM }: EventLogSettings) {
  if (username === undefined && password === undefined) return undefined;
  if (username === undefined || password === undefined) {
    throw new Error('KAFKA_USERNAME and KAFKA_PASSWORD go together: set both, or neither');
  }
  return { mechanism: KAFKA_SASL_MECHANISM, username, password };
}
