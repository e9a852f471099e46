import { testDatabase } from '@fieldhouse/database/testing';
import { describeOverview } from '../testing/describe-overview.js';

describeOverview('the embedded PostgreSQL', testDatabase);
