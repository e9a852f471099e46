export { describeEventLog, describeEventLogOutage } from './describe-event-log.js';
export { eventLogBackend } from './event-log-backend.js';
export type { MortalEventLogs, StartedEventLogs } from './event-log-suite.js';
