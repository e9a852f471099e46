import { ScheduleEntity } from '@fieldhouse/database';
import { LessThanOrEqual } from 'typeorm';
import type { EngineParts } from '../engine.parts.js';
import type { CatchUp, InstalledSource, ScheduleSpec } from '../host/installation.js';
import { createImport, wishOf } from '../imports/importer.js';
import { nothingToWake, wake } from '../imports/wake.js';
import { transact } from '../ledger/transaction.js';
import { dueFirings, nextFiring } from './schedule-times.js';

/** Writes down when each schedule fires next. One that did not change keeps its time, so that missed firings are known. */
export async function layOutSchedules(parts: EngineParts): Promise<void> {
  const { database, host, clock } = parts;
  await transact(database, async (manager) => {
    const known = new Map((await manager.find(ScheduleEntity)).map((row) => [row.name, row]));
    for (const { id, schedule } of host.installations.values()) {
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

/** Starts the imports that are due. The row of a schedule is locked meanwhile: of two workers one fires. */
export async function fireDueSchedules(parts: EngineParts): Promise<number> {
  const { database, host, clock } = parts;
  const due = await database.manager.findBy(ScheduleEntity, { nextAt: LessThanOrEqual(clock.now()) });
  let fired = 0;
  for (const { name } of due) {
    const installed = host.installations.get(name);
    if (installed?.schedule === undefined) continue;
    try {
      fired += await fireSchedule(parts, installed);
    } catch (error) {
      // It stays due, is tried again, and raises the alarm once it is late enough.
      parts.logger.error({ err: error, installation: name }, 'a schedule could not fire');
    }
  }
  return fired;
}

async function fireSchedule(parts: EngineParts, installed: InstalledSource): Promise<number> {
  const { database, clock, tuning, queue, logger } = parts;
  const { id } = installed;
  const imports = await transact(database, async (manager) => {
    const row = await manager.findOne(ScheduleEntity, { where: { name: id }, lock: { mode: 'pessimistic_write' } });
    const now = clock.now();
    if (row === null || row.nextAt === null || row.nextAt > now) return [];
    const { fire, missed, next } = dueFirings(row, row.catchUp as CatchUp, row.nextAt, now, tuning.overdueSeconds);
    if (missed > 0) logger.warn({ installation: id, missed, catchUp: row.catchUp }, `${missed} firings were missed`);
    const started: string[] = [];
    for (const scheduledFor of fire)
      started.push(
        (await createImport(manager, now, wishOf(installed, { trigger: 'schedule', scheduledFor }))).importId,
      );
    const lastFiredAt = fire.at(-1) ?? row.lastFiredAt;
    await manager.update(ScheduleEntity, { name: id }, { nextAt: next, lastFiredAt });
    return started;
  });
  await wake(queue, { ...nothingToWake, imports });
  return imports.length;
}
