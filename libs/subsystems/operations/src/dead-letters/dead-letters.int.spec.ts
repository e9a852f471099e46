import { testDatabase } from '@fieldhouse/database/testing';
import { describeDeadLetters } from '../testing/describe-dead-letters.js';

describeDeadLetters('the embedded PostgreSQL', testDatabase);
