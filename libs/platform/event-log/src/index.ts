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
