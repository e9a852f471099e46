import type { RunEntity } from '@fieldhouse/database';
import type { EntityManager } from 'typeorm';
import type { EngineParts } from '../engine.parts.js';
import type { EndState } from '../ledger/run-end.js';
import { waitingProcessing } from '../processing/firing.js';
import { afterSlice } from './import-ending.js';
import { nothingToWake, type Wake } from './wake.js';

/** What follows from a run's end, in the transaction that ends it. */
export async function afterRun(
  manager: EntityManager,
  parts: EngineParts,
  run: RunEntity,
  state: EndState,
  at: Date,
): Promise<Wake> {
  if (run.feed !== null) return afterSlice(manager, parts, run, state, at);
  return { ...nothingToWake, processing: await waitingProcessing(manager) };
}
