import { testDatabase } from '@fieldhouse/database/testing';
import { describeAccess } from './testing/describe-access.js';

describeAccess('the embedded PostgreSQL', testDatabase);
