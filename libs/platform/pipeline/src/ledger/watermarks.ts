import { WatermarkEntity, type Touched } from '@fieldhouse/database';
import type { EntityManager } from 'typeorm';
import { later } from './tally.js';

export interface Passing {
  /** Installation or processor. */
  readonly source: string;
  readonly runId: string;
  readonly at: Date;
}

/** Says that the touched partitions are complete as of now, as far as this source goes; it told nothing of merged ones. */
export async function passWatermarks(manager: EntityManager, touched: Touched, passing: Passing): Promise<void> {
  const { source, runId, at } = passing;
  for (const dataset of Object.keys(touched).sort())
    for (const partitionKey of Object.keys(touched[dataset]!).sort()) {
      if (touched[dataset]![partitionKey]!.byMerge === true) continue;
      const where = { dataset, partitionKey, source };
      const before = await manager.findOneBy(WatermarkEntity, where);
      const gamesTo = later(before?.gamesTo ?? null, touched[dataset]![partitionKey]!.gamesTo);
      await manager.upsert(WatermarkEntity, { ...where, gamesTo, runId, at }, ['dataset', 'partitionKey', 'source']);
    }
}
