import { describeSeasonTruth } from './describe-season-truth.js';
import { embedded, servers } from './truth-backends.fixture.js';

describeSeasonTruth('the embedded database and queue', embedded);
describeSeasonTruth('PostgreSQL and Bull on Redis', servers);
