import type { Queue } from '@fieldhouse/queue';
import { clubRuns, engineWorld, listLeague, type RawGame, type World } from '@fieldhouse/pipeline/testing';
import type { DataSource } from 'typeorm';
import { startOperationsApi, type OperationsApi } from './operations-api.js';

export interface HouseOfLists {
  readonly world: World;
  readonly api: OperationsApi;
  /** Slice id → what upstream has in it; changed by tests. */
  readonly slices: Record<string, RawGame[]>;
  /** The queue does not answer, as long as it is set. */
  queueIsAway: boolean;
}

/** A worker with a daily source and a processor, and the operators' API over the same database, queue and clock. */
export async function houseOfLists(database: DataSource): Promise<HouseOfLists> {
  const slices: Record<string, RawGame[]> = {};
  const world = await engineWorld({
    plugins: [listLeague({ clubs: ['A', 'B'], slices }), clubRuns],
    installations: [
      {
        source: 'list-league',
        settings: {},
        schedule: { cron: '0 6 * * *', timeZone: 'America/New_York', catchUp: 'last' },
      },
    ],
    database,
  });
  await world.pipeline.start();
  await world.pipeline.stop();
  const seen = world.queue.worker();
  const house: HouseOfLists = { world, slices, queueIsAway: false, api: undefined as never };
  const openQueue = async (): Promise<Queue> => {
    const counts: Queue['counts'] = async (job) => {
      if (house.queueIsAway) throw new Error('connect ECONNREFUSED redis://:canary-secret@127.0.0.1:6379');
      return seen.counts(job);
    };
    return { ...seen, counts };
  };
  const api = await startOperationsApi(database, world.parts.host, { openQueue, clock: world.clock });
  return Object.assign(house, { api });
}

export const game = (id: string, more: Partial<RawGame> = {}): RawGame => ({
  id,
  year: 2019,
  day: 1,
  home: 'B',
  runs: 1,
  ...more,
});
