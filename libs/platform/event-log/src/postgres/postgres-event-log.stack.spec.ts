import { stackDatabase } from '@fieldhouse/database/testing';
import { describeEventLog } from '../testing/describe-event-log.js';
import { eventLogBackend } from '../testing/event-log-backend.js';

describeEventLog('on a PostgreSQL server', async () =>
  eventLogBackend({ postgres: (await stackDatabase('postgresql', { empty: true })).url }),
);
