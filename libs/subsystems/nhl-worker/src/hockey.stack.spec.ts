import { stackDatabase } from '@fieldhouse/database/testing';
import { describeHockeyPages } from './testing/describe-hockey-pages.js';

describeHockeyPages('PostgreSQL', () => stackDatabase('postgresql'));
describeHockeyPages('MariaDB', () => stackDatabase('mariadb'));
