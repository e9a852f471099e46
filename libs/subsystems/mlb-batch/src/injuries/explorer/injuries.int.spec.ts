import { testDatabase } from '@fieldhouse/database/testing';
import { describeInjuries } from '../../testing/describe-injuries.js';

describeInjuries('the embedded PostgreSQL', testDatabase);
