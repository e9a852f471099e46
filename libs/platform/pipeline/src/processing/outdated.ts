import { RunEntity } from '@fieldhouse/database';
import { In, MoreThanOrEqual } from 'typeorm';
import type { EngineParts } from '../engine.parts.js';
import { transact } from '../ledger/transaction.js';
import { fire } from './firing.js';
import { partitionsOf } from './recompute.js';

/** Fires processors for partitions that only older versions of them computed, or none did. Gives the runs. */
export async function fireOutdated(parts: EngineParts): Promise<string[]> {
  const { host, clock } = parts;
  return transact(parts.database, async (manager) => {
    const fired: string[] = [];
    for (const { processor } of host.processors.values()) {
      const { manifest } = processor;
      const current = await manager.find(RunEntity, {
        select: { id: true, slice: true },
        where: [
          { installation: manifest.id, state: 'succeeded', pluginVersion: MoreThanOrEqual(manifest.version) },
          { installation: manifest.id, state: In(['waiting', 'running']) },
          // What failed is tried again with other code, not at every start.
          { installation: manifest.id, state: 'failed', codeVersion: parts.codeVersion },
        ],
      });
      const done = new Set(current.map(({ slice }) => slice));
      const partitions = (await partitionsOf(manager, host, processor)).filter((partition) => !done.has(partition));
      for (const partition of partitions)
        fired.push(
          await fire(manager, { plugin: manifest.id, partition, trigger: 'data', importId: null, at: clock.now() }),
        );
    }
    return fired;
  });
}
