import { DataImportEntity, RunEntity, ScheduleEntity } from '@fieldhouse/database';
import { testDatabase } from '@fieldhouse/database/testing';
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { TickingClock } from '../testing/engine-world/ticking-clock.js';
import type { ScheduleSpec } from '../host/installation.js';
import { importInstallation } from '../imports/importer.js';
import { cancelRun } from '../imports/run-actions.js';
import { claimRun } from '../ledger/run-hold.js';
import { fireDueSchedules } from '../schedules/scheduler.js';
import { engineWorld, type World } from '../testing/engine-world/engine-world.js';
import { listLeague, type ListLeague } from '../testing/engine-world/list-league.js';
import { MemoryQueue } from '../testing/engine-world/memory-queue.js';
import { emptyDatabase } from '../testing/engine-world/state-dump.js';
import { watchSchedules } from './schedule-watch.js';
import { Watch } from './watch.js';

let database: DataSource;
beforeAll(async () => {
  database = (await testDatabase()).dataSource;
});
beforeEach(() => emptyDatabase(database));

const calm: ListLeague = { clubs: ['A'], slices: {} };
const hourly = (catchUp: ScheduleSpec['catchUp']): ScheduleSpec => ({ cron: '0 * * * *', timeZone: 'UTC', catchUp });

async function world(
  schedule?: ScheduleSpec,
  more: Partial<Parameters<typeof engineWorld>[0]> = {},
  data: ListLeague = calm,
): Promise<World> {
  const made = await engineWorld({
    plugins: [listLeague(data)],
    installations: [{ source: 'list-league', settings: {}, ...(schedule && { schedule }) }],
    database,
    ...more,
  });
  await made.pipeline.start();
  await made.pipeline.stop();
  return made;
}

const alarms = ({ lines }: World, reason: string) => lines.filter((line) => line['alarm'] === reason);

