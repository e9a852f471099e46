import { RunEntity, WatermarkEntity } from '@fieldhouse/database';
import { In, MoreThanOrEqual } from 'typeorm';
import type { EngineParts } from '../engine.parts.js';
import { transact } from '../ledger/transaction.js';
import { fire } from './firing.js';

/** Fires processors for partitions that only older versions of them computed, or none did. Gives the runs. */
export async function fireOutdated(parts: EngineParts): Promise<string[]> {
  const { host, clock } = parts;
  return transact(parts.database, async (manager) => {
    const fired: string[] = [];
    for (const entry of host.processors.values()) {
      const { manifest, inputs } = entry.processor;
      const marks = await manager.find(WatermarkEntity, {
        select: { dataset: true, partitionKey: true, source: true },
        where: { dataset: In(inputs.map(({ of }) => of.kind)) },
      });
      const current = await manager.find(RunEntity, {
        select: { id: true, slice: true },
        where: {
          installation: manifest.id,
          pluginVersion: MoreThanOrEqual(manifest.version),
          state: In(['succeeded', 'failed', 'waiting', 'running']),
        },
      });
      const done = new Set(current.map(({ slice }) => slice));
      const partitions = new Set(marks.map(({ partitionKey }) => partitionKey).filter((key) => !done.has(key)));
      for (const partition of [...partitions].sort())
        fired.push(await fire(manager, parts, entry, partition, { importId: null, at: clock.now() }));
    }
    return fired;
  });
}
