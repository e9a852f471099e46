import { stackDatabase } from '@fieldhouse/database/testing';
import { describeInjuries } from '../../testing/describe-injuries.js';

describeInjuries('PostgreSQL', () => stackDatabase('postgresql'));
describeInjuries('MariaDB', () => stackDatabase('mariadb'));
