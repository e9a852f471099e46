import { systemClock, type PluginHost } from '@fieldhouse/pipeline';
import type { Clock } from '@fieldhouse/plugin-kit';
import type { Queue } from '@fieldhouse/queue';
import { Module, type DynamicModule } from '@nestjs/common';
import { DeadLettersController } from './dead-letters/dead-letters.controller.js';
import { FailedJobsController } from './dead-letters/failed-jobs.controller.js';
import { FailedJobs } from './dead-letters/failed-jobs.js';
import { RejectActions } from './dead-letters/reject-actions.js';
import { RejectGroupsQuery } from './dead-letters/reject-groups.query.js';
import { EngineRoom } from './engine-room.js';
import { HouseMeters } from './house.meters.js';
import { IdentitiesQuery } from './identities.query.js';
import { InstalledPlugins } from './installed-plugins.js';
import { OperationsController } from './operations.controller.js';
import { FreshnessQuery } from './overview/freshness.query.js';
import { ImportsQuery } from './overview/imports.query.js';
import { OverviewController } from './overview/overview.controller.js';
import { OverviewQuery } from './overview/overview.query.js';
import { QueuesQuery } from './overview/queues.query.js';
import { RunsByDayQuery } from './overview/runs-by-day.query.js';
import { SchedulesQuery } from './overview/schedules.query.js';
import { PluginsController } from './plugins.controller.js';
import { PluginsQuery } from './plugins.query.js';
import { RejectsQuery } from './rejects.query.js';
import { RunsQuery } from './runs.query.js';
import { SettingsTrial } from './settings-trial.js';
import { TriggersController } from './triggers/triggers.controller.js';

export interface OperationsOptions {
  /** What is installed here: the same declaration that the worker runs. */
  readonly host: PluginHost;
  /** Opens the queue that the worker works from, to look at it; called at the first look. Absent: nothing is told of it. */
  readonly openQueue?: () => Promise<Queue>;
  /** Default: the system's. */
  readonly clock?: Clock;
}

/**
 * What operators see of the engine: whether all is well, plugins with their settings, runs, rejects, identities; and what
 * they may ask of it. Needs a `DataSource` and the `AuditLog` in the program.
 */
@Module({})
export class OperationsModule {
  static forRoot({ host, openQueue, clock = systemClock }: OperationsOptions): DynamicModule {
    return {
      module: OperationsModule,
      controllers: [
        OperationsController,
        OverviewController,
        DeadLettersController,
        FailedJobsController,
        TriggersController,
        PluginsController,
      ],
      providers: [
        { provide: EngineRoom, useValue: new EngineRoom(host, clock, openQueue) },
        { provide: InstalledPlugins, useValue: new InstalledPlugins(host) },
        PluginsQuery,
        SettingsTrial,
        RunsQuery,
        RejectsQuery,
        IdentitiesQuery,
        FreshnessQuery,
        RunsByDayQuery,
        ImportsQuery,
        QueuesQuery,
        SchedulesQuery,
        OverviewQuery,
        RejectGroupsQuery,
        RejectActions,
        FailedJobs,
        HouseMeters,
      ],
    };
  }
}
