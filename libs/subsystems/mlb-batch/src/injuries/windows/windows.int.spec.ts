import { testDatabase } from '@fieldhouse/database/testing';
import { describeInjuryWindows } from '../../testing/describe-injury-windows.js';

describeInjuryWindows('the embedded PostgreSQL', testDatabase);
