import { stackDatabase } from '@fieldhouse/database/testing';
import { describeOverview } from '../testing/describe-overview.js';

describeOverview('MariaDB', () => stackDatabase('mariadb'));
