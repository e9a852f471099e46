import { describeNightlyTruth } from './describe-nightly-truth.js';
import { embedded, servers } from './truth-backends.fixture.js';

describeNightlyTruth('the embedded database and queue', embedded);
describeNightlyTruth('PostgreSQL and Bull on Redis', servers);
