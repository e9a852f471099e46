import { stackDatabase } from '@fieldhouse/database/testing';
import { describeLeague } from './testing/describe-league.js';

describeLeague('PostgreSQL', () => stackDatabase('postgresql'));
describeLeague('MariaDB', () => stackDatabase('mariadb'));
