import { stackDatabase } from '@fieldhouse/database/testing';
import { describeDeadLetters } from '../testing/describe-dead-letters.js';

describeDeadLetters('MariaDB', () => stackDatabase('mariadb'));
