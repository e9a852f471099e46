import { ScheduleEntity } from '@fieldhouse/database';
import { LessThanOrEqual, type EntityManager } from 'typeorm';
import type { EngineParts } from '../engine.parts.js';
import type { CatchUp, ScheduleSpec } from '../host/installation.js';
import type { PluginHost } from '../host/plugin-host.js';
import { createImport, wishOf } from '../imports/importer.js';
import { nothingToWake, wake, type Wake } from '../imports/wake.js';
import { transact } from '../ledger/transaction.js';
import { fireOverdue } from '../processing/overdue.js';
import { dueFirings, nextFiring } from './schedule-times.js';

interface Scheduled {
  readonly id: string;
  readonly schedule: ScheduleSpec | undefined;
  /** What a firing leaves to be woken; in the transaction that writes it down. */
  start(manager: EntityManager, scheduledFor: Date, now: Date): Promise<Wake>;
}

/** Everything here that may start by itself: sources are imported, processors compute what an import left waiting. */
const scheduled = (host: PluginHost): readonly Scheduled[] => [
  ...[...host.installations.values()].map((installed) => ({
    id: installed.id,
    schedule: installed.schedule,
    async start(manager: EntityManager, scheduledFor: Date, now: Date) {
      const wish = wishOf(installed, { trigger: 'schedule', scheduledFor });
      return { ...nothingToWake, imports: [(await createImport(manager, now, wish)).importId] };
    },
  })),
  ...[...host.processors.values()].map(({ processor, fallback }) => ({
    id: processor.manifest.id,
    schedule: fallback,
    async start(manager: EntityManager, _scheduledFor: Date, now: Date) {
      return { ...nothingToWake, processing: await fireOverdue(manager, host, processor, now) };
    },
  })),
];

/** Writes down when each schedule fires next. One that did not change keeps its time, so that missed firings are known. */
export async function layOutSchedules(parts: EngineParts): Promise<void> {
  const { database, host, clock } = parts;
  await transact(database, async (manager) => {
    const known = new Map((await manager.find(ScheduleEntity)).map((row) => [row.name, row]));
    for (const { id, schedule } of scheduled(host)) {
      const row = known.get(id);
      if (schedule === undefined) {
        if (row !== undefined) await manager.update(ScheduleEntity, { name: id }, { nextAt: null, alarmedAt: null });
      } else if (row === undefined || row.nextAt === null || !sameTimes(row, schedule)) {
        const nextAt = nextFiring(schedule, clock.now());
        const lastFiredAt = row?.lastFiredAt ?? null;
        await manager.upsert(ScheduleEntity, { name: id, ...schedule, nextAt, lastFiredAt, alarmedAt: null }, ['name']);
      } else await manager.update(ScheduleEntity, { name: id }, { catchUp: schedule.catchUp });
    }
  });
}

const sameTimes = (row: ScheduleEntity, { cron, timeZone }: ScheduleSpec) =>
  row.cron === cron && row.timeZone === timeZone;

/** Starts what is due. The row of a schedule is locked meanwhile: of two workers one fires. */
export async function fireDueSchedules(parts: EngineParts): Promise<number> {
  const { database, host, clock } = parts;
  const due = await database.manager.findBy(ScheduleEntity, { nextAt: LessThanOrEqual(clock.now()) });
  let fired = 0;
  for (const { name } of due) {
    const entry = scheduled(host).find(({ id }) => id === name);
    if (entry?.schedule === undefined) continue;
    try {
      fired += await fireSchedule(parts, entry);
    } catch (error) {
      // It stays due, is tried again, and raises the alarm once it is late enough.
      parts.logger.error({ err: error, installation: name }, 'a schedule could not fire');
    }
  }
  return fired;
}

/** How many firings were started. */
async function fireSchedule(parts: EngineParts, { id, start }: Scheduled): Promise<number> {
  const { database, clock, tuning, queue, logger } = parts;
  const wakes = await transact(database, async (manager) => {
    const row = await manager.findOne(ScheduleEntity, { where: { name: id }, lock: { mode: 'pessimistic_write' } });
    const now = clock.now();
    if (row === null || row.nextAt === null || row.nextAt > now) return [];
    const { fire, missed, next } = dueFirings(row, row.catchUp as CatchUp, row.nextAt, now, tuning.overdueSeconds);
    if (missed > 0) logger.warn({ installation: id, missed, catchUp: row.catchUp }, `${missed} firings were missed`);
    const started: Wake[] = [];
    for (const scheduledFor of fire) started.push(await start(manager, scheduledFor, now));
    const lastFiredAt = fire.at(-1) ?? row.lastFiredAt;
    await manager.update(ScheduleEntity, { name: id }, { nextAt: next, lastFiredAt });
    return started;
  });
  for (const one of wakes) await wake(queue, one);
  return wakes.length;
}
