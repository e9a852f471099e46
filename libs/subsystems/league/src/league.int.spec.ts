import { testDatabase } from '@fieldhouse/database/testing';
import { describeLeague } from './testing/describe-league.js';

describeLeague('the embedded PostgreSQL', testDatabase);
