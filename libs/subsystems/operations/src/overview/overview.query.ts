import { standardTuning, stuckRuns } from '@fieldhouse/pipeline';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { RejectGroupsQuery, type RejectGroup } from '../dead-letters/reject-groups.query.js';
import { EngineRoom } from '../engine-room.js';
import { FreshnessQuery } from './freshness.query.js';
import { ImportsQuery } from './imports.query.js';
import { QueuesQuery } from './queues.query.js';
import { RunsByDayQuery } from './runs-by-day.query.js';
import { SchedulesQuery } from './schedules.query.js';
import { troublesOf, type Overview } from './troubles.js';

/** Groups of rejects that the overview names. */
const groupsShown = 6;
/** A worker shows every few seconds that it is at a run. */
const silentSeconds = 120;

/** Whether all is well, and by what one sees it. */
@Injectable()
export class OverviewQuery {
  constructor(
    private readonly database: DataSource,
    private readonly room: EngineRoom,
    private readonly freshness: FreshnessQuery,
    private readonly runsByDay: RunsByDayQuery,
    private readonly imports: ImportsQuery,
    private readonly queues: QueuesQuery,
    private readonly schedules: SchedulesQuery,
    private readonly rejectGroups: RejectGroupsQuery,
  ) {}

  async view(): Promise<Overview> {
    const { clock } = this.room;
    const now = clock.now();
    const queuesAsked = this.queues.list();
    const freshness = await this.freshness.list();
    const runs = await this.runsByDay.list();
    const schedules = await this.schedules.list();
    const rejects = rejectsOf(await this.rejectGroups.groups());
    const queues = await queuesAsked;
    const troubles = troublesOf({
      now,
      freshness,
      runs,
      schedules,
      rejects,
      queues,
      failures: await this.runsByDay.standingFailures(),
      failedImports: await this.imports.lastFailed(),
      stuck: await stuckRuns({ database: this.database, clock, tuning: standardTuning }),
      unattendedSince: await this.imports.unattendedSince(silentSeconds),
    });
    return {
      at: now.toISOString(),
      troubles,
      freshness,
      runs,
      imports: await this.imports.underWay(),
      queues,
      rejects,
      schedules,
    };
  }
}

function rejectsOf(groups: readonly RejectGroup[]): Overview['rejects'] {
  const largest = groups.slice(0, groupsShown);
  return {
    records: groups.reduce((sum, { count }) => sum + count, 0),
    causes: groups.length,
    largest: largest.map(({ id: group, plugin, feed, cause, count }) => ({ group, plugin, feed, cause, count })),
  };
}
