import type { EventLog } from '../event-log.port.js';
import type { KafkaAddress } from '../kafka/kafka-client.js';

/** Where a log is: a PostgreSQL's address, or a Kafka's. */
export type LogAddress = { readonly postgres: string } | { readonly kafka: KafkaAddress };

/** A connection as the contract suite wants it. */
export async function openLog(address: LogAddress): Promise<EventLog> {
  if ('postgres' in address) {
    const { PostgresEventLog } = await import('../postgres/postgres-event-log.js');
    return PostgresEventLog.start({ url: address.postgres, expireEverySeconds: 0.5 });
  }
  const { KafkaEventLog } = await import('../kafka/kafka-event-log.js');
  return KafkaEventLog.start(address.kafka);
}
