export {
  EVENT_LOG,
  NotAssignedError,
  TopicError,
  type EventLog,
  type GroupMember,
  type LogPosition,
  type LogRecord,
  type Membership,
  type PartitionBounds,
  type StoredRecord,
  type TopicSpec,
} from './event-log.port.js';
export { eventLogDatabaseUrl, eventLogSettings, type EventLogSettings } from './event-log.settings.js';
export { maxRecordBytes } from './limits.js';
export { PostgresEventLog, type PostgresEventLogOptions } from './postgres/postgres-event-log.js';
export { startEventLog } from './start-event-log.js';