describe('schedules', () => {
  it('[O05] fire once, with two workers looking at the same moment', async () => {
    const queue = new MemoryQueue();
    const clock = new TickingClock();
    const workers = [await world(hourly('last'), { queue, clock }), await world(hourly('last'), { queue, clock })];
    clock.pass(3_600_000 + 5_000);
    const fired = await Promise.all(workers.map(({ parts }) => fireDueSchedules(parts)));
    expect(fired.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(await database.manager.count(DataImportEntity)).toBe(1);
  });

  it.each([
    ['all', 3],
    ['last', 1],
    ['none', 0],
  ] as const)('[O05] catch up after an outage as declared: %s', async (catchUp, imports) => {
    const clock = new TickingClock();
    await world(hourly(catchUp), { clock });
    clock.pass(3.5 * 3_600_000);
    const later = await world(hourly(catchUp), { clock });
    await later.watch();
    expect(await database.manager.countBy(DataImportEntity, { trigger: 'schedule' })).toBe(imports);
    const { nextAt } = await database.manager.findOneByOrFail(ScheduleEntity, { name: 'list-league' });
    expect(nextAt!.getTime()).toBeGreaterThan(clock.now().getTime());
    for (let round = 0; round < imports; round += 1) await later.watch();
    expect(await database.manager.countBy(DataImportEntity, { state: 'succeeded' })).toBe(imports);
  });

  it('[O05] that stop firing raise one alarm, and one notice when they fire again', async () => {
    const made = await world(hourly('last'));
    made.clock.pass(2 * 3_600_000);
    await watchSchedules(made.parts);
    await watchSchedules(made.parts);
    expect(alarms(made, 'schedule-silent')).toHaveLength(1);
    await made.watch();
    const { alarmedAt } = await database.manager.findOneByOrFail(ScheduleEntity, { name: 'list-league' });
    expect(alarmedAt).toBeNull();
  });
});

describe('runs', () => {
  const data: ListLeague = { clubs: ['A'], slices: {} };

  async function heldRun(made: World): Promise<RunEntity> {
    await importInstallation(made.parts, 'list-league', { trigger: 'person' });
    await made.queue.doOnly('pipeline.plan');
    const { id } = await database.manager.findOneByOrFail(RunEntity, { feed: 'clubs' });
    const claim = { database, runId: id, worker: 'dead', codeVersion: 'x', now: made.clock.now() };
    return (await claimRun(claim))!;
  }

  it('[O05] whose worker died are freed, and end well with another; the dead one cannot write any more', async () => {
    const made = await world(undefined, {}, data);
    const held = await heldRun(made);
    await made.watch();
    expect(await database.manager.findOneByOrFail(RunEntity, { id: held.id })).toMatchObject({ worker: 'dead' });
    made.clock.pass(60_000);
    await made.watch();
    const freed = await database.manager.findOneByOrFail(RunEntity, { id: held.id });
    expect(freed).toMatchObject({ state: 'succeeded', attempts: 2, stalls: 0 });
    expect(freed.lease).toBeNull();
  });

  it('[O05] that kill one worker after the other are given up with an alarm', async () => {
    const made = await world(undefined, { tuning: { stallsAllowed: 0 } }, data);
    const held = await heldRun(made);
    made.clock.pass(60_000);
    await made.watch();
    expect(await database.manager.findOneByOrFail(RunEntity, { id: held.id })).toMatchObject({ state: 'failed' });
    expect(alarms(made, 'run-lost')).toHaveLength(1);
  });

  it('[O05] that live but commit nothing are shown as stuck, once', async () => {
    const made = await world(undefined, { tuning: { stuckSeconds: 100, staleSeconds: 1_000_000 } }, data);
    await heldRun(made);
    made.clock.pass(200_000);
    await made.watch();
    await made.watch();
    expect(alarms(made, 'run-stuck')).toHaveLength(1);
  });

  it('that wait are taken on although their wake-up was lost', async () => {
    const made = await world(undefined, {}, data);
    await importInstallation(made.parts, 'list-league', { trigger: 'person' });
    made.queue.lose();
    await made.watch();
    expect(await database.manager.findOneByOrFail(RunEntity, { feed: 'clubs' })).toMatchObject({ state: 'succeeded' });
  });

  it.each([
    ['a feed', {}],
    ['a feed with a slice', { one: [] }],
  ])('[B20] of %s are left to the watch while the queue takes nothing; none fails', async (_, slices) => {
    const made = await world(undefined, {}, { clubs: ['A'], slices });
    for (const mode of ['new', 'all'] as const)
      await importInstallation(made.parts, 'list-league', { trigger: 'person', mode });
    for (let round = 0; round < 8; round += 1) {
      made.queue.away = true;
      await made.drain();
      made.queue.away = false;
      await new Watch(made.parts).look();
    }
    const well = { state: 'succeeded', error: null };
    expect(await database.manager.find(DataImportEntity)).toMatchObject([well, well]);
    expect(made.lines.filter((line) => 'alarm' in line)).toEqual([]);
    expect(made.queue.failures).toEqual([]);
  });

  it('that are cancelled while read write nothing more', async () => {
    const slow: ListLeague = { clubs: ['A'], slices: { one: [{ nonsense: 1 }, { nonsense: 2 }] } };
    const made = await world(undefined, {}, slow);
    slow.onRead = async (_, index) => {
      if (index !== 1) return;
      const { id } = await database.manager.findOneByOrFail(RunEntity, { feed: 'games' });
      expect(await cancelRun(made.parts, id)).toBe(true);
    };
    await importInstallation(made.parts, 'list-league', { trigger: 'person' });
    await made.drain();
    const run = await database.manager.findOneByOrFail(RunEntity, { feed: 'games' });
    expect(run).toMatchObject({ state: 'cancelled', recordsIn: 0, position: 0 });
    expect(await database.manager.findOneByOrFail(DataImportEntity, { installation: 'list-league' })).toMatchObject({
      state: 'cancelled',
    });
  });
});
