import { RunEntity } from '@fieldhouse/database';
import { testDatabase } from '@fieldhouse/database/testing';
import { TransientError } from '@fieldhouse/plugin-kit';
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { IsNull, type DataSource } from 'typeorm';
import { importInstallation } from '../imports/importer.js';
import { fireDueSchedules } from '../schedules/scheduler.js';
import { engineWorld } from '../testing/engine-world/engine-world.js';
import { clubRuns, listLeague, listSeason, type RawGame } from '../testing/engine-world/list-league.js';
import { emptyDatabase } from '../testing/engine-world/state-dump.js';

let database: DataSource;
beforeAll(async () => {
  database = (await testDatabase()).dataSource;
});
beforeEach(() => emptyDatabase(database));

const game = (id: string): RawGame => ({ id, year: 2019, day: Number(id), home: 'B', runs: 1 });

describe('the fallback of a processor', () => {
  it('[B22] [B23] computes at its hour what is in, though the import does not come to its end, and nothing a second time', async () => {
    const away = { is: true };
    const data = {
      clubs: ['A', 'B'],
      slices: { one: [game('1')], two: [game('2')] },
      onRead: (slice: string) => {
        if (slice === 'two' && away.is) throw new TransientError('upstream is away');
      },
    };
    const world = await engineWorld({
      plugins: [listLeague(data), clubRuns],
      installations: [{ source: 'list-league', settings: {} }],
      processorSettings: [
        { processor: clubRuns.manifest.id, fallback: { cron: '0 * * * *', timeZone: 'UTC', catchUp: 'last' } },
      ],
      database,
    });
    await world.pipeline.start();
    await world.pipeline.stop();
    const computed = async () => {
      const runs = await database.manager.findBy(RunEntity, { feed: IsNull(), state: 'succeeded' });
      return runs.map(({ slice, trigger }) => [slice, trigger]);
    };
    await importInstallation(world.parts, 'list-league', { trigger: 'person' });
    await world.queue.doOnly('pipeline.plan');
    await world.queue.doOnly('pipeline.slice');
    await world.queue.doOnly('pipeline.plan');
    await world.queue.doOnly('pipeline.slice');
    expect(await computed()).toEqual([]);

    world.clock.pass(3_600_000);
    expect(await fireDueSchedules(world.parts)).toBe(1);
    await world.queue.doOnly('pipeline.process');
    expect(await computed()).toEqual([[listSeason(2019), 'schedule']]);

    world.clock.pass(3_600_000);
    expect(await fireDueSchedules(world.parts)).toBe(1);
    await world.queue.doOnly('pipeline.process');
    expect(await computed()).toHaveLength(1);

    away.is = false;
    await world.watch();
    expect(await computed()).toEqual([
      [listSeason(2019), 'schedule'],
      [listSeason(2019), 'data'],
    ]);
  });
});
