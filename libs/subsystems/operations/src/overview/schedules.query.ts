import type { overviewRoutes, RouteOutput } from '@fieldhouse/contracts';
import { ScheduleEntity } from '@fieldhouse/database';
import { standardTuning } from '@fieldhouse/pipeline';
import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, Not } from 'typeorm';
import { EngineRoom } from '../engine-room.js';

export type Schedule = RouteOutput<typeof overviewRoutes.overview>['schedules'][number];

@Injectable()
export class SchedulesQuery {
  constructor(
    private readonly database: DataSource,
    private readonly room: EngineRoom,
  ) {}

  /** Those that fire again, the next first. Late: due for so long that the engine raises its alarm too. */
  async list(): Promise<Schedule[]> {
    const late = this.room.clock.now().getTime() - standardTuning.overdueSeconds * 1_000;
    const rows = await this.database.manager.find(ScheduleEntity, {
      where: { nextAt: Not(IsNull()) },
      order: { nextAt: 'ASC', name: 'ASC' },
    });
    return rows.map(({ name, cron, timeZone, catchUp, lastFiredAt, nextAt }) => ({
      name,
      cron,
      timeZone,
      catchUp,
      last: lastFiredAt?.toISOString() ?? null,
      next: nextAt?.toISOString() ?? null,
      late: nextAt !== null && nextAt.getTime() < late,
    }));
  }
}
