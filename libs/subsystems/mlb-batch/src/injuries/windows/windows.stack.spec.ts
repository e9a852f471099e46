import { stackDatabase } from '@fieldhouse/database/testing';
import { describeInjuryWindows } from '../../testing/describe-injury-windows.js';

describeInjuryWindows('PostgreSQL', () => stackDatabase('postgresql'));
describeInjuryWindows('MariaDB', () => stackDatabase('mariadb'));
