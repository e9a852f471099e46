import { testDatabase } from '@fieldhouse/database/testing';
import { describeHockeyPages } from './testing/describe-hockey-pages.js';

describeHockeyPages('the embedded PostgreSQL', testDatabase);
