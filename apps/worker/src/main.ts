import 'reflect-metadata';
import { runProgram } from '@fieldhouse/observability';
import { HostFault } from '@fieldhouse/pipeline';
import { startWorker } from './start-worker.js';

await runProgram('The worker', startWorker, [HostFault]);
