import { RunEntity } from '@fieldhouse/database';
import { idOf } from '@fieldhouse/domain';
import type { Slice } from '@fieldhouse/plugin-kit';
import { In, type EntityManager } from 'typeorm';
import type { AskingParts } from '../engine.parts.js';
import { transact } from '../ledger/transaction.js';
import { fire } from '../processing/firing.js';
import { createImport } from './importer.js';
import { RunActionError } from './run-actions.js';
import { nothingToWake, wake } from './wake.js';

export interface RetriedRuns {
  /** Id of the new run by that of the old one; of two old ones of a slice the newer is run again, for both. */
  readonly runs: ReadonlyMap<string, string>;
  /** Why the others cannot be run again now. */
  readonly refused: readonly RunActionError[];
}

/** @throws RunActionError unknown run, or one that is not over */
export async function retryRun(parts: AskingParts, runId: string): Promise<string> {
  const { runs, refused } = await retryRuns(parts, [runId]);
  if (refused[0] !== undefined) throw refused[0];
  return runs.get(runId)!;
}

/**
 * Reads the runs' slices once more, their rejected records among them, or computes their partitions again: in new runs, so
 * that the old ones stay what they were. What an old one rejected counts as open until its new one ends well. The slices of
 * an installation are one import; asked for twice while it is under way, it is not done twice.
 */
export async function retryRuns(parts: AskingParts, runIds: readonly string[]): Promise<RetriedRuns> {
  const at = parts.clock.now();
  const { again, refused } = await transact(parts.database, async (manager) => {
    const found = await lockRuns(manager, runIds);
    const refusals = new Map(runIds.flatMap((id) => refusalOf(id, found.get(id))));
    const runs = [...found.values()].filter(({ id }) => !refusals.has(id));
    return { again: await runAgain(manager, runs, at), refused: [...refusals.values()] };
  });
  if (parts.queue !== undefined) await wake(parts.queue, again.left);
  return { runs: again.runs, refused };
}

const runsAStatement = 500;

/** In the order of their ids, so that two who lock several do not wait for each other. */
async function lockRuns(manager: EntityManager, runIds: readonly string[]): Promise<Map<string, RunEntity>> {
  const ids = [...new Set(runIds)].sort();
  const found = new Map<string, RunEntity>();
  for (let from = 0; from < ids.length; from += runsAStatement) {
    const rows = await manager.find(RunEntity, {
      where: { id: In(ids.slice(from, from + runsAStatement)) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    for (const row of rows) found.set(row.id, row);
  }
  return found;
}

function refusalOf(runId: string, run: RunEntity | undefined): [string, RunActionError][] {
  const refusal = (message: string, unknown = false): [string, RunActionError][] => [
    [runId, new RunActionError(message, unknown)],
  ];
  if (run === undefined) return refusal(`there is no run ${runId}`, true);
  if (run.state === 'waiting' || run.state === 'running')
    return refusal(`run ${runId} is ${run.state}; wait for its end, or cancel it first`);
  if (run.feed !== null && run.importId === null)
    return refusal(`run ${runId} is of a stream, which cannot be read again`);
  return [];
}

async function runAgain(manager: EntityManager, old: readonly RunEntity[], at: Date) {
  const runs = new Map<string, string>();
  const processing: string[] = [];
  for (const run of old.filter(({ feed }) => feed === null)) {
    const { plugin, slice: partition } = run;
    const id = await fire(manager, { plugin, partition, trigger: 'person', importId: null, at });
    runs.set(run.id, id);
    processing.push(id);
  }
  const imports: string[] = [];
  for (const ofImport of groups(old.filter(({ feed }) => feed !== null))) {
    const importId = await readAgain(manager, ofImport, at);
    imports.push(importId);
    for (const { id, feed, slice } of ofImport) runs.set(id, idOf('run', importId, feed!, slice));
  }
  return { runs, left: { ...nothingToWake, imports, processing } };
}

/** By installation, those of replays apart: what a replay read comes from the lake again. */
function groups(runs: readonly RunEntity[]): readonly (readonly RunEntity[])[] {
  const found = new Map<string, RunEntity[]>();
  for (const run of runs) {
    const key = `${run.installation} ${run.trigger === 'replay'}`;
    const known = found.get(key);
    if (known === undefined) found.set(key, [run]);
    else known.push(run);
  }
  return [...found.values()];
}

/** An import of just the slices of these runs of one installation. */
async function readAgain(manager: EntityManager, runs: readonly RunEntity[], at: Date): Promise<string> {
  const oldestFirst = runs.toSorted((one, other) => one.createdAt.getTime() - other.createdAt.getTime());
  const newest = new Map(oldestFirst.map((run) => [`${run.feed} ${run.slice}`, run]));
  const slices = [...newest.keys()].sort().map((key) => newest.get(key)!);
  const { installation, trigger } = slices[0]!;
  const { importId } = await createImport(manager, at, {
    installation,
    trigger: trigger === 'replay' ? 'replay' : 'person',
    mode: 'all',
    feeds: [...new Set(slices.map(({ feed }) => feed!))].map((name) => ({ name, state: 'waiting' })),
    only: null,
    pinned: slices.map(({ feed, parameters }) => ({ feed: feed!, slice: parameters as Slice })),
    scheduledFor: null,
  });
  return importId;
}
