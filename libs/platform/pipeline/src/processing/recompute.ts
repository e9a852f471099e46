import { WatermarkEntity } from '@fieldhouse/database';
import type { Processor } from '@fieldhouse/plugin-kit';
import { In, type EntityManager } from 'typeorm';
import type { AskingParts, EngineParts } from '../engine.parts.js';
import { HostFault } from '../host/host.error.js';
import type { PluginHost } from '../host/plugin-host.js';
import { isForSport, sportOfPlugin } from '../host/sports-of-plugins.js';
import { nothingToWake, wake } from '../imports/wake.js';
import { transact } from '../ledger/transaction.js';
import { fire } from './firing.js';

/**
 * Has a processor compute every partition again because a person asks. Gives the runs, each of which starts once its inputs
 * stand still; one that waits already is not doubled.
 *
 * @throws HostFault the processor is not installed
 */
export async function recompute(parts: AskingParts & Pick<EngineParts, 'host'>, processor: string): Promise<string[]> {
  const entry = parts.host.processors.get(processor);
  if (entry === undefined) throw new HostFault([`processor "${processor}" is not installed here`]);
  const at = parts.clock.now();
  const processing = await transact(parts.database, (manager) => fireAll(manager, parts.host, entry.processor, at));
  if (parts.queue !== undefined) await wake(parts.queue, { ...nothingToWake, processing });
  return processing;
}

/** Leaves a waiting run for every partition of a processor; gives their ids. */
export async function fireAll(
  manager: EntityManager,
  host: PluginHost,
  processor: Processor,
  at: Date,
): Promise<string[]> {
  const ids: string[] = [];
  for (const partition of await partitionsOf(manager, host, processor))
    ids.push(await fire(manager, { plugin: processor.manifest.id, partition, trigger: 'person', importId: null, at }));
  return ids;
}

/** Every partition of which a processor's inputs tell, those that only plugins of other sports wrote to left out. */
export async function partitionsOf(
  manager: EntityManager,
  host: PluginHost,
  processor: Processor,
): Promise<readonly string[]> {
  const marks = await manager.find(WatermarkEntity, {
    // The whole key: TypeORM keeps one row of each.
    select: { dataset: true, partitionKey: true, source: true },
    where: { dataset: In(processor.inputs.map(({ of }) => of.kind)) },
  });
  const own = marks.filter(({ source }) => isForSport(processor, sportOfPlugin(host, source)));
  return [...new Set(own.map(({ partitionKey }) => partitionKey))].sort();
}
