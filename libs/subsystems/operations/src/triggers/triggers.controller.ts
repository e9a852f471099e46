import { AuditLog } from '@fieldhouse/access';
import { triggerRoutes } from '@fieldhouse/contracts';
import { ScheduleEntity } from '@fieldhouse/database';
import { ApiError, callerOf, RouteHandler, type RouteCall } from '@fieldhouse/http';
import { importInstallation, recompute } from '@fieldhouse/pipeline';
import { Controller } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { EngineRoom } from '../engine-room.js';

/** What a person can start. A worker finds it within seconds: what is to be done stands in the database. */
@Controller()
export class TriggersController {
  constructor(
    private readonly database: DataSource,
    private readonly room: EngineRoom,
    private readonly audit: AuditLog,
  ) {}

  @RouteHandler(triggerRoutes.importNow)
  async importNow(call: RouteCall<typeof triggerRoutes.importNow>) {
    const { installation: target } = call.params;
    const answer = await this.startImport(target);
    await this.audit.record({ accountId: callerOf(call).id, action: 'import.started', target, detail: answer });
    return answer;
  }

  @RouteHandler(triggerRoutes.runSchedule)
  async runSchedule(call: RouteCall<typeof triggerRoutes.runSchedule>) {
    const { schedule: target } = call.params;
    if (!(await this.database.manager.existsBy(ScheduleEntity, { name: target }))) throw unknown('schedule', target);
    const answer = this.room.host.processors.has(target)
      ? { import: null, joined: false, runs: await recompute(this.parts(), target) }
      : { ...(await this.startImport(target)), runs: [] };
    await this.audit.record({ accountId: callerOf(call).id, action: 'schedule.run', target, detail: answer });
    return answer;
  }

  @RouteHandler(triggerRoutes.recomputeNow)
  async recomputeNow(call: RouteCall<typeof triggerRoutes.recomputeNow>) {
    const { processor: target } = call.params;
    if (!this.room.host.processors.has(target)) throw unknown('processor', target);
    const runs = await recompute(this.parts(), target);
    const detail = { runs: runs.length };
    await this.audit.record({ accountId: callerOf(call).id, action: 'processor.run', target, detail });
    return { runs };
  }

  /** @throws ApiError the installation is not among those of this program, or a stream */
  private async startImport(installation: string): Promise<{ import: string; joined: boolean }> {
    const installed = this.room.host.installations.get(installation);
    if (installed === undefined) throw unknown('installation', installation);
    if (!installed.feeds.some(({ kind }) => kind === 'batch'))
      throw new ApiError(
        409,
        'operations.only-streams',
        'Nothing to import',
        `"${installation}" is a stream: a worker takes what comes, and there is nothing to ask for.`,
      );
    const { importId, joined } = await importInstallation(this.parts(), installation, { trigger: 'person' });
    return { import: importId, joined };
  }

  private parts() {
    const { host, clock } = this.room;
    return { host, clock, database: this.database };
  }
}

function unknown(what: 'installation' | 'schedule' | 'processor', name: string): ApiError {
  return new ApiError(
    404,
    `operations.unknown-${what}`,
    `No such ${what}`,
    `There is no ${what} "${name}" here; the page of plugins has those there are.`,
  );
}
