import { stackDatabase } from '@fieldhouse/database/testing';
import { describeRunValues } from '../testing/describe-run-values.js';

describeRunValues('PostgreSQL', () => stackDatabase('postgresql'));
describeRunValues('MariaDB', () => stackDatabase('mariadb'));
