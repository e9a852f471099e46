import { RunEntity } from '@fieldhouse/database';
import type { Processor } from '@fieldhouse/plugin-kit';
import { In, IsNull, MoreThan, Not, type EntityManager } from 'typeorm';
import type { PluginHost } from '../host/plugin-host.js';
import { isForSport, sportOfPlugin } from '../host/sports-of-plugins.js';
import { fire } from './firing.js';

/** Reading that last moved before this is nobody's hope any more. */
const hours = 48;

/**
 * Has a processor compute every partition into which sources wrote since it last did, and those that wait for an import which
 * does not come to its end: what is in is computed, without the rest. Gives the runs.
 */
export async function fireOverdue(
  manager: EntityManager,
  host: PluginHost,
  processor: Processor,
  at: Date,
): Promise<string[]> {
  const plugin = processor.manifest.id;
  const own = await manager.find(RunEntity, {
    select: { id: true, slice: true, state: true, startedAt: true },
    where: { installation: plugin, state: In(['waiting', 'succeeded']) },
  });
  const computedAt = (partition: string) =>
    Math.max(0, ...own.map(({ slice, startedAt }) => (slice === partition ? (startedAt?.getTime() ?? 0) : 0)));
  const waiting = own.filter(({ state }) => state === 'waiting').map(({ slice }) => slice);
  const ids: string[] = [];
  for (const partition of new Set([...waiting, ...(await writtenTo(manager, host, processor, at, computedAt))]))
    ids.push(await fire(manager, { plugin, partition, trigger: 'schedule', importId: null, at }));
  return ids;
}

/** The partitions of its inputs that changed since they were computed. */
async function writtenTo(
  manager: EntityManager,
  host: PluginHost,
  processor: Processor,
  at: Date,
  computedAt: (partition: string) => number,
): Promise<readonly string[]> {
  const kinds = new Set(processor.inputs.map(({ of }) => of.kind));
  const reading = await manager.find(RunEntity, {
    select: { id: true, installation: true, touched: true, movedAt: true },
    where: { feed: Not(IsNull()), movedAt: MoreThan(new Date(at.getTime() - hours * 3_600_000)) },
  });
  const own = reading.filter(({ installation }) => isForSport(processor, sportOfPlugin(host, installation)));
  return own.flatMap(({ touched, movedAt }) =>
    Object.entries(touched ?? {}).flatMap(([kind, partitions]) =>
      Object.entries(partitions).flatMap(([partition, { changed }]) =>
        kinds.has(kind) && changed && movedAt!.getTime() > computedAt(partition) ? [partition] : [],
      ),
    ),
  );
}
