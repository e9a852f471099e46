import { stackDatabase } from '@fieldhouse/database/testing';
import { describeGamePage } from '../testing/describe-game-page.js';

describeGamePage('PostgreSQL', () => stackDatabase('postgresql'));
describeGamePage('MariaDB', () => stackDatabase('mariadb'));
