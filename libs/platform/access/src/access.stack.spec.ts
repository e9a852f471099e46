import { stackDatabase } from '@fieldhouse/database/testing';
import { describeAccess } from './testing/describe-access.js';

describeAccess('PostgreSQL', () => stackDatabase('postgresql'));
describeAccess('MariaDB', () => stackDatabase('mariadb'));
