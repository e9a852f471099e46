import { ScheduleEntity } from '@fieldhouse/database';
import { IsNull, LessThan, MoreThanOrEqual, Not, Or } from 'typeorm';
import { raiseAlarm } from '../alarm.js';
import type { EngineParts } from '../engine.parts.js';

type WatchParts = Pick<EngineParts, 'database' | 'clock' | 'tuning' | 'logger' | 'meters'>;

/**
 * One alarm when a schedule has stopped firing, one notice when it fires again. Any program may watch, also one that fires
 * none itself: of several that see it at once, one raises the alarm.
 */
export async function watchSchedules(parts: WatchParts): Promise<void> {
  const { database, clock, tuning, logger } = parts;
  const now = clock.now();
  const late = new Date(now.getTime() - tuning.overdueSeconds * 1_000);
  const silent = await database.manager.findBy(ScheduleEntity, { nextAt: LessThan(late), alarmedAt: IsNull() });
  for (const { name, nextAt } of silent) {
    const { affected } = await database.manager.update(
      ScheduleEntity,
      { name, nextAt: LessThan(late), alarmedAt: IsNull() },
      { alarmedAt: now },
    );
    if (affected !== 1) continue;
    const message = `the schedule of "${name}" was due at ${nextAt?.toISOString()} and does not fire; is a worker running?`;
    raiseAlarm(parts, 'schedule-silent', message, { installation: name });
  }
  const back = await database.manager.findBy(ScheduleEntity, {
    nextAt: Or(IsNull(), MoreThanOrEqual(late)),
    alarmedAt: Not(IsNull()),
  });
  for (const { name } of back) {
    const { affected } = await database.manager.update(
      ScheduleEntity,
      { name, alarmedAt: Not(IsNull()) },
      { alarmedAt: null },
    );
    if (affected === 1) logger.info({ installation: name }, `the schedule of "${name}" fires again`);
  }
}
