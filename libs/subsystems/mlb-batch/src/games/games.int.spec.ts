import { testDatabase } from '@fieldhouse/database/testing';
import { describeGamePage } from '../testing/describe-game-page.js';

describeGamePage('the embedded PostgreSQL', testDatabase);
