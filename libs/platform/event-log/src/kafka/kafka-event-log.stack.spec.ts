import { describeEventLog } from '../testing/describe-event-log.js';
import { eventLogBackend } from '../testing/event-log-backend.js';

const brokers = process.env['FIELDHOUSE_TEST_KAFKA_BROKERS'] ?? '127.0.0.1:9092';

describeEventLog('on Apache Kafka', async () => eventLogBackend({ kafka: { brokers: brokers.split(',') } }));
