import { testDatabase } from '@fieldhouse/database/testing';
import { describeRunValues } from '../testing/describe-run-values.js';

describeRunValues('the embedded PostgreSQL', testDatabase);
