import 'reflect-metadata';
import { runProgram } from '@fieldhouse/observability';
import { startStadium } from './start-stadium.js';

await runProgram('The stadium node', startStadium);
