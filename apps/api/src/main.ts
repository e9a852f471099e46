import 'reflect-metadata';
import { runProgram } from '@fieldhouse/observability';
import { HostFault } from '@fieldhouse/pipeline';
import { startApi } from './start-api.js';

await runProgram('The API', startApi, [HostFault]);
