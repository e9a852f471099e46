import { DataImportEntity, RunEntity, type RunTrigger } from '@fieldhouse/database';
import { In, IsNull, type EntityManager } from 'typeorm';
import type { InstalledProcessor } from '../host/installation.js';
import type { PluginHost } from '../host/plugin-host.js';
import { makersOf } from '../host/processor-graph.js';
import { isForSport } from '../host/sports-of-plugins.js';
import { newId } from '../ledger/new-id.js';
import { insertRuns, newRun } from '../ledger/new-run.js';

/** A partition of a kind in which something changed. */
export interface Change {
  readonly kind: string;
  readonly partition: string;
  /** Of the plugin that wrote there; null: of several. */
  readonly sport: string | null;
}

/** Who asks: the import whose other feeds may still change the same inputs, if it is one. */
export interface Cause {
  readonly importId: string | null;
  readonly at: Date;
}

const open = In(['waiting', 'running']);

/** Leaves a waiting run for every processor and partition whose inputs changed; gives the ids of those there now are. */
export async function fireProcessors(
  manager: EntityManager,
  host: PluginHost,
  changes: readonly Change[],
  { importId, at }: Cause,
): Promise<string[]> {
  const ids: string[] = [];
  for (const [plugin, { processor }] of host.processors) {
    const kinds = new Set(processor.inputs.map(({ of }) => of.kind));
    const own = changes.filter(({ kind, sport }) => kinds.has(kind) && isForSport(processor, sport));
    const partitions = new Set(own.map(({ partition }) => partition));
    for (const partition of [...partitions].sort())
      ids.push(await fire(manager, { plugin, partition, trigger: 'data', importId, at }));
  }
  return ids;
}

export interface Firing extends Cause {
  /** Id of the processor. */
  readonly plugin: string;
  readonly partition: string;
  readonly trigger: RunTrigger;
}

/** A run that still waits sees this change too, and is not doubled. Gives the run. */
export async function fire(manager: EntityManager, firing: Firing): Promise<string> {
  const { plugin, partition, trigger, importId, at } = firing;
  const waiting = await manager.findOne(RunEntity, {
    where: { installation: plugin, feed: IsNull(), slice: partition, state: 'waiting' },
    lock: { mode: 'pessimistic_write' },
  });
  const inputs = importId === null ? null : { importId };
  if (waiting !== null) {
    await manager.update(RunEntity, { id: waiting.id }, { inputs: inputs as object });
    return waiting.id;
  }
  const id = newId(at);
  // Whoever takes it on says with which version and parameters.
  const run = newRun({
    id,
    installation: plugin,
    plugin,
    feed: null,
    slice: partition,
    trigger,
    inputs,
    createdAt: at,
  });
  await insertRuns(manager, [run]);
  return id;
}

/** Runs that may be ready now that something else is over; whoever takes one looks whether it is. */
export async function waitingProcessing(manager: EntityManager): Promise<string[]> {
  const runs = await manager.find(RunEntity, {
    select: { id: true },
    where: { feed: IsNull(), state: 'waiting' },
    order: { createdAt: 'ASC' },
  });
  return runs.map(({ id }) => id);
}

/**
 * Whether a processor's inputs stand still in its partition: nobody computes one of them there, the import that fired it
 * has no feed left that emits one, and no other run of the processor is at the partition.
 */
export async function inputsArePassed(manager: EntityManager, host: PluginHost, run: RunEntity): Promise<boolean> {
  const entry = host.processors.get(run.installation);
  if (entry === undefined) return true;
  const all = [...host.processors.values()].map(({ processor }) => processor);
  const busy = await manager.find(RunEntity, {
    select: { id: true, installation: true, state: true },
    where: { installation: In([...makersOf(entry.processor, all), run.installation]), slice: run.slice, state: open },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  const inTheWay = busy.some(({ id, installation, state }) =>
    installation === run.installation ? id !== run.id && state === 'running' : true,
  );
  return !inTheWay && !(await importIsAtInputs(manager, host, run, entry));
}

async function importIsAtInputs(
  manager: EntityManager,
  host: PluginHost,
  run: RunEntity,
  { processor }: InstalledProcessor,
): Promise<boolean> {
  const importId = (run.inputs as { importId?: string } | null)?.importId;
  if (importId === undefined) return false;
  const ofImport = await manager.findOneBy(DataImportEntity, { id: importId, state: open });
  if (ofImport === null) return false;
  const kinds = new Set(processor.inputs.map(({ of }) => of.kind));
  const feeds = host.installations.get(ofImport.installation)?.feeds ?? [];
  const unfinished = new Set(ofImport.feeds.filter(({ state }) => state !== 'ended').map(({ name }) => name));
  return feeds.some(({ name, emits }) => unfinished.has(name) && emits.some(({ kind }) => kinds.has(kind)));
}
